import { Badge, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { checkedCounts, tally, verdictOf, type Verdict as Kind } from '../report/view';
import { asOfWords, fiscalYearWords, SEVERITY_WORDS, verdictWords } from '../report/words';
import type { CheckResult } from './checkResult';
import { SEVERITY_COLOURS } from './severity';
import { useStyles } from './theme';

const ADVICE: Record<Kind, string> = {
  fix: '「エラー」は提出の前に直し、「注意」は元の資料で確かめてください。',
  confirm: '直す必要のある誤りはありません。「注意」を元の資料で確かめてから提出してください。',
  ready: '数字のつじつま、印、月の抜けに、気になるところはありません。',
  nothing: '数字の表や KPI が読み取れなかったので、何も確かめていません。ブックが合っているか見てください。',
};

/** Whether the book may be handed in, how much was found and how much was looked at. */
export function Verdict({ result: { report }, checkedAt }: { readonly result: CheckResult; readonly checkedAt: Date }): ReactElement {
  const styles = useStyles();
  const verdict = verdictOf(report);
  const counts = tally(report.findings);
  const checked = checkedCounts(report);
  const facts = [report.workbook.organisation, report.workbook.fiscalYear === null ? null : fiscalYearWords(report.workbook.fiscalYear), asOfWords(report.workbook)].filter((fact) => fact !== null);
  return (
    <section className={mergeClasses(styles.verdict, styles[verdict])} aria-label="点検の結果" data-verdict={verdict}>
      <h2 className={styles.verdictLine} role="status">{verdictWords(report)}</h2>
      <p className={styles.lead}>{ADVICE[verdict]}</p>
      <ul className={styles.tally} aria-label="件数">
        {(['error', 'warning', 'info'] as const).map((severity) => (
          <li key={severity}><Badge appearance={counts[severity] > 0 ? 'filled' : 'outline'} size="large" color={SEVERITY_COLOURS[severity]} data-severity={severity}>{`${SEVERITY_WORDS[severity]} ${counts[severity]}`}</Badge></li>
        ))}
        {counts.acknowledged > 0 ? <li><Badge appearance="outline" size="large" color="subtle">{`確認済み ${counts.acknowledged}`}</Badge></li> : null}
      </ul>
      {facts.length > 0 ? <p className={styles.facts}>{facts.join('　')}</p> : null}
      <p className={styles.facts}>{`調べたもの: 表 ${checked.tables}、KPI ${checked.kpis}、率・比 ${checked.rates}（合うもの ${checked.ratesAgree}）、計・差 ${checked.totals}（合うもの ${checked.totalsAgree}）`}</p>
      <p className={styles.facts}>{`点検した時刻: ${checkedAt.toLocaleTimeString('ja-JP')}`}</p>
    </section>
  );
}
