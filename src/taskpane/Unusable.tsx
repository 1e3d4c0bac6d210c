import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useStyles } from './theme';

const WORDS = {
  'no-library': ['Office.js を読み込めませんでした。', 'ネットワークの接続を確かめて、パネルを開き直してください。外部につながらない職場では、管理者が office.js の置き場所を設定する必要があります。'],
  'not-excel': ['このページは Excel の中で使います。', 'Excel の「ホーム」タブにある「点検パネル」から開いてください。'],
  'old-excel': ['この Excel では使えません。', 'Excel 2021 以降、Microsoft 365 または Excel on the web で開いてください。'],
} as const;

/** What the pane shows where it cannot work: what is the matter and what to do. */
export function Unusable({ reason }: { readonly reason: keyof typeof WORDS }): ReactElement {
  const styles = useStyles();
  const [title, advice] = WORDS[reason];
  return (
    <main className={styles.pane}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {` ${advice}`}
        </MessageBarBody>
      </MessageBar>
    </main>
  );
}
