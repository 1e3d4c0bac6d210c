import { Link } from '@fluentui/react-components';
import type { MouseEvent, ReactElement } from 'react';
import { openPage } from '../../excel/openPage';
import { usePane } from '../model/paneModel';
import { texts } from '../texts';
import { useStyles } from './styles';

/** このルールについて: the rule's page, outside the pane. */
export function RuleLink({ rule, title }: { readonly rule: string; readonly title: string }): ReactElement {
  const styles = useStyles();
  const { troubles } = usePane();
  const address = `docs/rules/${rule}.html`;
  const open = (event: MouseEvent): void => {
    void troubles.attempt(texts.findings.opening, () => {
      if (openPage(address)) event.preventDefault();
      return Promise.resolve();
    });
  };
  return <Link className={styles.ruleLink} href={address} target="_blank" rel="noopener" aria-label={texts.findings.aboutRule(title)} onClick={open}>{texts.findings.about}</Link>;
}
