import { measure } from '../../../test/support/measure';
import { reachedAlone, reachedBehindTarget } from './reached';
import { readTargets } from './target';

describe('a line that says when a figure was reached', () => {
  it.each<[string, number | null]>([
    ['10月診療分：81.2％', 0.812],
    ['　・10月診療分：81.2％（前年同月 80.1％）', 0.812],
    ['⇒ 12月末 52.1％', 0.521],
    ['→ 52.1％（12月末）', 0.521],
    ['→ 実績 52.1％', 0.521],
    ['令和4年4月～12月の実績：312件', 312],
    ['令和4年12月末時点（速報）：1,902事業所', 1902],
    // What is a target all the same, or something else by its name.
    ['12月末：52.1％以上', null],
    ['12月末：52.1％とする', null],
    ['12月末の目標：52.1％', null],
    ['→ 65.0％（3月末見込）', null],
    ['→ 65.0％', null],
    ['→ 65.0％以上に引き上げる', null],
    ['12月末の提出率：52.1％', null],
    ['令和4年度：28.9％', null],
    ['上期：600件', null],
    ['12月末 52.1％', null],
    ['提出率：52.1％', null],
    ['', null],
  ])('%j', (text, value) => {
    expect(reachedAlone(text)?.figure.value ?? null).toBe(value);
  });
});

describe('a target with its result in one sentence', () => {
  it.each<[string, number | null, string, number | null]>([
    ['実施率 63.4％以上　→　52.1％（12月末）', 0.634, '実施率', 0.521],
    ['実施率 63.4％以上12月末：52.1％', 0.634, '実施率', 0.521],
    ['使用割合を対前年度末（80.4％）以上とする　⇒ 10月診療分 81.2％', 0.804, '使用割合', 0.812],
    ['申請件数 1,200件以上 12月末実績：1,043件（前年同期 998件）', 1200, '申請件数', 1043],
    ['実施率 63.4％以上　実績 52.1％（12月末）', 0.634, '実施率', 0.521],
    ['実施率　目標：63.4％以上　実績：52.1％（12月末）', 0.634, '実施率　目標', 0.521],
    // A target that was raised.
    ['実施率 26.0％以上→28.9％以上とする', 0.289, '実施率 26.0％以上', null],
    ['実施率 26.0％以上→28.9％とする', 0.289, '実施率 26.0％以上', null],
    ['実施率 26.0％以上→28.9％（令和5年度）', 0.289, '実施率 26.0％以上', null],
  ])('%j', (text, target, name, reached) => {
    expect([readTargets(text)[0]?.value, readTargets(text)[0]?.name, reachedBehindTarget(text)?.figure.value ?? null]).toEqual([target, name, reached]);
  });

  it('stays linear on rubbish', () => {
    const { milliseconds } = measure(() => {
      for (const text of ['63.4％以上'.repeat(10_000), `以上→${'('.repeat(50_000)}1％`, `63％以上${' '.repeat(100_000)}52％`, '12月末：52.1％'.repeat(8_000)]) {
        reachedBehindTarget(text);
        reachedAlone(text);
      }
    });
    expect(milliseconds).toBeLessThan(5_000);
  });
});
