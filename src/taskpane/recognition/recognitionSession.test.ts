import { buildWorkbook } from '../../../test/support/buildWorkbook';
import type { Explanation } from '../../core/explanation';
import { type Correction, defaultSettings, type Settings } from '../../core/settings';
import type { Selection } from '../../excel/selection';
import type { AskedPlace } from '../model/judgeMessages';
import { RecognitionSession } from './recognitionSession';

const workbook = buildWorkbook({ sheets: [{ name: 'S', rows: [['a', 'b', 'c'], [1, 2, 0.5]] }] });
const checked = { workbook, settings: defaultSettings };

const explanationOf = ({ sheet, row, col }: AskedPlace): Explanation => ({ sheet, cell: `${'ABC'[col]!}${row + 1}`, area: 'A1', text: '', reading: '', plainReading: '', isFigure: true, tables: [], relations: [], kpis: [], series: [] });

function opened(): { session: RecognitionSession; select: (...areas: string[]) => void; settings: () => Settings; stopped: () => boolean; answer: (() => void)[]; refuse: (error: Error | null) => void } {
  let [settings, stopped, refusal]: [Settings, boolean, Error | null] = [defaultSettings, false, null];
  let tell: (selection: Selection) => void = () => undefined;
  const answer: (() => void)[] = [];
  const session = new RecognitionSession({
    watchSelection: (onChange) => {
      tell = onChange;
      onChange({ sheet: 'S', areas: ['A1'] });
      return Promise.resolve(() => { stopped = true; return Promise.resolve(); });
    },
    explain: (_, place) => new Promise((resolve) => { answer.push(() => resolve(explanationOf(place))); }),
    change: (change) => {
      if (refusal) return Promise.reject(refusal);
      settings = change(settings);
      return Promise.resolve();
    },
  });
  return { session, select: (...areas) => tell({ sheet: 'S', areas }), settings: () => settings, stopped: () => stopped, answer, refuse: (error) => { refusal = error; } };
}

it('follows the selection until the view is left, and forgets it then', async () => {
  const { session, select, stopped } = opened();
  const stop = await session.follow();
  expect(session.state().selection).toEqual({ sheet: 'S', areas: ['A1'] });
  select('B2');
  expect(session.state().selection?.areas).toEqual(['B2']);
  session.pick({ what: 'target', of: { sheet: 'S', cell: 'B2' } });
  await stop();
  expect(stopped()).toBe(true);
  expect(session.state()).toMatchObject({ selection: null, picking: null });
});

it('shows the answer to the last question only', async () => {
  const { session, select, answer } = opened();
  await session.follow();
  const first = session.explain(checked);
  select('C2');
  const second = session.explain(checked);
  answer[1]!();
  await second;
  answer[0]!();
  await first;
  expect(session.state().explanation?.cell).toBe('C2');
  select('A1:C2');
  await session.explain(checked);
  expect(session.state().explanation).toBeNull();
  expect(answer).toHaveLength(2);
});

it('asks for the numerator, then the denominator, and makes the correction', async () => {
  const { session, select, settings } = opened();
  await session.follow();
  session.pick({ what: 'numerator', of: { sheet: 'S', cell: 'C2' }, other: null });
  select('C2');
  await session.decide(workbook);
  expect(session.state().picking?.what).toBe('numerator');
  select('A2');
  await session.decide(workbook);
  expect(session.state().picking).toMatchObject({ what: 'denominator', other: ['A2'] });
  select('B2');
  await session.decide(workbook);
  const correction: Correction = { type: 'rate', sheet: 'S', cell: 'C2', numerator: ['A2'], denominator: ['B2'] };
  expect(settings().corrections).toEqual([correction]);
  expect(session.state()).toMatchObject({ picking: null, last: { kind: 'made', correction } });
  await session.takeBack(correction);
  expect(settings().corrections).toEqual([]);
  expect(session.state().last?.kind).toBe('taken-back');
});

it('says nothing of a correction that could not be saved', async () => {
  const { session, select, settings, refuse } = opened();
  await session.follow();
  session.pick({ what: 'target', of: { sheet: 'S', cell: 'C2' } });
  select('B2');
  refuse(new Error('read-only'));
  await expect(session.decide(workbook)).rejects.toThrow('read-only');
  expect(settings().corrections).toEqual([]);
  expect(session.state().last).toBeNull();
});
