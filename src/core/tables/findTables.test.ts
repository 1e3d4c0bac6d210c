import { buildWorkbook, type CellInput, type SheetSpec } from '../../../test/support/buildWorkbook';
import { recognise } from '../recognise';
import { defaultSettings, settingsSchema, type Settings } from '../settings';
import { rangeAddress } from '../snapshot/address';

/** Tables of one sheet as `range kind`. */
function tablesOf(rows: SheetSpec['rows'], more: Partial<SheetSpec> = {}, settings: Settings = defaultSettings): string[] {
  const { tables } = recognise(buildWorkbook({ sheets: [{ name: 'S', rows, ...more }] }), settings);
  return tables.map((table) => `${rangeAddress(table.range)} ${table.kind}`);
}

describe('tables are found by what their cells say', () => {
  const cases: [name: string, rows: SheetSpec['rows'], expected: string[], more?: Partial<SheetSpec>][] = [
    ['months across, a total, a caption above and a note below', [
      ['受付件数', null, null, null, null], ['', '4月', '5月', '6月', '計'], ['窓口', 10, 12, 11, 33], ['郵送', 100, 90, 95, 285], ['※ 電話を除く'],
    ], ['A2:E4 monthly']],
    ['a unit at the right end beside the caption', [
      ['【支給決定状況】', null, null, null, null, '（件）'], ['種別', '決定件数', '10日以内', '前年度決定件数', '前年度比'], ['傷病手当金', 14872, 14872, 10316, '144.2%'], ['出産手当金', 1684, 1684, 1722, '97.8%'], ['合計', 16556, 16556, 12038, '137.5%'],
    ], ['A2:E5 comparison']],
    ['two units at the right end beside the caption', [
      ['【発生・回収状況】', null, null, null, null, '（件、千円）'], ['区分', '4～6月', '7～9月', '10～12月', '1～3月', '年度計'], ['発生件数', 1862, 2104, 1755, 1693, 7414], ['回収金額', 15230, 18204, 13118, 12873, 59425],
    ], ['A2:F4 quarterly']],
    ['a unit alone at the right end between a list and a table', [
      ['KPI', null, '目標', '結果', '前年度', '判定'], ['保健指導実施率', null, '30.1％以上', '31.7%', '28.6%', '○'], ['特定健診実施率', null, '16.0％以上', '12.4%', '10.9%', '×'], [null, null, null, null, null, '（人）'], [null, '機関', '令和4年度', '令和3年度', '前年度比'], [null, '支部', 3412, 3208, '106.4%'], [null, '健診機関', 7216, 6134, '117.6%'],
    ], ['A1:F3 kpi-list', 'B5:E7 comparison']],
    ['a unit that keeps the place of a figure', [
      ['区分', '上期', '下期', '計'], ['窓口', 10, 12, 22], ['照会', null, null, '（件）'], ['郵送', 5, 6, 11],
    ], ['A1:D4 breakdown']],
    ['a unit that keeps the place of a figure above the next headings', [
      ['区分', '上期', '下期'], ['窓口', 10, 12], ['照会', null, '（件）'], ['月', '電話', '文書'], ['4月', 5, 6], ['5月', 7, 8],
    ], ['A1:C3 figures', 'A4:C6 figures']],
    ['a table with other columns right below the only line of a list', [
      ['ＫＰＩ', null, null, '目標', '結果', '前年度', '全国平均', '順位', '判定'], ['確認書の提出率', null, null, '93.4％以上', '94.6%', '92.7%', '92.0%', '15位', '◎'], [null, '送付事業所数', '提出事業所数', '提出率', '削除人数'], [null, 14236, 13467, '94.6%', 1087],
    ], ['A1:I2 kpi-list', 'B3:E4 figures'], { merges: ['A1:C1', 'A2:C2'] }],
    ['small tables inside the items of a list, without an empty row between', [
      ['重点施策', '取組', 'KPI・目標値', '実績', '評価', '課題'],
      ['(1) 受付', '・郵送による申請を案内する。', '窓口受付率　3.8％以下', '3.4%', '◎', '・申請書の様式を見直す。'],
      [null, '＜受付状況＞', null, null, '（件）'], [null, '種別', '郵送', '窓口', '計'], [null, '手当金', 7412, 168, 7580], [null, '療養費', 3845, 204, 4049], [null, '計', 11257, 372, 11629],
      [null, '・電子申請を案内する。', '電子申請率　1.0％以上', '0.4%', '△'],
      ['(2) 点検', '・効果的な点検を推進する。', '査定率　0.148％以上', '0.139%', '○', '・勉強会を増やす。'],
      [null, '＜点検状況＞'], [null, '月', '件数', '査定額', '単価'], [null, '4月', 4123, 9812, 2.4], [null, '5月', 4051, 9455, 2.3], [null, '計', 8174, 19267, 2.4],
      ['(3) 債権', '・早期回収に取り組む。', '回収率　57.20％以上', '41.34%', '○', '・催告を実施する。'],
    ], ['A1:F2 kpi-list', 'B4:E7 breakdown', 'B11:E14 breakdown'], { merges: ['A2:A8', 'F2:F8', 'A9:A14', 'F9:F14'] }],
    ['a line below a table inside an item that is named by a sentence and holds figures alone', [
      ['重点施策', '取組', 'KPI・目標値', '実績', '評価', '課題'],
      ['(1) 受付', '・郵送による申請を案内する。', '窓口受付率　3.8％以下', '3.4%', '◎', '・申請書の様式を見直す。'],
      [null, '＜受付状況＞', null, null, '（件）'], [null, '種別', '郵送', '窓口', '計'], [null, '手当金', 7412, 168, 7580], [null, '・うち出張窓口', 45, 4, 49], [null, '電話による案内をした後の申請の実施', 3845, 204, 4049], [null, '計', 11257, 372, 11629],
    ], ['A1:F2 kpi-list', 'B4:E8 breakdown'], { merges: ['A2:A8', 'F2:F8'] }],
    ['small tables inside items that are not merged down', [
      ['重点施策', '取組', 'KPI・目標値', '実績', '評価', '課題'],
      ['(1) 受付', '・郵送による申請を案内する。', '窓口受付率　3.8％以下', '3.4%', '◎', '・申請書の様式を見直す。'],
      [null, '＜受付状況＞', null, null, '（件）'], [null, '種別', '郵送', '窓口', '計'], [null, '手当金', 7412, 168, 7580], [null, '療養費', 3845, 204, 4049], [null, '計', 11257, 372, 11629],
      [null, '・電子申請を案内する。', '電子申請率　1.0％以上', '0.4%', '△'],
      ['(2) 点検', '・効果的な点検を推進する。', '査定率　0.148％以上', '0.139%', '○', '・勉強会を増やす。'],
      [null, '＜点検状況＞'], [null, '月', '件数', '査定額', '単価'], [null, '4月', 4123, 9812, 2.4], [null, '5月', 4051, 9455, 2.3], [null, '計', 8174, 19267, 2.4],
      ['(3) 債権', '・早期回収に取り組む。', '回収率　57.20％以上', '41.34%', '○', '・催告を実施する。'],
    ], ['A1:F2 kpi-list', 'B4:E7 breakdown', 'B11:E14 breakdown']],
    ['a table without headings behind an empty row below a list with a table inside', [
      ['重点施策', '取組', 'KPI・目標値', '実績', '評価', '課題'],
      ['(1) 受付', '・郵送による申請を案内する。', '窓口受付率　3.8％以下', '3.4%', '◎', '・申請書の様式を見直す。'],
      [null, '種別', '郵送', '窓口', '計'], [null, '手当金', 7412, 168, 7580], [null, '療養費', 3845, 204, 4049],
      ['(2) 点検', '・効果的な点検を推進する。', '査定率　0.148％以上', '0.139%', '○', '・勉強会を増やす。'],
      [], ['手当金', 7412, 168, 7580], ['療養費', 3845, 204, 4049],
    ], ['A1:F2 kpi-list', 'B3:E5 breakdown', 'A8:D9 figures'], { merges: ['A2:A5', 'F2:F5'] }],
    ['a table of its own further in, behind an empty row below a list, and one without headings', [
      ['重点施策', '取組', 'KPI・目標値', '実績', '評価', '課題'],
      ['(1) 受付', '郵送の案内', '窓口受付率　3.8％以下', '3.4%', '◎', '様式を見直す'], [],
      [null, '種別', '郵送', '窓口', '計'], [null, '手当金', 7412, 168, 7580], [null, '療養費', 3845, 204, 4049], [],
      ['手当金', 7412, 168, 7580], ['療養費', 3845, 204, 4049],
    ], ['A1:F2 kpi-list', 'B4:E6 breakdown', 'A8:D9 figures']],
    ['a table below a list whose items end above it, its groups named in a column without a heading', [
      ['重点施策', '取組', 'KPI・目標値', '実績', '評価', '課題'],
      ['(1) 受付', '郵送の案内', '窓口受付率　3.8％以下', '3.4%', '◎', '様式を見直す'],
      [null, '種別', '郵送', '窓口', '計'], ['被保険者', '手当金', 7412, 168, 7580], ['被扶養者', '療養費', 3845, 204, 4049],
    ], ['A1:F2 kpi-list', 'A3:E5 breakdown']],
    ['months over two rows, those without figures and the total below them included', [
      ['月', '件数', '金額'], ['4月', 393, 8451], [null, '(408)', '(9103)'], ['5月', 431, 9576], [null, '(345)', '(7175)'], ['6月', null, null], [null, null, null], ['7月', null, null], [null, null, null], ['合計', 824, 18027], [null, '(753)', '(16278)'],
    ], ['A1:C11 monthly'], { merges: ['A2:A3', 'A4:A5', 'A6:A7', 'A8:A9', 'A10:A11'] }],
    ['months over two rows that end with an empty row outside of them', [
      ['月', '件数', '金額'], ['4月', 393, 8451], [null, '(408)', '(9103)'], ['5月', 431, 9576], [null, '(345)', '(7175)'], ['6月', null, null], [null, null, null], [null, null, null], ['合計', 824, 18027], [null, '(753)', '(16278)'],
    ], ['A1:C6 monthly', 'A9:C10 breakdown'], { merges: ['A2:A3', 'A4:A5', 'A6:A7', 'A9:A10'] }],
    ['a month over two rows among months of one', [
      ['月', '件数', '金額'], ['4月', 393, 8451], ['5月', 431, 9576], ['6月', null, null], [null, null, null], ['合計', 824, 18027], ['平均', 412, 9014],
    ], ['A1:C4 monthly', 'A6:C7 breakdown'], { merges: ['A4:A5'] }],
    ['months down, months without figures included', [
      ['月', '件数'], ['4月', '10件'], ['5月', '12件'], ['6月', null], ['7月', null],
    ], ['A1:B5 monthly']],
    ['a line whose figures are still missing beside its texts', [
      ['事業', '目標', '実績', '達成率', '今後'], ['健診', '100件以上', '105件', '105.0%', '下期も続ける'], ['面談', '50件以上', '40件', '80.0%', '下期も続ける'], ['勧奨', '30人以上', null, null, '下期も続ける'], ['訪問', '20件以上', '22件', '110.0%', '下期も続ける'],
    ], ['A1:E5 kpi-list']],
    ['months that begin again below a caption in the column of the labels', [
      ['（支給決定件数）', null, null, null], ['区分', '4月', '5月', '6月'], ['傷病手当金', 210, 198, 221], ['出産手当金', 31, 29, 34], ['（サービススタンダード平均所要日数）', null, null, null], ['区分', '4月', '5月', '6月'], ['令和3年度', '6.2日', '6.3日', '6.0日'], ['令和2年度', '6.5日', '6.7日', '6.4日'],
    ], ['A2:D4 monthly', 'A6:D8 monthly']],
    ['an item whose figure is missing beside running text, its target an amount that is no round bound', [
      ['事業', 'KPI', '目標', '実績', '課題'], ['健診', '健診実施率', '60.0%以上', '58.1%', '受入枠を拡大する必要がある。'], ['点検', '1件当たりの査定額', '5,890円以上', null, '高額レセプトの点検を行う必要がある。'], ['債権', '回収率', '60.0%以上', '52.4%', '高額債権の発生により低下した。'],
    ], ['A1:E4 kpi-list']],
    ['the same with a target in words', [
      ['事業', 'KPI', '目標', '実績', '課題'], ['健診', '健診実施率', '60.0%以上', '58.1%', '受入枠を拡大する必要がある。'], ['点検', '査定率', '対前年度以上', null, '高額レセプトの点検を行う必要がある。'], ['債権', '回収率', '60.0%以上', '52.4%', '高額債権の発生により低下した。'],
    ], ['A1:E4 kpi-list']],
    ['a unit at the head of the turns', [
      ['回', '開催日', '会場', '参加者数'], ['第1回', '6月12日', '広島市', '66人'], ['第2回', '9月25日', '福山市', '39人'], ['第3回', '11月20日', '三次市', '15人'],
    ], ['A1:D4 list']],
    ['a result merged over the columns of the table below it', [
      ['回収率　38.72％（令和7年8月末現在）', null, null, null], ['催告', '第1四半期', '第2四半期', '上期計'], ['文書', '1,320件', '1,488件', '2,808件'], ['電話', '204件', '190件', '394件'],
    ], ['A2:D4 breakdown'], { merges: ['A1:D1'] }],
    ['targets that are last year\'s figure among others', [
      ['項目', 'KPI', '令和4年度目標', '担当'], ['基盤', '郵送化率', '95.0%以上', '業務'], ['基盤', '査定率', '対前年度以上', '業務'], ['基盤', '回収率', '前年度以上', '業務'], ['戦略', '健診実施率', '61.2%以上', '保健'], ['戦略', '特定健診実施率', '31.5%以上', '保健'],
    ], ['A1:D6 kpi-list']],
    ['captions side by side right below another table', [
      ['', '4~6月', '7~9月', '合計'], ['令和7年度', 300, 318, 618], ['1) 査定率', null, '', '', '2) 査定額', null], [null, '査定率', '', '', null, '査定額'], ['令和7年4月', '0.121%', '', '', '令和7年4月', '8,740円'], ['令和6年4月', '0.129%', '', '', '令和6年4月', '8,003円'],
    ], ['A1:D2 breakdown', 'A4:B6 comparison', 'E4:F6 comparison'], { merges: ['A3:C3', 'E3:F3'] }],
    ['headings of which one is a word that answers', [
      ['No', 'KPI', '目標値', '実績', '達成', '全国平均'], ['1', '提出率', '80.0％以上', '84.0％', '○', '79.0％'], ['2', '受診率', '60.0％以上', '57.5％', '×', '55.0％'], ['3', '回収率', '50.0％以上', '52.0％', '○', '49.0％'],
    ], ['A1:F4 kpi-list']],
    ['headings that count the items of each mark', [
      ['１．評価の集計'], ['章', '◎', '○', '△', '×', '－', '計'], ['Ⅰ　業務', 0, 7, 3, 0, 1, 11], ['Ⅱ　保健', 2, 5, 1, 0, 0, 8], ['合計', 2, 12, 4, 0, 1, 19],
    ], ['A2:G5 breakdown']],
    ['a line of marks below headings', [
      ['項目', '第１四半期', '第２四半期', '第３四半期', '件数', '計'], ['受付', '◎', '○', '△', 12, 12], ['点検', '○', '○', '－', 14, 14], ['債権', '△', '○', '◎', 9, 9],
    ], ['A1:F4 breakdown']],
    ['headings that count the items of each answer', [
      ['【ＫＰＩの達成状況（項目数）】'], ['分野', '達成', '未達成', '計', '達成率'], ['基盤', 7, 1, 8, '87.5%'], ['戦略', 5, 4, 9, '55.6%'], ['合計', 12, 5, 17, '70.6%'],
    ], ['A2:E5 breakdown']],
    ['items with two answers below one another', [
      ['事業', '上期実績', '下期実績', '備考'], ['健診', '実施', '未実施', '計画どおり'], ['面談', '実施', '実施', '計画どおり'], ['勧奨', 12, 14, '計画どおり'],
    ], ['A1:D4 figures']],
    ['headings of which one is a bare limit', [
      ['年度', '決定件数', '10日以内', '達成率'], ['令和7年度', '120件', '120件', '100.0%'], ['令和6年度', '110件', '109件', '99.1%'],
    ], ['A1:D3 comparison']],
    ['headings of which one is a limit with what keeps it', [
      ['月', '決定件数', '10日以内支給', '達成率', '前年度決定件数'], ['4月', 5123, 5123, '100.0%', 4987], ['5月', 4876, 4870, '99.9%', 4902],
    ], ['A1:E3 comparison']],
    ['a bare limit with what keeps it among words that name no measures', [
      ['窓口', 12, 30, '計'], ['郵送', '備考', '10日以内支給', '担当'], ['照会', 14, 31, '計'],
    ], ['A1:D3 figures']],
    ['headings that begin with an age, below the caption and its unit note', [
      ['１ 月別の人数', null, null, null, null, '（単位：人）'], ['年月', '75歳以上', null, '65歳～74歳（障害認定）', '合計', '増減'], [null, '男', '女', null, null, null], ['4月', 10, 12, 3, 25, 1], ['5月', 11, 12, 3, 26, 1], ['6月', 12, 13, 3, 28, 2],
    ], ['A2:F6 monthly'], { merges: ['A2:A3', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:F3'] }],
    ['a title and the date of its figures directly above the headings', [
      ['月別推移（累計）', null, null, null, '令和7年6月末現在'], ['項目', '4月', '5月', '6月', '計'], ['窓口', 10, 12, 11, 33], ['郵送', 100, 90, 95, 285],
    ], ['A2:E4 monthly']],
    ['captions that are not merged over tables side by side right below another table', [
      ['区分', '令和7年度', '令和6年度', '増減', '全国', '順位', '前年順位', '上位', '下位', '平均'], ['健診', 120, 110, 10, 90, 12, 14, 97, 62, 80], ['指導', 60, 58, 2, 70, 31, 30, 88, 41, 66],
      ['○健診の受診者数', null, null, null, null, null, '○指導の利用者数'],
      ['月', '令和7年度', '令和6年度', '前年同月比', null, null, '月', '令和7年度', '令和6年度', '前年同月比'], ...['4月', '5月', '6月'].map((month, i) => [month, 40 + i, 36 + i, '110%', null, null, month, 20 + i, 18 + i, '108%']),
    ], ['A1:J3 comparison', 'A5:D8 monthly', 'G5:J8 monthly']],
    ['headings of groups with an empty column between them in one table', [
      ['区分', '窓口', '郵送', '計', null, '窓口', '郵送', '計'], ['健診', 10, 20, 30, null, 11, 21, 32], ['指導', 5, 6, 11, null, 6, 7, 13],
    ], ['A1:D3 breakdown', 'F1:H3 breakdown']],
    ['two items with signs that stand over headings without an empty column', [
      ['区分', '令和7年度', '令和6年度', '増減', '全国', '順位'], ['健診', 120, 110, 10, 90, 12],
      ['○健診', null, null, '○指導'], ['月', '対象者', '受診者', '月', '対象者', '利用者'], ['4月', 40, 36, '4月', 20, 18], ['5月', 41, 37, '5月', 21, 19],
    ], ['A1:F2 comparison', 'A3:F6 figures']],
    ['a note of two units beside the caption', [
      ['（2）保険給付費', null, '（単位：百万円、％）'], ['区分', '金額', '構成比'], ['入院', '500', '50.0'], ['外来', '300', '30.0'], ['計', '800', '100.0'],
    ], ['A2:C5 breakdown']],
    ['quarters with two heading rows', [
      ['実績', '第1四半期', '第2四半期', '第3四半期', '通期'], [null, '4~6月', '7~9月', '10~12月', '4~3月'], ['件数', '2件', '3件', '1件', '6件'],
    ], ['A1:E3 quarterly'], { merges: ['A1:A2'] }],
    ['years that are added up', [['賦課年度', '調定額', '収納額', '収納率'], ['令和2年度以前', 184, 41, '22.3%'], ['令和3年度', 152, 48, '31.6%'], ['令和4年度', 241, 117, '48.5%'], ['滞納繰越分　計', 577, 206, '35.7%']], ['A1:D5 breakdown']],
    ['years above 計 of one of them', [['年度', '調定額', '収納額'], ['令和5年度', 184, 41], ['令和6年度', 152, 48], ['令和6年度計', 241, 117]], ['A1:C4 comparison']],
    ['two years', [['', '件数', '率'], ['令和7年度', '10件', '5.0%'], ['令和6年度', '12件', '6.0%']], ['A1:C3 comparison']],
    ['parts and their sum', [['区分', '件数'], ['男性', '10人'], ['女性', '12人'], ['合計', '22人']], ['A1:B4 breakdown']],
    ['a sum without a name in the last line', [['区分', '件数'], ['A', 10], ['B', 12], ['C', 3], [null, 25]], ['A1:B5 breakdown']],
    ['lines that are named by an age', [['年齢', '対象者', '受診者', '受診率'], ['75歳', 11842, 978, '8.3%'], ['80歳', 7406, 557, '7.5%'], ['計', 19248, 1535, '8.0%']], ['A1:D4 breakdown']],
    ['figures side by side', [['対象者数', '件数', '実施率'], ['200人', '100件', '50.0%']], ['A1:C2 figures']],
    ['things done in months of their own', [['勧奨方法', '対象者数', '受診者数'], ['はがき（6月）', '5,216人', '938人'], ['はがき（10月）', '4,102人', '517人'], ['電話（1月）', '860人', '112人'], ['計', '10,178人', '1,567人']], ['A1:C5 breakdown']],
    ['one thing by months in brackets', [['区分', '受診者数'], ['受診者（6月）', '938人'], ['受診者（7月）', '517人'], ['受診者（8月）', '112人']], ['A1:B4 monthly']],
    ['two figures of each month in brackets', [['区分', '計画（4月）', '実績（4月）', '計画（5月）', '実績（5月）', '計画（6月）', '実績（6月）'], ['受診者', '938人', '517人', '938人', '517人', '938人', '517人']], ['A1:G2 monthly']],
    ['years with their months in brackets', [['区分', '受診者数'], ['平成31年（4月）', '938人'], ['令和元年（5月）', '517人'], ['令和元年（6月）', '112人']], ['A1:B4 monthly']],
    ['months that have their years in brackets', [['月', '件数'], ['4月（令和7年）', 10], ['5月（令和7年）', 12], ['6月（令和7年）', 11]], ['A1:B4 monthly']],
    ['years, an empty row and the months of the last one under the same headings', [
      ['統計表'], ['年度・月', '事業所数', '男', '女'], ['平成26年度', 10, 20, 30], ['27', 11, 21, 31], [], ['平成27年 4月', 11, 22, 33], [5, null, 22, 33], [6, 12, 22, 33],
    ], ['A2:D8 monthly']],
    ['an empty row between years and months of other columns', [
      ['年度・月', '事業所数', '男', '女'], ['平成26年度', 10, 20, 30], ['平成27年度', 11, 21, 31], [], ['平成27年 4月', 11], ['5月', 12], ['6月', 13],
    ], ['A1:D3 comparison', 'A5:B7 monthly']],
    ['an empty row between counts and shares', [
      ['年度・月', '事業所数', '男', '女'], ['平成26年度', 10, 20, 30], ['平成27年度', 11, 21, 31], [], ['平成27年 4月', '11%', '22%', '33%'], ['5月', '12%', '22%', '33%'], ['6月', '12%', '22%', '33%'],
    ], ['A1:D3 comparison', 'A5:D7 monthly']],
    ['an empty row between items', [['区分', 'A', 'B', 'C'], ['甲', 1, 2, 3], ['乙', 1, 2, 3], [], ['丙', 1, 2, 3], ['丁', 1, 2, 3]], ['A1:D3 figures', 'A5:D6 figures']],
    ['a list of KPIs', [['KPI項目', '目標', '実績', '評価'], ['提出率', '90.0％以上', '92.0％', '○'], ['回収率', '60.0％以上', '55.0％', '△']], ['A1:D3 kpi-list']],
    ['a list of KPIs with their results at the ends of quarters, how far they got and their marks', [
      ['KPI', '目標値', '令和7年度実績（累計）', null, null, null, '前年同期', '達成率', '評価'], [null, null, '6月末', '9月末', '12月末', '3月末'], ['健診実施率', '58.8％以上', '12.2%', '28.6%', '47.3%', null, '42.7%', '111.3%', '◎'], ['指導実施率', '24.0％以上', '4.7%', '10.4%', '16.6%', null, '15.9%', '97.1%', '△'],
    ], ['A1:I4 kpi-list'], { merges: ['A1:A2', 'B1:B2', 'C1:F1', 'G1:G2', 'H1:H2', 'I1:I2'] }],
    ['results at the ends of quarters that nobody rates', [
      ['KPI', '目標値', '令和7年度実績（累計）', null, null, null, '前年同期', '達成率', '備考'], [null, null, '6月末', '9月末', '12月末', '3月末'], ['健診実施率', '58.8％以上', '12.2%', '28.6%', '47.3%', null, '42.7%', '111.3%', '◎'], ['指導実施率', '24.0％以上', '4.7%', '10.4%', '16.6%', null, '15.9%', '97.1%', '△'],
    ], ['A1:I4 monthly'], { merges: ['A1:A2', 'B1:B2', 'C1:F1', 'G1:G2', 'H1:H2', 'I1:I2'] }],
    ['results of single months beside marks', [
      ['KPI', '目標値', '令和7年度実績（累計）', null, null, null, '前年同期', '達成率', '評価'], [null, null, '4月', '5月', '6月', '7月'], ['健診実施率', '58.8％以上', '12.2%', '28.6%', '47.3%', null, '42.7%', '111.3%', '◎'], ['指導実施率', '24.0％以上', '4.7%', '10.4%', '16.6%', null, '15.9%', '97.1%', '△'],
    ], ['A1:I4 monthly'], { merges: ['A1:A2', 'B1:B2', 'C1:F1', 'G1:G2', 'H1:H2', 'I1:I2'] }],
    ['sections merged over the whole width of a list of KPIs', [
      ['具体的施策', 'KPI', '目標', '結果', '達成状況'], ['（1）基盤的機能'], ['点検の推進', '査定率を前年度以上とする', '0.5%', '0.6%', '達成'], ['（2）戦略的機能'], ['健診の推進', '健診受診率を50.0％以上とする', '50.0％', '48.4％', '未達成'],
    ], ['A1:E5 kpi-list'], { merges: ['A2:E2', 'A4:E4'] }],
    ['captions with targets over tables side by side', [
      ['■ KPI'], ['1) 査定率（目標：0.131%以上）', null, '2) 1件当たり査定額（目標：8,340円以上）', null], [null, '査定率', null, '査定額'], ['令和7年11月', '0.127%', null, '8,922円'], ['令和6年11月', '0.135%', null, '8,015円'],
    ], ['A3:D5 comparison'], { merges: ['A2:B2', 'C2:D2'] }],
    ['a heading with the target of its results in brackets', [['■ KPI'], ['年度', '査定率（目標：0.131%以上）'], ['令和7年度', '0.127%'], ['令和6年度', '0.135%']], ['A2:B4 comparison']],
    ['names and units before an empty column, and the figures behind it', [
      ['種別', '単位', null, '件数', '構成比', '金額（千円）'], ['傷病手当金', '件', null, 2266, '45.3%', 378336], ['出産手当金', '件', null, 219, '4.4%', 91518], ['療養費', '件', null, 2513, '50.3%', 25821], ['計', '件', null, 4998, '100.0%', 495675],
    ], ['A1:F5 breakdown']],
    ['not so where the second begins with names of its own', [
      ['種別', '件数', null, '区分', '件数', '構成比'], ['傷病手当金', '件', null, '窓口', 219, '4.4%'], ['出産手当金', '件', null, '郵送', 4779, '95.6%'], ['計', '件', null, '計', 4998, '100.0%'],
    ], ['A1:B4 breakdown', 'D1:F4 breakdown']],
    ['side by side with a free column between', [
      ['区分', '件数', null, '区分', '金額'], ['A', 1, null, 'A', 10], ['B', 2, null, 'B', 20],
    ], ['A1:B3 figures', 'D1:E3 figures']],
    ['stacked without a free row', [['区分', '件数'], ['A', 1], ['B', 2], ['区分', '金額'], ['A', 10], ['B', 20]], ['A1:B3 figures', 'A4:B6 figures']],
    ['bases in brackets between two heading rows', [
      ['', '被保険者', null, '被扶養者'], ['（対象者数）', '（1,000人）', null, '（500人）'], [null, '健診', 'データ', '特定健診'], ['令和7年度', 100, 50, 40], ['令和6年度', 90, 55, 35],
    ], ['A1:D5 comparison'], { merges: ['B1:C1', 'B2:C2'] }],
    ['text between tables keeps them apart', [['区分', '件数'], ['A', 1], ['B', 2], ['勧奨は次のとおり文書と電話で実施した。'], ['区分', '件数'], ['C', 3], ['D', 4]], ['A1:B3 figures', 'A5:B7 figures']],
    ['nothing in prose', [['健診の受診勧奨を実施した。'], ['10月に説明会を開催した。']], []],
    ['nothing in a list of numbers without names', [[1], [2], [3]], []],
  ];
  test.each(cases)('%s', (_, rows, expected, more = {}) => {
    expect(tablesOf(rows, more)).toEqual(expected);
  });

  test('small tables are found inside a plan grid, beside its running text', () => {
    const found = tablesOf([
      ['事業計画', '実施状況', null, null, '評価'],
      ['加入者への文書による受診勧奨を強化する。', '文書による受診勧奨を次のとおり実施した。', null, null, '○'],
      ['事業所への訪問勧奨を計画的に実施する。', '年度', '対象', '件数', null],
      [null, '令和7年度', '200人', '100件', null],
      [null, '令和6年度', '210人', '90件', null],
      ['広報誌による周知を継続して実施する。', '広報誌を6月と12月に発行した。', null, null, '△'],
    ], { merges: ['B1:D1', 'B2:D2', 'A3:A5', 'B6:D6'] });
    expect(found).toEqual(['A1:E6 plan-status', 'B3:D5 comparison']);
  });

  test('titles of items and sentences that end in 計画 begin no plan grid of their own', () => {
    const found = tablesOf([
      ['事業計画', '実施状況及び評価', null, '今後の実施予定等'],
      ['① 保健事業実施計画(データヘルス計画)の実施', '・実施状況(上期)は次のとおり。', null, '① 保健事業実施計画(データヘルス計画)の実施'],
      ['・第2期保健事業実施計画(データヘルス計画)の取組を進める。', '・事業計画(上期)に沿って、外部の有識者を招いた会議で取組を評価した。', '○', '第3期の計画を策定する。'],
      ['・次期の保健事業実施計画(データヘルス計画)を策定する。', '・取組状況(支部分)を本部へ報告し、策定の準備を始めた。', '△', null],
    ]);
    expect(found).toEqual(['A1:D4 plan-status']);
  });

  describe('bare numbers go on from a year or a month', () => {
    const HEAD = ['年度・月', '件数', '金額'];
    const periodsOf = (labels: CellInput[]): unknown[] => recognise(buildWorkbook({ sheets: [{ name: 'S', rows: [HEAD, ...labels.map((label, i) => [label, 300 + i, 900 - i])] }] }), defaultSettings).tables[0]!.rows
      .map(({ label, period }) => `${label} ${period ? `${period.from.year}-${period.from.month}` : ''}`);
    test.each<[string, CellInput[], string[]]>([
      ['fiscal years', ['平成23年度', 24, 25], ['平成23年度 2011-4', '24年度 2012-4', '25年度 2013-4']],
      ['calendar years', ['2011年', 12, 13], ['2011年 2011-1', '12年 2012-1', '13年 2013-1']],
      ['a first year of an era', ['平成30年度', '令和元年度', 2, 3], ['平成30年度 2018-4', '令和元年度 2019-4', '2年度 2020-4', '3年度 2021-4']],
      ['months, the year named again in January', ['平成27年 10月', 11, 12, '平成28年 1月', 2], ['平成27年 10月 2015-10', '11月 2015-11', '12月 2015-12', '平成28年 1月 2016-1', '2月 2016-2']],
      ['months into the next year', ['平成27年 11月', 12, 1, 2], ['平成27年 11月 2015-11', '12月 2015-12', '1月 2016-1', '2月 2016-2']],
      ['months below a January of a stale year', ['平成27年 11月', 12, '平成27年 1月', 2, 3], ['平成27年 11月 2015-11', '12月 2015-12', '平成27年 1月 2015-1', '2月 2016-2', '3月 2016-3']],
      ['not numbers in no order', ['平成23年度', 240, 250], [' ', ' ', ' ']],
      ['not a single number', ['平成23年度', 24], [' ', ' ']],
    ])('%s', (_, labels, expected) => {
      expect(periodsOf(labels)).toEqual(expected);
    });
  });

  describe('whole ages name lines', () => {
    const labelsOf = (rows: SheetSpec['rows']): unknown[] => recognise(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings).tables[0]!.rows.map(({ label }) => label);
    test.each<[string, SheetSpec['rows'], string[]]>([
      ['75歳, 80歳 and their total', [['年齢', '対象者', '受診者'], ['75歳', 11842, 978], ['80歳', 7406, 557], ['計', 19248, 1535]], ['75歳', '80歳', '計']],
      ['in each of several groups', [['区分', '年齢', '人数'], ['男', '75歳', 10], ['男', '80歳', 12], ['女', '75歳', 11], ['女', '80歳', 13]], ['男 75歳', '男 80歳', '女 75歳', '女 80歳']],
      ['no mean ages, which do not rise', [['区分', '平均年齢', '人数'], ['男', '46歳', 10], ['女', '44歳', 12], ['計', '45歳', 22]], ['男', '女', '計']],
      ['no mean ages that rise', [['区分', '平均年齢', '人数'], ['男', '44歳', 10], ['女', '46歳', 12]], ['男', '女']],
      ['no life spans', [['年度', '健康寿命', '人数'], ['令和4年度', '72歳', 10], ['令和5年度', '73歳', 12]], ['令和4年度', '令和5年度']],
      ['no mean ages with decimals', [['区分', '平均年齢', '人数'], ['男', '44.1歳', 10], ['女', '46.2歳', 12], ['計', '48.3歳', 22]], ['男', '女', '計']],
    ])('%s', (_, rows, expected) => {
      expect(labelsOf(rows)).toEqual(expected);
    });
  });

  describe('lines below a section are of the section', () => {
    const labelsOf = (rows: SheetSpec['rows'], merges: string[]): unknown[] => recognise(buildWorkbook({ sheets: [{ name: 'S', rows, merges }] }), defaultSettings).tables.map((table) => [...table.rows.map(({ label, role }) => `${label} ${role}`), table.columns.map(({ name }) => name).join()]);
    const HEAD = ['区分', '令和5年度', '令和6年度'];
    const lines = (a: number) => [['発生金額', a, a + 2], ['回収金額', 5, 6]];
    test('where the same names stand in each of them', () => {
      expect(labelsOf([HEAD, ['資格喪失の回収率'], ...lines(10), ['その他'], ...lines(20)], ['A2:C2', 'A5:C5'])).toEqual([['資格喪失の回収率 rate', '資格喪失の回収率 発生金額 value', '資格喪失の回収率 回収金額 value', 'その他 value', 'その他 発生金額 value', 'その他 回収金額 value', HEAD.join()]]);
    });
    test.each([
      ['not where each name stands once', [HEAD, ['（1）債権'], ['発生金額', 10, 12], ['回収金額', 5, 6], ['（2）健診'], ['対象者数', 90, 80], ['受診者数', 40, 30]], ['A2:C2', 'A5:C5'], ['発生金額 value', '対象者数 value']],
      ['not where a label alone is no section', [HEAD, ['債権'], ['発生金額', 10, 12], ['回収金額', 5, 6], ['その他'], ['発生金額', 90, 80]], [], ['発生金額 value', '発生金額 value']],
    ])('%s', (_, rows, merges, expected) => {
      expect((labelsOf(rows, merges)[0] as string[]).filter((label) => expected.includes(label))).toEqual(expected);
    });
  });

  test('a year above the months completes them', () => {
    const { tables } = recognise(buildWorkbook({ sheets: [{ name: 'S', rows: [['', '令和7年', null, '令和8年'], ['', '11月', '12月', '1月'], ['件数', 1, 2, 3]], merges: ['B1:C1'] }] }), defaultSettings);
    expect(tables[0]?.months).toEqual(['2025-11', '2025-12', '2026-01']);
  });
});

describe('the user corrects the recognition', () => {
  const rows = [['区分', '件数'], ['A', 1], ['B', 2]];
  test('an area is no table', () => {
    expect(tablesOf(rows, {}, settingsSchema.parse({ corrections: [{ type: 'no-table', sheet: 'S', range: 'A1:B3' }] }))).toEqual([]);
  });
  test('a table has other bounds and another kind', () => {
    expect(tablesOf(rows, {}, settingsSchema.parse({ corrections: [{ type: 'table', sheet: 'S', range: 'A1:B2', kind: 'comparison', headerRows: 1 }] }))).toEqual(['A1:B2 comparison']);
  });

  const table = (range: string, more: object): Settings => settingsSchema.parse({ corrections: [{ type: 'table', sheet: 'S', range, kind: 'figures', ...more }] });
  const twoHeadings: SheetSpec['rows'] = [['受付', null, null, null], ['区分', '種別', '件数', '金額'], [null, null, '今年', '今年'], ['A', '甲', 1, 10], ['B', '乙', 2, 20]];
  const shapeOf = (settings: Settings): unknown[] => recognise(buildWorkbook({ sheets: [{ name: 'S', rows: twoHeadings }] }), settings).tables
    .map(({ range, title, headerRows, headerColumns, rows: lines }) => [rangeAddress(range), title, headerRows, headerColumns, lines.map(({ label }) => label)]);

  test('another kind alone leaves headings and caption as they were found', () => {
    const found = shapeOf(defaultSettings);
    expect(found).toEqual([['A2:D5', '受付', 2, 2, ['A 甲', 'B 乙']]]);
    expect(shapeOf(table('A2:D5', {}))).toEqual(found);
  });

  test('other numbers of heading rows and columns change what is read as a label', () => {
    expect(shapeOf(table('A2:D5', { headerRows: 1, headerColumns: 1 }))).toEqual([['A2:D5', '受付', 1, 1, ['', 'A', 'B']]]);
  });

  test('an area that was not found has its headings above the first figure', () => {
    expect(shapeOf(table('A3:D5', {}))).toEqual([['A3:D5', expect.anything(), 1, 2, ['A 甲', 'B 乙']]]);
  });

  test('a plan grid is corrected by its own range, and what stands in it stays', () => {
    const plan: SheetSpec['rows'] = [
      ['事業計画', '実施状況', null, null, '評価'],
      ['加入者への文書による受診勧奨を強化する。', '文書による受診勧奨を次のとおり実施した。', null, null, '○'],
      ['事業所への訪問勧奨を計画的に実施する。', '年度', '対象', '件数', null],
      [null, '令和7年度', '200人', '100件', null],
      [null, '令和6年度', '210人', '90件', null],
      ['広報誌による周知を継続して実施する。', '広報誌を6月と12月に発行した。', null, null, '△'],
    ];
    const merges = { merges: ['B1:D1', 'B2:D2', 'A3:A5', 'B6:D6'] };
    const noTable = (range: string): Settings => settingsSchema.parse({ corrections: [{ type: 'no-table', sheet: 'S', range }] });
    expect(tablesOf(plan, merges, noTable('A1:E6'))).toEqual(['B3:D5 comparison']);
    expect(tablesOf(plan, merges, noTable('B3:D5'))).toEqual(['A1:E6 plan-status']);
    expect(tablesOf(plan, merges, table('A1:E6', { kind: 'list' }))).toEqual(['A1:E6 list', 'B3:D5 comparison']);
  });
});

describe('what a table is called', () => {
  it.each<[string, string[], string | null]>([
    ['the text right above it', ['月別受付件数'], '月別受付件数'],
    ['the name above a sentence', ['1．被保険者数', '12月末の被保険者数は780,982人であり、増加しています。'], '1．被保険者数'],
    ['the name above a date', ['月次管理表', '令和7年12月末現在'], '月次管理表'],
    ['the name above a date in brackets', ['月次管理表', '（令和6年12月末現在・速報）'], '月次管理表'],
    ['the name above a legend', ['目標の達成状況', '【評価】◎：110％以上　○：100％以上　△：100％未満'], '目標の達成状況'],
    ['the name above a legend of grades', ['目標の達成状況', '【区分】Ａ：達成　Ｂ：改善　Ｃ：後退'], '目標の達成状況'],
    ['the name above the number of the paper', ['進捗状況', '資料１－２'], '進捗状況'],
    ['the name above who wrote it', ['進捗状況', '作成：企画総務グループ'], '進捗状況'],
    ['no reference to the table', ['■ 実績：下表のとおり'], null],
    ['no result', ['■ 実績：11.8％（10.9％）'], null],
    ['no sentence', ['一次勧奨の後の未受診者へ勧奨文書を毎月送付した。'], null],
    ['a name with a remark', ['【使用割合】　※公表は4か月後のため、年度は8月診療分まで'], '【使用割合】 ※公表は4か月後のため、年度は8月診療分まで'],
    ['a name with a date', ['保険証の回収状況（令和6年11月末現在）'], '保険証の回収状況（令和6年11月末現在）'],
    ['a name with a bullet', ['○ 被扶養者'], '○ 被扶養者'],
    ['a date beside the name', ['月次管理表', ''], '月次管理表'],
  ])('%s', (_, above, title) => {
    const rows: CellInput[][] = [...above.map((text): CellInput[] => [text]), ['区分', '4月', '5月', '6月'], ['窓口', 10, 12, 11], ['郵送', 100, 90, 95]];
    expect(recognise(buildWorkbook({ sheets: [{ name: 'S', rows }] }), defaultSettings).tables.map((table) => table.title)).toEqual([title]);
  });
});

describe('below a grid of plans', () => {
  const DID = '健診機関を訪問し、受診者数の推移を示して受診勧奨を依頼した。';
  const plan: CellInput[][] = [['事業計画', '実施状況', '今後の取組'], ['健診機関と連携して受診勧奨を計画的に行う。', DID, '引き続き健診機関を訪問する。'], ['広報誌による周知を継続して実施する。', DID, '次号を三月に発行する。']];
  const figures: CellInput[][] = [['', '令和7年度', '令和6年度', '対前年度比'], ['会場数', '21会場', '19会場', '110.5%'], ['受診者数', '2,744人', '2,530人', '108.5%']];
  it.each<[string, CellInput[][], string[]]>([
    ['a table across its columns is one of its own', [...plan, [], ['集団健診の実施状況'], ...figures], ['A1:D3 plan-status', 'A6:D8 comparison']],
    ['a unit beside the caption changes nothing', [...plan, [], ['集団健診の実施状況', null, null, '（人）'], ...figures], ['A1:D3 plan-status', 'A6:D8 comparison']],
    ['a list of KPIs in its columns is one of its own', [...plan, ['KPI', '目標', '実績'], ['健診実施率', '40.0％以上', '38.0％'], ['平均所要日数', '7日以内', '6日']], ['A1:C3 plan-status', 'A4:C6 kpi-list']],
    ['a box of KPIs under both headings belongs to it', [...plan, [], ['■ KPI', '■ KPI実績等'], ['(1) 実施率を60.0%以上とする。', '(1) 54.2%(9月時点)']], ['A1:C6 plan-status']],
  ])('%s', (_, rows, expected) => {
    expect(tablesOf(rows)).toEqual(expected);
  });

  it('a caption across its columns above a list of KPIs ends it', () => {
    const rows = [...plan, ['KPIの状況'], ['KPI', '目標', '実績'], ['健診実施率', '40.0％以上', '38.0％'], ['平均所要日数', '7日以内', '6日']];
    expect(tablesOf(rows, { merges: ['A4:C4'] })).toEqual(['A1:C3 plan-status', 'A5:C7 kpi-list']);
  });

  it('a note across its columns does not end it', () => {
    const rows = [...plan, ['※ 受診者数は速報値'], ...plan.slice(1)];
    expect(tablesOf(rows, { merges: ['A4:C4'] })).toEqual(['A1:C6 plan-status']);
  });
});

describe('heading columns', () => {
  const MONTHS = ['4月', '5月', '6月', '7月'];
  it.each<[string, CellInput[], string[]]>([
    ['a year\'s target between the item and its lines', ['健診', '63.0%以上'], ['健診 目標', '健診 実績', '指導 目標', '指導 実績']],
    ['a unit between the item and its lines', ['健診', '人'], ['健診 目標', '健診 実績', '指導 目標', '指導 実績']],
  ])('go on behind %s', (_, first, labels) => {
    const rows: CellInput[][] = [['項目', '年度', '区分', ...MONTHS], [...first, '目標', 1, 2, 3, 4], [null, null, '実績', 1, 2, 3, 4], ['指導', first[1]!, '目標', 1, 2, 3, 4], [null, null, '実績', 1, 2, 3, 4]];
    const [table] = recognise(buildWorkbook({ sheets: [{ name: 'S', rows, merges: ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5'] }] }), defaultSettings).tables;
    expect(table!.rows.map((row) => row.label)).toEqual(labels);
  });

  it.each([['29年度実績', 2017], ['30年度目標値', 2018], ['元年度末', 2019], ['7年度計画', 2025], ['30年度内', 2018], ['130年度', null], ['30年分', null]])('%s is of %s', (heading, year) => {
    const [table] = recognise(buildWorkbook({ sheets: [{ name: 'S', rows: [['項目', heading, '前年度差'], ['健診', 1, 2], ['指導', 3, 4]] }] }), defaultSettings).tables;
    expect(table!.columns[1]!.fiscalYear).toBe(year);
  });

  it('say less than what stands below them: 評価 over counts, 計画 before 実績', () => {
    const rolesOf = (rows: SheetSpec['rows'], merges: string[] = []) => recognise(buildWorkbook({ sheets: [{ name: 'S', rows, merges }] }), defaultSettings).tables[0]!;
    const counts = (values: readonly (string | number)[]): SheetSpec['rows'] => [['月', '指導', null], [null, '初回', '評価'], ...values.map((value, i) => [`${4 + i}月`, 50 + i, value])];
    expect(rolesOf(counts([41, 39, 44]), ['A1:A2', 'B1:C1']).columns.map(({ role }) => role)).toEqual(['value', 'value', 'value']);
    expect(rolesOf(counts(['○', '△', '○']), ['A1:A2', 'B1:C1']).columns[2]!.role).toBe('mark');
    expect(rolesOf(counts([4, 3, 5]), ['A1:A2', 'B1:C1']).columns[2]!.role).toBe('mark');
    const lines: SheetSpec['rows'] = [['項目', '区分', ...MONTHS], ['健診', '計画', 1, 2, 3, 4], [null, '実績', 1, 2, 3, 4]];
    expect(rolesOf(lines, ['A2:A3']).rows.map(({ role }) => role)).toEqual(['target', 'actual']);
  });

  it('name years by their letters alone', () => {
    const [table] = recognise(buildWorkbook({ sheets: [{ name: 'S', rows: [['方法', '年度', ...MONTHS], ['郵送', 'R7', 1, 2, 3, 4], [null, 'R6', 1, 2, 3, 4]], merges: ['A2:A3'] }] }), defaultSettings).tables;
    expect(table!.rows.map((row) => row.fiscalYear)).toEqual([2025, 2024]);
  });
});

test.each<[string, string, string, string]>([
  ['what an account began with is no year to compare with', '前年度末残高', '回収', 'A1:E5 breakdown'],
  ['last year beside this year is', '前年度末残高', '利用', 'A1:E5 comparison'],
  ['and so is another figure of last year', '前年度実績', '回収', 'A1:E5 comparison'],
])('%s', (_, opening, taken, expected) => {
  expect(tablesOf([['区分', opening, '発生', taken, '9月末残高'], ['A', 410, 1220, 1004, 626], ['B', 62, 88, 71, 79], ['C', 35, 140, 122, 53], ['計', 507, 1448, 1197, 758]])).toEqual([expected]);
});
