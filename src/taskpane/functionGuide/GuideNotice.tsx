import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellState } from '../../excel/cellState';
import { ErrorNotice } from '../frame/ErrorNotice';
import { texts } from '../texts';
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
  const place = texts.functionGuide.cellOf(notice.place.sheet, notice.place.cell);
  if (notice.kind === 'inserted') {
    return (
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>{texts.functionGuide.inserted(place, notice.formula)}</MessageBarBody>
        <MessageBarActions><Button size="small" appearance="transparent" onClick={session.dismiss}>{texts.functionGuide.close}</Button></MessageBarActions>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline" role="alertdialog" aria-label={texts.functionGuide.question}>
      <MessageBarBody>
        <MessageBarTitle>{texts.functionGuide.occupied(place)}</MessageBarTitle>
        {texts.functionGuide.content(contentWords(notice.content))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => { void session.overwrite(); }}>{texts.functionGuide.overwrite}</Button>
        <Button size="small" appearance="transparent" onClick={session.dismiss}>{texts.functionGuide.cancel}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function contentWords({ formula, value }: CellState): string {
  const text = formula === null ? texts.functionGuide.value(String(value)) : texts.functionGuide.ofFormula(formula);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
