import { findMalformed, readMalformed, readMalformedCell } from './malformed';

describe('texts that cannot be what they look like', () => {
  it.each<[string, string, string]>([
    ['1.51.45％', 'two-decimal-points', '1.51.45％'],
    ['査定率は1.51.45%であった', 'two-decimal-points', '1.51.45%'],
    ['1.234.567円', 'two-decimal-points', '1.234.567円'],
    ['12,34.5', 'misplaced-comma', '12,34.5'],
    ['12,34.5件', 'misplaced-comma', '12,34.5件'],
    ['実績は12,34.5件となった', 'misplaced-comma', '12,34.5件'],
    ['1,23,456', 'misplaced-comma', '1,23,456'],
    ['12,3456件', 'misplaced-comma', '12,3456件'],
    ['送付件数 12,3456件。', 'misplaced-comma', '12,3456件'],
    ['1,2341,235件', 'misplaced-comma', '1,2341,235件'],
    ['1,234,56', 'misplaced-comma', '1,234,56'],
    ['１２，３４５６件', 'misplaced-comma', '１２，３４５６件'],
    ['1234,567円', 'misplaced-comma', '1234,567円'],
    ['実施率は12,5%だった', 'misplaced-comma', '12,5%'],
    ['一%', 'kanji-digit', '一%'],
    ['一％', 'kanji-digit', '一％'],
    ['一 %', 'kanji-digit', '一 %'],
    ['三%', 'kanji-digit', '三%'],
    ['〇〇%', 'kanji-digit', '〇〇%'],
    ['6.二1 日', 'kanji-digit', '6.二1 日'],
    ['取得率3.九%', 'kanji-digit', '3.九%'],
    ['120,62三件', 'kanji-digit', '120,62三件'],
    ['効果額 八,373 円', 'kanji-digit', '八,373 円'],
    ['（前年度 1二6,110件）', 'kanji-digit', '1二6,110件'],
    ['未治療者の医療機関受診率（前年度 31.8%）一%', 'kanji-digit', '一%'],
    ['実施率：一%（月次目標 9.6%）', 'kanji-digit', '一%'],
    ['2,499　3,295事業所', 'two-readings', '2,499　3,295事業所'],
    ['2,499 3,295事業所', 'two-readings', '2,499 3,295事業所'],
    ['健康宣言事業所数 2,499　3,295事業所（10月末）', 'two-readings', '2,499　3,295事業所'],
    ['12.3　14.5%', 'two-readings', '12.3　14.5%'],
    ['20%20%', 'two-readings', '20%20%'],
    ['第3　4四半期', 'two-readings', '第3　4四半期'],
    ['令和6年度 第3 4四半期の実績', 'two-readings', '第3 4四半期'],
    ['第34四半期', 'two-readings', '第34四半期'],
    ['令和34年3月末', 'two-readings', '令和34年'],
    ['令和2年812月末', 'two-readings', '令和2年812月'],
    ['（令和2年812月末現在）', 'two-readings', '令和2年812月'],
    ['令和2年8　12月末', 'two-readings', '令和2年8　12月'],
    ['令和6　7年度実績', 'two-readings', '令和6　7年'],
    ['令和2年13月', 'impossible-date', '令和2年13月'],
    ['令和2年0月', 'impossible-date', '令和2年0月'],
    ['2025年14月', 'impossible-date', '2025年14月'],
    ['13月', 'impossible-date', '13月'],
    ['4月31日', 'impossible-date', '4月31日'],
    ['書面を6月31日に送付', 'impossible-date', '6月31日'],
    ['2月30日', 'impossible-date', '2月30日'],
    ['令和7年2月29日', 'impossible-date', '令和7年2月29日'],
    ['13月5日', 'impossible-date', '13月5日'],
    ['第5四半期', 'impossible-date', '第5四半期'],
    ['令和0年度', 'impossible-date', '令和0年'],
    ['令和77年度', 'impossible-date', '令和77年'],
    ['12..5%', 'broken-number', '12..5%'],
    ['1,,234件', 'broken-number', '1,,234件'],
    ['12.3.%', 'broken-number', '12.3.%'],
    ['5,000.円', 'broken-number', '5,000.円'],
    ['100%%', 'broken-number', '100%%'],
    ['1O5件', 'broken-number', '1O5件'],
    ['1〇5件', 'broken-number', '1〇5件'],
  ])('%j: %s %j', (text, reason, slip) => {
    expect(findMalformed(text)).toEqual([expect.objectContaining({ reason, text: slip })]);
    const [match] = findMalformed(text);
    expect(text.slice(match?.start, match?.end)).toBe(slip);
    expect(readMalformed(text)).toBe(reason);
  });
});

describe('texts that only look odd', () => {
  it.each([
    '', '12', '1,234', '1,234,567円', '12.3%', '0.142%以上', '099-123-4567', '0120-123-456', '860-8520', '10:30', '9時30分', '1.2.3', '1.2.3 目的', '1.1.2 機関の概要', '1.2.3 件名', '2-1-1', '192.168.0.1', 'Ver.1.2.3',
    '1,2,3', '1,2件', '3,4回', '4,7,10,1月', '2023,2024', '2023,2024年度', '35,40歳', '10,20人', '1.5,2.5%', '5,10%刻み', '10,20,30%', '30,40,50人規模', '4月、7月', '4月,7月', '第1・第2四半期', '第1、2四半期', '第3・4四半期', '12.3%→14.5%', '12.3%～14.5%', '4~6月', '7～9', '第1～第3四半期',
    '幅1.5m×2.0m', '25.12.01', '2025.12.1', '令和7.12.1', 'R7.4.1', 'H31.4～R2.3', '令和2年12月末', '令和元年12月', '平成31年度', '平成40年度', '昭和100年', '令和6年2月29日', '2月29日', '12月31日', '10月1日～12月31日',
    '748 (746)', '9,543通 (7,991通)', '1,234 2,345 3,456件', '1,234\n2,345件', '表1 2,345件', 'No.3 1,234人', '令和7年度 1,234件', '10月 1,234件', '第1回 1,234人', '5件 3件', '12　34', '4 5', '15.2%　16.3%',
    '— %', '－%', 'ー%', '二十一%', '統一%', '約一%', '年一%以内', '一%未満の料率', '十%', '第一', '一件', '一者応札案件47%', '二次勧奨', '一般', '3か月', '生後13月間', '10月間', '100%', '100.0%', '1.0.%以外'.slice(0, 0),
    '2部位 10日以上の施術', '申込数 72 件、保健指導開始 29 名', '5,553 件(面談:1,248 件 電話:841 件 文書:3,464 件)', 'ISO 27001', 'https://example.org/1.2.3%20a', 'A4判 12,000部', '10 / 30 ページ', '令和3年、4年', '令和6、7年度', '平成28～30年度', '3年13か月', '適用2年目または3年目',
    '8,521円以上(8,400円)', '1,000円、2,000円', '①-1', '1.2億円', '2万5,000件', '12/31', '4/1～6/30', '13:00～15:30', '0.82%以下', '1.', '3.組織運営', '1. 基盤', '10.8.3項', '第2.1.1節', '3.1.2 名称', '1.1.1 通知', '1.一般管理費', '2.三者協議会を3回開催', '1.一件', '1.一人当たり医療費', '2.二人以上の世帯', '第1,二回', '三,四件', '統一1,234件', '二千3,000件',
  ])('%j', (text) => {
    expect(findMalformed(text)).toEqual([]);
  });
});

it('finds several slips of a sentence in order', () => {
  expect(findMalformed('査定率1.51.45％、令和2年13月、一%').map((match) => match.text)).toEqual(['1.51.45％', '令和2年13月', '一%']);
});

it('a sentence with a slip is no malformed cell', () => {
  expect(readMalformedCell('未治療者の医療機関受診率（前年度 31.8%）一%')).toBeNull();
  expect(readMalformedCell('1.51.45％')).toBe('two-decimal-points');
  expect(readMalformedCell('令和2年812月末')).toBe('two-readings');
});
