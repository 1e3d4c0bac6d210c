import { Badge, mergeClasses, Spinner } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { checkedCounts, tally, verdictOf } from '../../report/view';
import { asOfWords, fiscalYearWords, SEVERITY_WORDS, verdictWords } from '../../report/words';
import type { Checked } from '../model/checkSession';
import { useChecked } from '../model/paneModel';
import { texts } from '../texts';
import { type Coverage, coverageOf } from './coverage';
import { SEVERITY_COLOURS } from './severity';
import { useStyles } from './theme';

interface VerdictProps {
  /** The result is being brought up to date after an edit. */
  readonly isFollowing: boolean;
  /** Buttons that belong to the result as a whole. */
  readonly children: ReactNode;
}

/** Whether the book may be handed in, how much was found and how much was looked at. */
export function Verdict({ isFollowing, children }: VerdictProps): ReactElement {
  const styles = useStyles();
  const checked = useChecked();
  const { report, checkedAt } = checked;
  const verdict = verdictOf(report);
  const coverage = coverageOf(checked);
  const [headline, advice] = headWords(checked, coverage);
  // Where there was nothing to check, nought errors would sound like praise.
  const isVain = report.findings.length === 0 && (coverage === 'empty' || coverage === 'no-tables');
  return (
    <section className={mergeClasses(styles.verdict, styles[verdict])} aria-label={texts.common.result} aria-busy={isFollowing} data-verdict={verdict} data-coverage={coverage}>
      <div role="status"><h2 className={styles.verdictLine}>{headline}</h2></div>
      <p className={styles.lead}>{advice}</p>
      {coverage === 'no-kpis' ? <p className={styles.lead}>{texts.common.noKpis}</p> : null}
      {isVain ? null : <Tally checked={checked} />}
      <p className={styles.facts}>{texts.common.checkedAt(checkedAt.toLocaleTimeString(texts.common.locale))}</p>
      <div className={styles.verdictActions}>
        {children}
        {isFollowing ? <Spinner size="extra-tiny" label={texts.common.following} /> : null}
      </div>
    </section>
  );
}

/** How much was found, and how much was looked at. */
function Tally({ checked: { report } }: { readonly checked: Checked }): ReactElement {
  const styles = useStyles();
  const counts = tally(report.findings);
  const facts = [report.workbook.organisation, report.workbook.fiscalYear === null ? null : fiscalYearWords(report.workbook.fiscalYear), asOfWords(report.workbook)].filter((fact) => fact !== null);
  return (
    <>
      <ul className={styles.tally} aria-label={texts.common.tally}>
        {(['error', 'warning', 'info'] as const).map((severity) => {
          const isFound = counts[severity] > 0;
          return <li key={severity}><Badge appearance={isFound ? 'filled' : 'outline'} size="large" color={isFound ? SEVERITY_COLOURS[severity] : 'informative'} data-severity={severity}>{texts.common.count(SEVERITY_WORDS[severity], counts[severity])}</Badge></li>;
        })}
        {counts.acknowledged > 0 ? <li><Badge appearance="outline" size="large" color="informative">{texts.common.count(texts.common.acknowledged, counts.acknowledged)}</Badge></li> : null}
      </ul>
      {facts.length > 0 ? <p className={styles.facts}>{facts.join(texts.common.separator)}</p> : null}
      <p className={styles.facts}>{texts.common.checked(checkedCounts(report))}</p>
    </>
  );
}

/** A book in which nothing was found to check is told so in its own words; findings all the same come first. */
function headWords({ report }: Checked, coverage: Coverage): readonly [string, string] {
  const verdict = verdictOf(report);
  if (report.findings.length === 0 && coverage === 'empty') return texts.common.empty;
  if (report.findings.length === 0 && coverage === 'no-tables') return texts.common.noTables;
  return [verdictWords(report), texts.common.advice[verdict]];
}
