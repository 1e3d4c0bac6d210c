import { isNote } from './noteSign';

it.each(['※ 速報値', '　※1 9月まで', '＊推計', '（注）柔整を除く。', '(注1) 年度累計', '［注］', '注）再掲', '注2) 再掲', '注：再掲', '注1 再掲'])('%j is a note', (text) => {
  expect(isNote(text)).toBe(true);
});

it.each(['', '注意喚起の件数', '注目度', '実績※', '発注件数', '（再掲）', '参考'])('%j is none', (text) => {
  expect(isNote(text)).toBe(false);
});
