import { filesUnder, textOf } from './files';

/** The checker works on meaning: nothing in it may know a branch, a workbook, a sheet or this machine. */
const sources = filesUnder('src').filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));

const PREFECTURES = '北海道 青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 東京 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀 京都 大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分(?!類) 宮崎 鹿児島 沖縄'.split(' ');

const fixtureNames = filesUnder('test/fixtures').map((file) => file.replace(/^.*\//, '').replace(/\..*$/, ''));
/** Sheet names of the fixtures that are no ordinary words. */
const sheetNames = [...new Set(filesUnder('test/fixtures').filter((file) => file.endsWith('.truth.json')).flatMap((file) => (JSON.parse(textOf(file)) as { tables: { sheet: string }[] }).tables.map((table) => table.sheet)))]
  .filter((name) => name.length >= 4);

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** 'file:line: text' of every line that matches. */
function places(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) => textOf(file).split('\n').flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])));
}

it('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sheetNames.length).toBeGreaterThan(10);
});

it('no source names a branch', () => {
  expect(places(sources, new RegExp(PREFECTURES.join('|')))).toEqual([]);
});

it('no source names a fixture or one of its sheets', () => {
  expect(places(sources, new RegExp([...fixtureNames, ...sheetNames].map(escaped).join('|')))).toEqual([]);
});

it('no file holds a path of one machine', () => {
  const files = [...sources, ...filesUnder('scripts'), ...filesUnder('docs').filter((file) => file.endsWith('.md')), 'README.md', 'CONTRIBUTING.md', 'package.json', '.ci/run'];
  expect(places(files, /(?<![\w.:/])\/(?:work|home|root|Users|tmp)\/|\b[A-Z]:\\/)).toEqual([]);
});
