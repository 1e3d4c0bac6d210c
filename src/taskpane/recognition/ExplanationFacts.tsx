import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { Explanation } from '../../core/explanation';
import { KIND_WORDS, monthWords } from '../../report/words';
import { CellLink } from '../frame/CellLink';
import { texts } from '../texts';
import { References } from './References';
import { useRecognitionStyles } from './styles';
import { titleWords } from './words';

const words = texts.recognition;

/** A part of a long sum is part of many others; so many are named. */
const MOST_USES = 3;

/** How a cell was read, to which table it belongs, how it is computed. */
export function ExplanationFacts({ explanation }: { readonly explanation: Explanation }): ReactElement {
  const styles = useRecognitionStyles();
  const { plainReading, formula, tables, relations, kpis, series, sheet } = explanation;
  const results = relations.filter(({ role }) => role === 'result');
  const uses = relations.filter(({ role }) => role === 'operand');
  return (
    <dl className={styles.facts}>
      <Fact term={words.reading}>{plainReading}</Fact>
      {formula === undefined ? null : <Fact term={words.formula}>{`=${formula}`}</Fact>}
      {tables.length === 0 ? <Fact term={words.table}>{words.noTable}</Fact> : null}
      {tables.map(({ range, kind, title, row, column }) => (
        <Fragment key={range}>
          <Fact term={words.table}>
            <CellLink sheet={sheet} cell={range} />
            {` ${KIND_WORDS[kind]}${titleWords(title)}`}
          </Fact>
          {row ? <Fact term={words.row}>{headingWords(row)}</Fact> : null}
          {column ? <Fact term={words.column}>{headingWords(column)}</Fact> : null}
        </Fragment>
      ))}
      {results.map((relation, index) => (
        <Fact key={index} term={words.calculation}>
          {`${words.computedAs} `}
          <Computed relation={relation} />
          {` … ${words.agreement[relation.agreement]}`}
          <p className={styles.quiet}>{words.reason(relation.why)}</p>
        </Fact>
      ))}
      {uses.length === 0
        ? null
        : (
            <Fact term={words.usedFor}>
              {uses.slice(0, MOST_USES).map((relation) => (
                <div key={`${relation.sheet}!${relation.cell}`}>
                  <References cells={[`${relation.sheet}!${relation.cell}`]} sheet={sheet} />
                  {' ＝ '}
                  <Computed relation={relation} />
                </div>
              ))}
              {uses.length > MOST_USES ? words.moreUses(uses.length - MOST_USES) : null}
            </Fact>
          )}
      {kpis.map(({ name, role, other, standingReason }, index) => (
        <Fact key={index} term={words.kpi}>
          {(role === 'actual' ? words.kpiActual : words.kpiTarget)(name)}
          {words.traitSeparator}
          {`${role === 'actual' ? words.itsTarget : words.itsActual} `}
          {other ? <References cells={[`${other.sheet}!${other.cell}`]} sheet={sheet} /> : words.none}
          <p className={styles.quiet}>{standingReason}</p>
        </Fact>
      ))}
      {series.map(({ label, month, cumulative }, index) => <Fact key={index} term={words.series}>{words.month(label, monthWords(month), cumulative)}</Fact>)}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  const styles = useRecognitionStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}

/** `C3 ÷ C4`, `C3 ＋ C4 － C5`, each cell a link. */
function Computed({ relation: { kind, sheet, of, by } }: { readonly relation: Explanation['relations'][number] }): ReactElement {
  return (
    <>
      <References cells={of} sheet={sheet} isGroup={kind === 'rate'} />
      {by.length === 0 ? null : ` ${kind === 'rate' ? words.dividedBy : words.minus} `}
      <References cells={by} sheet={sheet} {...(kind === 'rate' ? { isGroup: true } : { joint: words.minus })} />
    </>
  );
}

const headingWords = ({ label, traits }: { readonly label: string; readonly traits: readonly string[] }): string => words.heading(label, traits.join(words.traitSeparator));
