import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import { type ReactElement, useSyncExternalStore } from 'react';
import { ErrorNotice } from './ErrorNotice';
import { type FreezeOffer, type FreezeSession, leftName } from './freezeSession';

/** Formulas that stay are named up to this many. */
const MOST_LEFT = 5;

/** The question, the progress and the result of 値に固定; nothing while it is not used. */
export function Freeze({ session }: { readonly session: FreezeSession }): ReactElement | null {
  const state = useSyncExternalStore(session.subscribe, session.state);
  switch (state.kind) {
    case 'idle': return null;
    case 'reading': return <Spinner size="tiny" label="KPI 関数を数えています…" />;
    case 'writing': return <Spinner size="tiny" label="式を値に置き換えています…" />;
    case 'undoing': return <Spinner size="tiny" label="元に戻しています…" />;
    case 'asking': return state.offer.formulas === 0 ? <Nothing offer={state.offer} session={session} /> : <Question offer={state.offer} session={session} />;
    case 'done': return (
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{`KPI 関数の式 ${count(state.offer.formulas)} 個を値に置き換えました。`}</MessageBarTitle>
          {` ${leftWords(state.offer)}ブックはまだ保存していません。`}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => { void session.undo(); }}>元に戻す</Button>
          <Button size="small" appearance="transparent" onClick={session.close}>閉じる</Button>
        </MessageBarActions>
      </MessageBar>
    );
    case 'undone': return (
      <MessageBar intent="info" layout="multiline" role="status">
        <MessageBarBody>{`KPI 関数の式 ${count(state.offer.formulas)} 個を元に戻しました。`}</MessageBarBody>
        <MessageBarActions><Button size="small" onClick={session.close}>閉じる</Button></MessageBarActions>
      </MessageBar>
    );
    case 'failed': return (
      <>
        <ErrorNotice error={state.error} doing={state.doing} />
        <div>
          {state.done ? <Button size="small" onClick={() => { void session.undo(); }}>もう一度元に戻す</Button> : null}
          <Button size="small" appearance="transparent" onClick={session.close}>閉じる</Button>
        </div>
      </>
    );
  }
}

interface OfferProps {
  readonly offer: FreezeOffer;
  readonly session: FreezeSession;
}

function Question({ offer, session }: OfferProps): ReactElement {
  const sheets = offer.sheets.map(({ sheet, formulas }) => `「${sheet}」${count(formulas)} 個`).join('、');
  return (
    <MessageBar intent="warning" layout="multiline" role="alertdialog">
      <MessageBarBody>
        <MessageBarTitle>{`KPI 関数の式 ${count(offer.formulas)} 個を、今の値に置き換えますか。`}</MessageBarTitle>
        {` ${sheets}。置き換えた後は、元の数字を直しても結果は変わりません。${leftWords(offer)}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={() => { void session.confirm(); }}>{`${count(offer.formulas)} 個を値に置き換える`}</Button>
        <Button size="small" onClick={session.close}>やめる</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Nothing({ offer, session }: OfferProps): ReactElement {
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>{offer.left.length === 0 ? 'このブックに KPI 関数の式はありません。' : leftWords(offer)}</MessageBarBody>
      <MessageBarActions><Button size="small" onClick={session.close}>閉じる</Button></MessageBarActions>
    </MessageBar>
  );
}

const count = (number: number): string => number.toLocaleString('ja-JP');

function leftWords({ left }: FreezeOffer): string {
  if (left.length === 0) return '';
  const more = left.length > MOST_LEFT ? ` ほか ${count(left.length - MOST_LEFT)} か所` : '';
  return `${left.slice(0, MOST_LEFT).map(leftName).join('、')}${more} は、まだ計算されていないため式のまま残します。`;
}
