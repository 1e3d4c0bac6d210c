import { Button, Select } from '@fluentui/react-components';
import { Fragment, type ReactElement, useState } from 'react';
import { CellLink } from '../frame/CellLink';
import { useChecked, usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { LegendEntryRow } from './LegendEntryRow';
import { type BookLegend, bookLegends, type LegendEntry, legendProblem, type LegendProblem, MARKS, missingMarks, withEntry, withMark, withoutMark } from './legendSettings';
import { Section } from './Section';
import { useStyles } from './styles';
import { useChangeSettings } from './useChangeSettings';

/** Places of one legend that are named one by one. */
const MOST_PLACES = 6;

const words = texts.settings.legend;

/** The legend that marks are checked with: as the book writes it, or as the user has set it in its place. */
export function LegendSection(): ReactElement {
  const styles = useStyles();
  const { report } = useChecked();
  const { settings } = useStore(usePane().profile);
  const change = useChangeSettings();
  // A legend that cannot be used stays here until it can; the book keeps the one before.
  const [draft, setDraft] = useState<readonly LegendEntry[] | null>(null);
  const [chosen, setChosen] = useState(0);
  const inBook = bookLegends(report.legends);
  const shown = inBook[chosen] ?? inBook[0];
  const entries = draft ?? settings.legend ?? shown?.entries ?? null;
  const problem = entries && legendProblem(entries);
  const save = (legend: readonly LegendEntry[] | null): void => {
    if (legend && legendProblem(legend)) {
      setDraft(legend);
      return;
    }
    setDraft(null);
    change((before) => ({ ...before, legend: legend && [...legend] }));
  };
  return (
    <Section title={words.title}>
      {settings.legend !== null ? <p className={styles.hint}>{words.own}</p> : inBook.length === 0 ? <p className={styles.hint}>{words.none}</p> : null}
      {settings.legend === null && inBook.length > 1 ? <Several legends={inBook} chosen={chosen} onChoose={(next) => { setDraft(null); setChosen(next); }} /> : null}
      {settings.legend === null && shown ? <Places legend={shown} /> : null}
      {entries === null
        ? <div className={styles.actions}><Button onClick={() => save(MARKS.slice(0, 4).map((mark) => ({ mark, meaning: '', atLeast: null, below: null })))}>{words.create}</Button></div>
        : (
            <>
              <p className={styles.hint}>{words.rate}</p>
              <ul className={styles.list} aria-label={words.title}>
                {entries.map((entry) => (
                  <LegendEntryRow key={entry.mark} entry={entry} onChange={(one) => save(withEntry(entries, entry.mark, one))} onRemove={() => save(withoutMark(entries, entry.mark))} />
                ))}
              </ul>
              {problem ? <p role="alert" className={styles.problem}>{problemWords(problem)}</p> : null}
              <div className={styles.actions}>
                {missingMarks(entries).map((mark) => <Button key={mark} size="small" onClick={() => save(withMark(entries, mark))}>{words.add(mark)}</Button>)}
                {settings.legend !== null || draft !== null ? <Button size="small" onClick={() => save(null)}>{inBook.length > 0 ? words.back : words.forget}</Button> : null}
              </div>
            </>
          )}
    </Section>
  );
}

function Several({ legends, chosen, onChoose }: { readonly legends: readonly BookLegend[]; readonly chosen: number; readonly onChoose: (index: number) => void }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <p className={styles.hint}>{words.several(legends.length)}</p>
      <Select size="small" aria-label={words.choose} value={String(chosen)} onChange={(_, { value }) => onChoose(Number(value))}>
        {legends.map(({ places: [first] }, i) => <option key={i} value={String(i)}>{first ? words.choice(first.sheet, first.cell) : i}</option>)}
      </Select>
    </>
  );
}

function Places({ legend }: { readonly legend: BookLegend }): ReactElement {
  const styles = useStyles();
  const rest = legend.places.length - MOST_PLACES;
  return (
    <p className={styles.hint}>
      {words.fromBook}{' '}
      {legend.places.slice(0, MOST_PLACES).map(({ sheet, cell }, i) => (
        <Fragment key={`${sheet}!${cell}`}>
          {i > 0 ? texts.findings.separator : null}
          <CellLink sheet={sheet} cell={cell} label={texts.common.cellOf(sheet, cell)} />
        </Fragment>
      ))}
      {rest > 0 ? texts.findings.more(rest) : null}
    </p>
  );
}

const problemWords = (problem: LegendProblem): string => (problem.kind === 'crossed' ? words.crossed(problem.mark) : words.order(problem.mark, problem.above));
