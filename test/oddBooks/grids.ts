import { figure, formula, serial, sheet, times, type OddBook, type Row } from './helpers';

const timetableRows = (): Row[] => [
  ['3年2組 時間割（令和7年度 2学期）'],
  ['時限', '月', '火', '水', '木', '金'],
  ...times(6, (i): Row => [i + 1, ...times(5, (d) => ['国語', '数学', '理科', '社会', '英語', '体育', '音楽'][(i * 5 + d * 3) % 7]!)]),
  ['放課後', '部活', '委員会', '部活', '－', '部活'],
];

const surveyRows = (): Row[] => [
  ['Respondent', 'Age', 'Satisfaction (1-5)', 'Would recommend', 'What should we improve?'],
  ...times(90, (i): Row => [i + 1, figure(i, 18, 79), figure(i * 5, 1, 5), i % 3 === 0 ? 'No' : 'Yes', ['The waiting time was about 30 minutes, 2 or 3 times longer than in 2023.', 'Nothing.', 'Opening hours: 9-17 is too short; 100% of my colleagues agree!', 'もっと早く知らせてほしい。前回は4月に10件申請して1件だけでした。', ''][i % 5]!]),
];

const ganttRows = (): Row[] => [
  ['プロジェクト工程表'],
  ['No', '作業', '担当', ...times(12, (i) => `${((i + 3) % 12) + 1}月`)],
  ...times(14, (i): Row => [i + 1, `工程${i + 1}`, ['佐藤', '鈴木', '高橋'][i % 3]!, ...times(12, (m) => (m >= Math.floor(i / 2) && m <= Math.floor(i / 2) + 2 ? '●' : null))]),
];

const calendarRows = (): Row[] => [
  ['2025年5月'],
  ['日', '月', '火', '水', '木', '金', '土'],
  ...times(5, (week): Row => times(7, (day) => {
    const date = week * 7 + day - 3;
    return date >= 1 && date <= 31 ? date : null;
  })).flatMap((row, i): Row[] => [row, i === 1 ? [null, '会議', null, null, '健診', null, null] : []]),
];

/** A sheet somebody broke: every cell a formula, most of them failed. Each failure is worth a finding. */
const errorRows = (): Row[] => times(6, (i): Row => [
  { f: `1/(${i}-${i})`, e: '#DIV/0!' }, { f: 'VLOOKUP("x",A1:B2,2,FALSE)', e: '#N/A' }, { f: '#REF!+1', e: '#REF!' }, formula(`${i}+1`, i + 1), { f: 'NOSUCH(1)', e: '#NAME?' },
]);

const productRows = (): Row[] => [[null, ...times(9, (i) => i + 1)], ...times(9, (i): Row => [i + 1, ...times(9, (j) => (i + 1) * (j + 1))])];

/** 480 months with dates; nothing is missing, nothing repeats, two measures and a share of them. */
const decades = (): Row[] => [
  ['Month', 'Visitors', 'Overnight', 'Share'],
  ...times(480, (i): Row => {
    const visitors = 90_000 + i * 150 + figure(i, 0, 18_000);
    const nights = Math.floor(visitors * (0.3 + (i % 12) / 100));
    return [{ v: serial(1985 + Math.floor(i / 12), (i % 12) + 1, 1), z: 'yyyy/mm' }, { v: visitors, z: '#,##0' }, { v: nights, z: '#,##0' }, formula(`C${i + 2}/B${i + 2}`, nights / visitors, '0.0%')];
  }),
];

/** Figures in years across, eras and all: 40 years of a statistic. */
const yearsAcross = (): Row[] => [
  ['人口の推移（各年10月1日現在、千人）'],
  ['', ...times(40, (i) => (i < 34 ? `昭和${i + 30}年`.replace('昭和64年', '平成元年') : `平成${i - 32}年`))],
  ['総数', ...times(40, (i) => ({ v: 90_000 + i * 800, z: '#,##0' }))],
  ['男', ...times(40, (i) => ({ v: 44_000 + i * 390, z: '#,##0' }))],
  ['女', ...times(40, (i) => ({ v: 46_000 + i * 410, z: '#,##0' }))],
];

/** The kinds of cells that no figure is in: marks, names, failures, dates. */
export const gridBooks: readonly OddBook[] = [
  { title: 'a school timetable', book: { sheets: [sheet('時間割', timetableRows(), { merges: ['A1:F1'] })] } },
  { title: 'a survey with free text', book: { sheets: [sheet('Answers', surveyRows())] } },
  { title: 'a Gantt chart with ●', book: { sheets: [sheet('工程表', ganttRows())] } },
  { title: 'a calendar grid', book: { sheets: [sheet('5月', calendarRows(), { merges: ['A1:G1'] })] } },
  {
    title: 'a book of formulas with errors',
    book: { sheets: [sheet('Sheet1', errorRows())] },
    allowed: times(6, (i) => ['A', 'B', 'C', 'E'].map((column) => `formula-error Sheet1!${column}${i + 1}`)).flat(),
    required: ['formula-error Sheet1!A1'],
  },
  { title: 'a multiplication table', book: { sheets: [sheet('九九', productRows())] } },
  { title: '40 years of months', book: { sheets: [sheet('Series', decades())] } },
  { title: '40 years of a statistic across', book: { sheets: [sheet('人口', yearsAcross(), { merges: ['A1:H1'] })] } },
];
