import { Badge } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import type { Finding } from '../../core/report';
import { cellTexts } from '../../report/cellText';
import { bySheet, type CellText, placeOf } from '../../report/view';
import { SEVERITY_WORDS } from '../../report/words';
import { CellLink } from '../frame/CellLink';
import { SEVERITY_COLOURS } from '../frame/severity';
import { useStyles } from '../frame/theme';
import { useChecked } from '../model/paneModel';
import { texts } from '../texts';

/** Cells of evidence that are shown one by one; a finding about a whole column would fill the pane otherwise. */
const MOST_EVIDENCE = 16;
const LONGEST_TEXT = 24;

/** The findings by sheet; cells are links that select them. */
export function Findings(): ReactElement {
  const styles = useStyles();
  const { report, workbook, rules } = useChecked();
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const cellText = cellTexts(workbook);
  return (
    <>
      {bySheet(report.findings).map(({ sheet, findings }) => (
        <section key={sheet} className={styles.sheet} aria-label={sheet}>
          <h3 className={styles.sheetName}>{texts.findings.ofSheet(sheet, findings.length)}</h3>
          <ol className={styles.list}>
            {findings.map((finding, index) => <FindingItem key={index} finding={finding} title={titles.get(finding.rule) ?? finding.rule} cellText={cellText} />)}
          </ol>
        </section>
      ))}
    </>
  );
}

function FindingItem({ finding, title, cellText }: { readonly finding: Finding; readonly title: string; readonly cellText: CellText }): ReactElement {
  const styles = useStyles();
  const evidence = evidenceOf(finding);
  return (
    <li className={styles.finding} data-rule={finding.rule} data-cell={finding.cell}>
      <div className={styles.findingHead}>
        <Badge color={SEVERITY_COLOURS[finding.severity]}>{SEVERITY_WORDS[finding.severity]}</Badge>
        <CellLink className={styles.cell} sheet={finding.sheet} cell={finding.range ?? finding.cell} />
        <span className={styles.facts}>{title}</span>
      </div>
      <p className={styles.message}>{finding.message}</p>
      {evidence.shown.length === 0
        ? null
        : (
            <p className={styles.details}>
              {texts.findings.evidence}{' '}
              {evidence.shown.map(({ sheet, cell }, index) => (
                <Fragment key={`${sheet}!${cell}`}>
                  {index > 0 ? texts.findings.separator : null}
                  <CellLink className={styles.place} sheet={sheet} cell={cell} label={sheet === finding.sheet ? cell : texts.common.cellOf(sheet, cell)} />
                  {` ${shortened(cellText(sheet, cell) ?? '')}`}
                </Fragment>
              ))}
              {evidence.rest > 0 ? texts.findings.more(evidence.rest) : null}
            </p>
          )}
      {finding.fix ? <p className={styles.details}>{texts.findings.fix(finding.fix.label)}</p> : null}
    </li>
  );
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
