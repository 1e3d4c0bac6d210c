import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellState } from '../../excel/cellState';
import { shortened } from '../../core/shortened';
import { ErrorNotice } from '../frame/ErrorNotice';
import { Question } from '../frame/Question';
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
    <Question title={texts.functionGuide.occupied(place)} confirm={texts.functionGuide.overwrite} onConfirm={() => { void session.overwrite(); }} onStop={session.dismiss}>
      {texts.functionGuide.content(contentWords(notice.content))}
    </Question>
  );
}

function contentWords({ formula, value }: CellState): string {
  const text = formula === null ? texts.functionGuide.value(String(value)) : texts.functionGuide.ofFormula(formula);
  return shortened(text, MOST_SHOWN);
}
