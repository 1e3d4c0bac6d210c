import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellState } from '../../excel/cellState';
import { ErrorNotice } from '../ErrorNotice';
import type { FunctionGuideSession, Notice } from './functionGuideSession';

/** Characters of a cell's content that the question shows. */
const MOST_SHOWN = 60;

interface GuideNoticeProps {
  readonly notice: Notice;
  readonly session: FunctionGuideSession;
}

/** What came of the last step: a question, a success, or what went wrong. */
export function GuideNotice({ notice, session }: GuideNoticeProps): ReactElement {
  if (notice.kind === 'failed') return <ErrorNotice error={notice.error} doing={notice.doing} />;
  const place = `「${notice.place.sheet}」${notice.place.cell}`;
  if (notice.kind === 'inserted') {
    return (
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>{`${place} に =${notice.formula} を入れました。`}</MessageBarBody>
        <MessageBarActions><Button size="small" appearance="transparent" onClick={session.dismiss}>閉じる</Button></MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline" role="alertdialog" aria-label="上書きの確認">
      <MessageBarBody>
        <MessageBarTitle>{`${place} には、すでに内容があります。`}</MessageBarTitle>
        {` 今の内容は ${contentWords(notice.content)} です。まだ何も書き込んでいません。`}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => { void session.overwrite(); }}>上書きする</Button>
        <Button size="small" appearance="transparent" onClick={session.dismiss}>やめる</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function contentWords({ formula, value }: CellState): string {
  const text = formula === null ? `「${String(value)}」` : `式 =${formula}`;
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
