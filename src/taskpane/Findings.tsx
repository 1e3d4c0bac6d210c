import { Badge, Link } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import type { Finding } from '../core/report';
import { bySheet, placeOf } from '../report/view';
import { SEVERITY_WORDS } from '../report/words';
import { type CheckResult, referenceKey } from './checkResult';
import { SEVERITY_COLOURS } from './severity';
import { useStyles } from './theme';

/** Selects a cell or a range (A1 address without a sheet) of the sheet. */
export type ShowCell = (sheet: string, cell: string) => Promise<void>;

/** Cells of evidence that are shown one by one; a finding about a whole column would fill the pane otherwise. */
const MOST_EVIDENCE = 16;
const LONGEST_TEXT = 24;

interface FindingsProps {
  readonly result: CheckResult;
  readonly showCell: ShowCell;
}

/** The findings by sheet; cells are links that select them. */
export function Findings({ result, showCell }: FindingsProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      {bySheet(result.report.findings).map(({ sheet, findings }) => (
        <section key={sheet} className={styles.sheet} aria-label={sheet}>
          <h3 className={styles.sheetName}>{`「${sheet}」 ${findings.length}件`}</h3>
          <ol className={styles.list}>
            {findings.map((finding, index) => <FindingItem key={index} finding={finding} result={result} showCell={showCell} />)}
          </ol>
        </section>
      ))}
    </>
  );
}

function FindingItem({ finding, result, showCell }: FindingsProps & { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const evidence = evidenceOf(finding);
  const title = result.ruleTitles.get(finding.rule) ?? finding.rule;
  return (
    <li className={styles.finding} data-rule={finding.rule} data-cell={finding.cell}>
      <div className={styles.findingHead}>
        <Badge color={SEVERITY_COLOURS[finding.severity]}>{SEVERITY_WORDS[finding.severity]}</Badge>
        <CellLink className={styles.cell} sheet={finding.sheet} cell={finding.range ?? finding.cell} label={finding.range ?? finding.cell} showCell={showCell} />
        <span className={styles.facts}>{title}</span>
      </div>
      <p className={styles.message}>{finding.message}</p>
      {evidence.shown.length === 0
        ? null
        : (
            <p className={styles.details}>
              根拠:{' '}
              {evidence.shown.map(({ sheet, cell }, index) => (
                <Fragment key={referenceKey(sheet, cell)}>
                  {index > 0 ? '、' : null}
                  <CellLink className={styles.place} sheet={sheet} cell={cell} label={sheet === finding.sheet ? cell : `「${sheet}」${cell}`} showCell={showCell} />
                  {` ${shortened(result.texts.get(referenceKey(sheet, cell)) ?? '')}`}
                </Fragment>
              ))}
              {evidence.rest > 0 ? `、ほか ${evidence.rest} セル` : null}
            </p>
          )}
      {finding.fix ? <p className={styles.details}>{`直し方: ${finding.fix.label}`}</p> : null}
    </li>
  );
}

interface CellLinkProps {
  readonly className: string;
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
  readonly showCell: ShowCell;
}

function CellLink({ className, sheet, cell, label, showCell }: CellLinkProps): ReactElement {
  return <Link as="button" inline className={className} aria-label={`「${sheet}」の ${cell} を選ぶ`} data-goto={`${sheet}!${cell}`} onClick={() => { void showCell(sheet, cell); }}>{label}</Link>;
}

/** The evidence beside the finding's own cell, without repetition; a long list is cut short. */
function evidenceOf(finding: Finding): { readonly shown: readonly { sheet: string; cell: string }[]; readonly rest: number } {
  const places = [...new Set(finding.evidence)].map((reference) => placeOf(reference, finding.sheet)).filter(({ sheet, cell }) => sheet !== finding.sheet || cell !== finding.cell);
  return { shown: places.slice(0, MOST_EVIDENCE), rest: Math.max(0, places.length - MOST_EVIDENCE) };
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT - 1)}…`;
}
