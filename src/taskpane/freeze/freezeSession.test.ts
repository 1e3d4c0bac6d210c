import { FreezeSession, leftName, offerOf, type FreezeOffer, type FreezeState, type FreezeWork } from './freezeSession';

const offer: FreezeOffer = { sheets: [{ sheet: '月次', formulas: 3 }], formulas: 3, left: [] };
const broken = new Error('切れました');

/** A book of which each step waits until the test lets it go on; counts what was done to it. */
function open(prepared: FreezeOffer = offer) {
  const done: string[] = [];
  const waiting: { step: string; end: (error?: Error) => void }[] = [];
  const step = (name: string): Promise<void> => new Promise((resolve, reject) => {
    waiting.push({ step: name, end: (error) => {
      if (error) return reject(error);
      done.push(name);
      resolve();
    } });
  });
  const work: FreezeWork = {
    prepare: async () => {
      await step('prepare');
      return { offer: prepared, apply: () => step('apply') };
    },
  };
  const session = new FreezeSession(work);
  const shown: FreezeState['kind'][] = [];
  const stop = session.subscribe(() => shown.push(session.state().kind));
  /** Ends the step that is under way, which must be this one, and lets the session take notice. */
  const end = async (name: string, error?: Error): Promise<void> => {
    expect(waiting.map((one) => one.step)).toEqual([name]);
    waiting.shift()!.end(error);
    await new Promise((resolve) => { setImmediate(resolve); });
  };
  return { session, done, shown, stop, end, underWay: () => waiting.map((one) => one.step) };
}
type Opened = ReturnType<typeof open>;

const asked = async (): Promise<Opened> => {
  const opened = open();
  void opened.session.start();
  await opened.end('prepare');
  return opened;
};

it('goes from the button to the written values, and tells each step', async () => {
  const { session, done, shown, end } = await asked();
  expect(session.state()).toEqual({ kind: 'asking', offer });
  void session.confirm();
  expect(session.state()).toEqual({ kind: 'writing', offer });
  await end('apply');
  expect(session.state()).toEqual({ kind: 'idle' });
  expect(shown).toEqual(['reading', 'asking', 'writing', 'idle']);
  expect(done).toEqual(['prepare', 'apply']);
});

it('tells nobody who has gone', async () => {
  const { session, shown, stop, end } = open();
  stop();
  void session.start();
  await end('prepare');
  expect(shown).toEqual([]);
});

describe('nothing is written', () => {
  it('before the answer, nor after a no', async () => {
    const { session, underWay } = await asked();
    expect(underWay()).toEqual([]);
    session.close();
    await session.confirm();
    expect([session.state().kind, underWay()]).toEqual(['idle', []]);
  });

  it('where there is no formula', async () => {
    const { session, end, underWay } = open({ sheets: [], formulas: 0, left: ['月次!A1'] });
    void session.start();
    await end('prepare');
    await session.confirm();
    expect([session.state().kind, underWay()]).toEqual(['asking', []]);
  });

  it('twice for one answer', async () => {
    const { session, end, underWay } = await asked();
    void session.confirm();
    void session.confirm();
    expect(underWay()).toEqual(['apply']);
    await end('apply');
    await session.confirm();
    expect([session.state().kind, underWay()]).toEqual(['idle', []]);
  });

  it('for an answer that was never asked for', async () => {
    const { session, underWay } = open();
    await session.confirm();
    expect([session.state().kind, underWay()]).toEqual(['idle', []]);
  });
});

describe('while something is under way', () => {
  const begin: Readonly<Record<string, () => Promise<Opened>>> = {
    prepare: () => {
      const opened = open();
      void opened.session.start();
      return Promise.resolve(opened);
    },
    apply: async () => {
      const opened = await asked();
      void opened.session.confirm();
      return opened;
    },
  };

  it.each(Object.keys(begin))('%s is neither begun again nor taken away', async (step) => {
    const { session, underWay } = await begin[step]!();
    const state = session.state();
    await session.start();
    await session.confirm();
    session.close();
    expect([session.state(), underWay()]).toEqual([state, [step]]);
  });
});

describe('a failure', () => {
  it('of the counting leaves nothing to confirm, and the button works again', async () => {
    const { session, end, underWay } = open();
    void session.start();
    await end('prepare', broken);
    expect(session.state()).toEqual({ kind: 'failed', doing: '関数の数え上げ', error: broken });
    await session.confirm();
    expect(underWay()).toEqual([]);
    void session.start();
    await end('prepare');
    expect(session.state()).toEqual({ kind: 'asking', offer });
  });

  it('of the writing needs a new count', async () => {
    const { session, end, underWay } = await asked();
    void session.confirm();
    await end('apply', broken);
    expect(session.state()).toEqual({ kind: 'failed', doing: '値に固定', error: broken });
    await session.confirm();
    expect(underWay()).toEqual([]);
    void session.start();
    await end('prepare');
    expect(session.state()).toEqual({ kind: 'asking', offer });
  });

  it('can be taken away', async () => {
    const { session, end } = await asked();
    void session.confirm();
    await end('apply', broken);
    session.close();
    expect(session.state()).toEqual({ kind: 'idle' });
  });
});

describe('the offer', () => {
  it('counts formulas by sheet, in the order of the book', () => {
    const formulas = ['月次', '総括', '月次'].map((sheet) => ({ sheet }));
    expect(offerOf({ edits: [], left: ['総括!B2'] }, formulas)).toEqual({ sheets: [{ sheet: '月次', formulas: 2 }, { sheet: '総括', formulas: 1 }], formulas: 3, left: ['総括!B2'] });
  });

  it.each([['月次!A1', '「月次」A1'], ["4月'分!AB12", "「4月'分」AB12"], ['a!b!C3', '「a!b」C3']])('names %s as %s', (reference, name) => {
    expect(leftName(reference)).toBe(name);
  });
});
