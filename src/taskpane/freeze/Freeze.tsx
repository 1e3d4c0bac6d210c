import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../frame/ErrorNotice';
import { Question } from '../frame/Question';
import { useStore } from '../model/paneModel';
import { texts } from '../texts';
import { type FreezeOffer, type FreezeSession, leftName } from './freezeSession';

/** Formulas that stay are named up to this many. */
const MOST_LEFT = 5;

/** The question and the progress of 値に固定; nothing while it is not used. */
export function Freeze({ session }: { readonly session: FreezeSession }): ReactElement | null {
  const state = useStore(session);
  switch (state.kind) {
    case 'idle': return null;
    case 'reading': return <Spinner size="tiny" label={texts.freeze.reading} />;
    case 'writing': return <Spinner size="tiny" label={texts.freeze.writing} />;
    case 'asking': return state.offer.formulas === 0 ? <Nothing offer={state.offer} session={session} /> : <Offer offer={state.offer} session={session} />;
    case 'failed': return <ErrorNotice error={state.error} doing={state.doing} onClose={session.close} />;
  }
}

interface OfferProps {
  readonly offer: FreezeOffer;
  readonly session: FreezeSession;
}

function Offer({ offer, session }: OfferProps): ReactElement {
  const sheets = offer.sheets.map(({ sheet, formulas }) => texts.freeze.ofSheet(sheet, formulas)).join(texts.freeze.separator);
  return (
    <Question title={texts.freeze.question(offer.formulas)} confirm={texts.freeze.confirm(offer.formulas)} onConfirm={() => { void session.confirm(); }} onStop={session.close}>
      {`${sheets}${texts.freeze.stop}${texts.freeze.warning}${leftWords(offer)}`}
    </Question>
  );
}

function Nothing({ offer, session }: OfferProps): ReactElement {
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>{offer.left.length === 0 ? texts.freeze.none : leftWords(offer)}</MessageBarBody>
      <MessageBarActions><Button size="small" appearance="transparent" onClick={session.close}>{texts.common.close}</Button></MessageBarActions>
    </MessageBar>
  );
}

function leftWords({ left }: FreezeOffer): string {
  return left.length === 0 ? '' : texts.freeze.left(left.slice(0, MOST_LEFT).map(leftName), left.length - MOST_LEFT);
}
