import { BookDraft } from '../kit/draft';
import { amount, percent, triangle } from '../kit/figures';

/** A year's report in 施策の項目 / 実施内容 / 実施結果 / 評価 / 今後の対応; comparison and breakdown tables stacked and side by side. */
const book = new BookDraft('aoba-r2-year', 2020, '2021-03');
const LEGEND = '（凡例）\n◎：目標を大きく上回った\n○：目標を達成した\n△：目標に届かなかった\n×：実施できなかった';

const work = book.sheet('業務')
  .put('B1', '令和２年度　事業実施結果報告（あおば支部）　１　業務').put('I1', LEGEND)
  .right('B3', ['施策の項目', '実施内容', '実施結果']).put('I3', '評価').put('J3', '今後の対応')
  .merge('B1:H1 I1:J1 D3:H3 B4:B15 C4:C9 C11:C15 D4:H4 D16:H16 I4:I9 J4:J9')
  .put('B4', '(1) サービス水準の向上')
  .put('C4', '受付から支給まで10日以内の処理を徹底する。\n【ＫＰＩ】サービススタンダードの達成状況：100％')
  .put('D4', '現金給付の支給決定件数は次のとおりで、すべて10日以内に支給した（達成率：100％）。')
  .put('I4', '○').put('J4', '繁忙期の応援体制を見直す。')
  .put('D5', '■ 支給決定件数')
  .right('D6', ['区分', '令和2年度', '令和元年度', '増減', '対前年度比'])
  .kpi({ name: 'サービススタンダードの達成状況', targetCell: 'C4', operator: '=', target: 1, actualCell: 'D4', actual: 1, met: true });
const decided: readonly [string, number, number][] = [['傷病手当金', 24118, 22905], ['出産手当金', 5230, 5411], ['合計', 29348, 28316]];
decided.forEach(([name, now, before], i) => {
  const row = 7 + i;
  work.right(`D${row}`, [name, amount(now, '件'), amount(before, '件'), triangle(now - before, '件'), percent(now, before)])
    .total(`G${row}`, `E${row}`, { minus: `F${row}`, ...(row === 9 ? { partsAlso: ['G7:G8'] } : {}) }).rate(`H${row}`, `E${row}`, `F${row}`);
});
work.total('E9', 'E7:E8').total('F9', 'F7:F8').table('D6:H9', 'comparison', '支給決定件数', { kindAlso: ['breakdown'] })
  // The next table follows without a blank row.
  .right('D10', ['受付方法', '件数', '構成比'])
  .grid('D11', [['郵送', '118,204件', percent(118204, 128756)], ['窓口', '10,552件', percent(10552, 128756)], ['計', '128,756件', '100.0%']])
  .total('E13', 'E11:E12').rate('F11', 'E11', 'E13').rate('F12', 'E12', 'E13').free('F13')
  .table('D10:F13', 'breakdown', '受付方法')
  .put('C11', '郵送による申請を促進する。\n【ＫＰＩ】現金給付等の申請に係る郵送化率：92.0％以上')
  .put('I10', '△').put('J10', '申請書の同封物を見直し、郵送を促す。').merge('I10:I15 J10:J15')
  .kpi({ name: '郵送化率', targetCell: 'C11', operator: '>=', target: 0.92, actualCell: 'F11', actual: 0.918, met: false })
  .put('B16', '(2) 柔道整復施術療養費の適正化').put('C16', '多部位かつ頻回の申請に文書照会を行う。')
  .put('D16', '文書照会を4,812件（前年度4,530件）実施した。').put('I16', '◎').put('J16', '照会文書の回答率を高める。')
  .right('D17', ['区分', '令和2年度', '令和元年度'])
  .grid('D18', [['請求件数', '218,340件', '226,015件'], ['3部位以上かつ15日以上', '1,812件', '2,057件'], ['割合', percent(1812, 218340, 2), percent(2057, 226015, 2)]])
  .rate('E20', 'E19', 'E18').rate('F20', 'F19', 'F18').table('D17:F20', 'comparison', '柔道整復施術療養費')
  .put('C17', '【ＫＰＩ】3部位以上かつ月15日以上の施術の申請の割合：対前年度以下（令和元年度 0.91％）').put('I17', '○').put('J17', '継続して照会する。')
  .merge('C17:C20 B16:B20 I17:I20 J17:J20')
  .kpi({ name: '3部位以上かつ月15日以上の施術の申請の割合', targetCell: 'C17', operator: '<=', target: 0.0091, actualCell: 'E20', actual: 0.0083, met: true })
  .table('B3:J20', 'plan-status', '業務');

book.sheet('保健事業')
  .put('B1', '令和２年度　事業実施結果報告（あおば支部）　２　保健事業')
  .right('B3', ['施策の項目', '実施内容', '実施結果']).put('L3', '評価').put('M3', '今後の対応')
  .merge('B1:M1 D3:K3 B4:B12 C4:C7 D4:K4 C8:C12 L4:L7 M4:M7 L8:L12 M8:M12 B13:B18')
  .put('B4', '(3) 健診の受診率向上').put('C4', '【ＫＰＩ】生活習慣病予防健診実施率：61.0％以上').put('D4', '新型コロナウイルス感染症の影響により5月まで集団健診を中止した。')
  .put('L4', '△').put('M4', '中止した会場の代替日を設ける。')
  .put('D5', '【生活習慣病予防健診】').put('H5', '【事業者健診データ】')
  // Two small tables side by side, one empty column between them.
  .grid('D6', [['', '令和2年度', '令和元年度']]).grid('H6', [['', '令和2年度', '令和元年度']])
  .grid('D7', [['対象者数', '182,400人', '180,955人'], ['実施者数', '103,968人', '108,573人'], ['実施率', '57.0%', '60.0%']])
  .grid('H7', [['対象者数', '182,400人', '180,955人'], ['取得者数', '14,592人', '13,210人'], ['取得率', '8.0%', '7.3%']])
  .rate('E9', 'E8', 'E7').rate('F9', 'F8', 'F7').rate('I9', 'I8', 'I7').rate('J9', 'J8', 'J7')
  .table('D6:F9', 'comparison', '生活習慣病予防健診').table('H6:J9', 'comparison', '事業者健診データ')
  .put('C8', '【ＫＰＩ】事業者健診データ取得率：8.0％以上').put('L8', '○').put('M8', '同意書の取得を進める。')
  .kpi({ name: '生活習慣病予防健診実施率', targetCell: 'C4', operator: '>=', target: 0.61, actualCell: 'E9', actual: 0.57, met: false })
  .kpi({ name: '事業者健診データ取得率', targetCell: 'C8', operator: '>=', target: 0.08, actualCell: 'I9', actual: 0.08, met: true })
  .put('B13', '(4) 返納金債権の回収').put('C13', '【ＫＰＩ】返納金債権（資格喪失後受診に係るもの）の回収率：対前年度以上（令和元年度 43.96％）')
  .put('D13', '■ 債権回収率の状況').put('L13', '◎').put('M13', '弁護士名の催告を増やす。').merge('C13:C18 L13:L18 M13:M18')
  .right('D14', ['', '調定額', '回収額', '回収率'])
  .grid('D15', [['令和2年度', '214,530千円', '101,258千円', percent(101258, 214530, 2)], ['令和元年度', '206,118千円', '90,053千円', percent(90053, 206118, 2)]])
  .put('D17', '※ 金額は千円未満を四捨五入').rate('G15', 'F15', 'E15').rate('G16', 'F16', 'E16')
  .table('D14:G16', 'comparison', '債権回収率の状況')
  .finding('G16', 'cross-reference-mismatch', 'must', '令和元年度の回収率が計画では43.96％、実施結果では43.69％', ['C13'])
  .kpi({ name: '返納金債権の回収率', targetCell: 'C13', operator: '>=', target: 0.4396, actualCell: 'G15', actual: 0.472, met: true })
  .put('B19', '(5) 重症化予防').put('C19', '未治療者への受診勧奨を行う。').put('D19', '二次勧奨を6,480件（文書4,912件、電話1,568件）実施した。').put('L19', '○').put('M19', '電話勧奨を増やす。')
  .put('B20', '(6) コラボヘルス').put('C20', '【ＫＰＩ】健康宣言事業所数：980事業所以上').put('D20', '令和3年3月末の宣言事業所数は1,046事業所となった。').put('L20', '×').put('M20', '更新の案内を送る。')
  .kpi({ name: '健康宣言事業所数', targetCell: 'C20', operator: '>=', target: 980, actualCell: 'D20', actual: 1046, met: true })
  .finding('L20', 'mark-mismatch', 'must', '×（実施できなかった）だが、1,046事業所で目標980事業所以上を達成している')
  .table('B3:M20', 'plan-status', '保健事業');

const publicity = book.sheet('広報')
  .put('A1', '広報活動の結果')
  .right('A3', ['媒体', '令和2年度', null, '令和元年度', null, '増減（部数）'])
  .right('B4', ['回数', '部数', '回数', '部数'])
  .merge('A3:A4 B3:C3 D3:E3 F3:F4');
const media: readonly [string, number, number, number, number][] = [['納入告知書同封チラシ', 12, 1548000, 12, 1521600], ['健康保険委員だより', 6, 45300, 6, 43980], ['メールマガジン（配信数）', 24, 118200, 20, 96400]];
media.forEach(([name, times, copies, timesBefore, copiesBefore], i) => {
  publicity.right(`A${5 + i}`, [name, `${times}回`, amount(copies, '部'), `${timesBefore}回`, amount(copiesBefore, '部'), triangle(copies - copiesBefore, '部', '＋')])
    .total(`F${5 + i}`, `C${5 + i}`, { minus: `E${5 + i}` });
});
publicity.right('A8', ['合計', '42回', '1,711,500部', '38回', '1,661,980部', '＋49,520部'])
  .total('B8', 'B5:B7').total('C8', 'C5:C7').total('D8', 'D5:D7').total('E8', 'E5:E7').total('F8', 'F5:F7', { partsAlso: ['C8 - E8'] })
  .table('A3:F8', 'comparison', '広報活動の結果', { kindAlso: ['breakdown'] })
  .put('A10', '※ 合計は延べ部数');

export const aobaR2Year = book.done();
