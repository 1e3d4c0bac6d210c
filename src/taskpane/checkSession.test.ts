import { sampleReport } from '../../test/report/sampleReport';
import type { CheckResult } from './checkResult';
import { CheckSession, type CheckState, type RunCheck } from './checkSession';

const result: CheckResult = { report: sampleReport, texts: new Map(), ruleTitles: new Map() };
const now = new Date('2026-01-20T09:00:00Z');

/** A session whose check ends when the test says so. */
function started(): { session: CheckSession; states: CheckState[]; runs: { end: (result: CheckResult) => void; fail: (error: unknown) => void; options: Parameters<RunCheck>[0] }[] } {
  const runs: { end: (result: CheckResult) => void; fail: (error: unknown) => void; options: Parameters<RunCheck>[0] }[] = [];
  const session = new CheckSession((options) => new Promise((end, fail) => {
    runs.push({ end, fail, options });
    options.signal.addEventListener('abort', () => fail(options.signal.reason as Error));
  }), () => now);
  const states: CheckState[] = [];
  session.subscribe(() => states.push(session.state()));
  return { session, states, runs };
}

it('runs, tells how far it has come, and ends with the report', async () => {
  const { session, states, runs } = started();
  expect(session.state()).toEqual({ kind: 'idle' });
  const end = session.start();
  runs[0]!.options.onProgress({ step: 'reading', sheet: '表紙', share: 0.5 });
  runs[0]!.options.onProgress({ step: 'checking' });
  runs[0]!.end(result);
  await end;
  expect(states.map((state) => (state.kind === 'running' ? state.progress?.step ?? 'running' : state.kind))).toEqual(['running', 'reading', 'checking', 'done']);
  expect(session.state()).toEqual({ kind: 'done', result, checkedAt: now });
});

it('runs once where the button and the ribbon start it together', async () => {
  const { session, runs } = started();
  const both = Promise.all([session.start(), session.start()]);
  runs[0]!.end(result);
  await both;
  expect(runs).toHaveLength(1);
  expect(session.state().kind).toBe('done');
});

it('keeps the error of a failed check, and starts anew', async () => {
  const { session, runs } = started();
  const first = session.start();
  const error = new Error('away');
  runs[0]!.fail(error);
  await first;
  expect(session.state()).toEqual({ kind: 'failed', error });
  const second = session.start();
  runs[1]!.end(result);
  await second;
  expect(session.state().kind).toBe('done');
});

it('shows the check before again when one is cancelled', async () => {
  const { session, runs } = started();
  const first = session.start();
  runs[0]!.end(result);
  await first;
  const second = session.start();
  session.cancel();
  await second;
  expect(session.state()).toEqual({ kind: 'done', result, checkedAt: now });
});

it('is idle after the first check is cancelled, whatever it still tells', async () => {
  const { session, runs } = started();
  const end = session.start();
  session.cancel();
  await end;
  runs[0]!.options.onProgress({ step: 'checking' });
  expect(session.state()).toEqual({ kind: 'idle' });
});
