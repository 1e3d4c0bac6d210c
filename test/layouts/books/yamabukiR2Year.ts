import { BookDraft, type SheetDraft } from '../kit/draft';
import { percent } from '../kit/figures';

/** Year's result in 項目 | 実施内容等 | 実施状況・結果 with the legend in the heading, tables between the text, and next year's plan. */
const book = new BookDraft('yamabuki-r2-year', 2020, '2021-03');
const HEAD = '実施状況・結果 (◎計画を上回る、○計画通り、△計画を下回る、×未実施)';
const K = '#,##0"件"';
book.sheet('表紙').put('B2', '令和2年度実施結果・令和3年度具体的施策').put('B5', '【議題】').put('B6', '1. 令和2年度 山吹支部事業計画の実施報告').put('B7', '2. 令和3年度 山吹支部の具体的施策').put('F20', '全国健康保険協会 山吹支部').merge('B2:F2');
const page = (name: string, area: string): SheetDraft => book.sheet(name).put('A1', `1. 令和2年度 山吹支部事業計画の実施報告（${area}）`).merge('A1:H1').right('A3', ['項目', '実施内容等', HEAD]).merge('C3:H3').put('A4', area);
const both = (s: SheetDraft, row: number, text: string, mark: string | null = null): void => { s.put(`B${row}`, text).put(`C${row}`, text).put(`H${row}`, mark).merge(`C${row}:G${row}`); };

const base = page('R2基盤', '基盤的保険者機能');
both(base, 4, '(1) サービス水準の向上');
base.put('B5', '【KPI】 サービススタンダードの達成状況:100%').put('B6', '【KPI】 現金給付等の申請に係る郵送化率:91.0%以上')
  .put('C5', 'サービススタンダードの達成状況').put('E5', '支給決定件数').put('F5', '達成件数').put('G5', '達成率').put('H5', '○').merge('C5:D5');
const kinds: readonly [string, number][] = [['傷病手当金', 14822], ['出産手当金', 2740], ['出産育児一時金', 1608], ['家族出産育児一時金', 977], ['埋葬料', 203]];
kinds.forEach(([name, n], i) => { const r = 6 + i; base.put(`C${r}`, name).put(`E${r}`, { v: n, z: '#,##0' }).put(`F${r}`, { v: n, z: '#,##0' }).put(`G${r}`, { v: 1, z: '0%' }).merge(`C${r}:D${r}`).rate(`G${r}`, `F${r}`, `E${r}`); });
const all = kinds.reduce((t, [, n]) => t + n, 0);
base.put('C11', '合計').put('E11', { v: all, z: '#,##0' }).put('F11', { v: all, z: '#,##0' }).put('G11', { v: 1, z: '0%' }).merge('C11:D11').total('E11', 'E6:E10').total('F11', 'F6:F10').rate('G11', 'F11', 'E11').table('C5:G11', 'breakdown', 'サービススタンダードの達成状況', { kindAlso: ['figures'] })
  .kpi({ name: 'サービススタンダード', targetCell: 'B5', operator: '=', target: 1, actualCell: 'G11', actual: 1, met: true })
  .put('B12', '① 現金給付の支給までの期間を10営業日以内とするサービススタンダードを遵守する。').merge('B12:B14')
  .put('C13', '郵送化率').put('D13', '窓口受付件数').put('E13', '郵送受付件数').put('F13', '郵送化率').put('H13', '△').put('C14', '令和2年度').put('D14', '7,610件').put('E14', '72,388件').put('F14', percent(72388, 79998)).put('C15', '令和元年度').put('D15', '9,204件').put('E15', '70,112件').put('F15', percent(70112, 79316))
  .rate('F14', 'E14', 'D14 E14').rate('F15', 'E15', 'D15 E15').table('C13:F15', 'comparison', '郵送化率')
  .kpi({ name: '郵送化率', targetCell: 'B6', operator: '>=', target: 0.91, actualCell: 'F14', actual: 0.905, met: false })
  .put('C17', '▶ 電話での用紙依頼の際に返信用封筒を同封したが、コロナ禍の影響もあり目標を達成できなかった。').merge('C17:G18');
both(base, 20, '(2) 限度額適用認定証の利用促進');
base.put('B21', '【KPI】高額療養費制度に占める限度額適用認定証の使用割合:84.0%以上').put('D21', '限度額認定証使用件数').put('F21', { v: 52118, z: K }).put('D22', '高額療養費支給申請件数').put('F22', { v: 9406, z: K }).put('D23', '使用割合').put('F23', { v: 0.847, f: 'ROUND(F21/(F21+F22),3)', z: '0.0%' }).put('H21', '○').merge('D21:E21 D22:E22 D23:E23')
  .rate('F23', 'F21', 'F21 F22').table('D21:F23', 'figures', '限度額適用認定証の使用割合', { kindAlso: ['kpi-list', 'breakdown'] }).kpi({ name: '限度額適用認定証の使用割合', targetCell: 'B21', operator: '>=', target: 0.84, actualCell: 'F23', actual: 0.847, met: true })
  .put('B24', '① 医療機関の窓口に申請書を配置する。').put('C25', '▶ 県内 214 医療機関に申請書を配置した。').merge('C25:G26 B24:B26');
both(base, 28, '(3) 効果的なレセプト点検の推進');
base.put('B29', '【KPI】社会保険診療報酬支払基金と合算したレセプト点検の査定率: 対前年度以上').put('H29', '△').right('D30', ['協会+基金', '協会', '基金'])
  .put('C31', '令和2年度').right('D31', [{ v: 0.00302, f: 'SUM(E31:F31)' }, 0.00078, 0.00224]).put('C32', '令和元年度').right('D32', [0.00311, 0.0007, 0.0024]).format('D31:F32', '0.000%').total('D31', 'E31:F31').total('D32', 'E32:F32', { holds: false }).table('C30:F32', 'comparison', '査定率')
  .finding('D32', 'total-mismatch', 'may', '0.070＋0.240＝0.310だが0.311（四捨五入の差1単位）')
  .kpi({ name: '査定率', targetCell: 'B29', operator: '>=', target: null, actualCell: 'D31', actual: 0.00302, met: false })
  .put('C34', '協会実績は向上したが、基金分が下がったため合算した査定率は前年度を下回った。').merge('C34:G35')
  .put('B36', '② 資格点検は、医療機関照会等を実施し、返還請求処理を行う。').right('D36', ['医療機関照会件数', '調定レセプト件数', '調定金額']).right('D37', [{ v: 12044, z: K }, { v: 3388, z: K }, { v: 30117466, z: '#,##0"円"' }]).put('H36', '○').merge('B36:B38').table('D36:F37', 'figures', '無資格診療における照会件数', { kindAlso: ['kpi-list'] });
both(base, 40, '(4) 返納金債権の発生防止');
base.put('H41', '△').right('D41', ['一般', '任継', '一般+任継']).right('D42', ['回収率', '回収率', '回収率']).put('B42', '【KPI】日本年金機構回収分も含めた資格喪失後1か月以内の保険証回収率:95.5%以上').right('C43', ['令和2年度※', '95.02%', '81.14%', '94.07%']).right('C44', ['令和元年度', '94.66%', '80.03%', '93.48%']).table('C41:F44', 'comparison', '保険証回収率').put('C45', '※令和2年度は令和3年2月末現在')
  .kpi({ name: '保険証回収率', targetCell: 'B42', operator: '>=', target: 0.955, actualCell: 'F43', actual: 0.9407, met: false })
  .put('B46', '【KPI】返納金債権（資格喪失後受診に係るものに限る。）の回収率:対前年度以上').put('H46', '○').put('D46', '回収率').put('E46', '調定額').put('F46', '回収額').right('C47', ['令和2年度', percent(17290, 25104, 2), '25,104千円', '17,290千円']).right('C48', ['令和元年度', '64.15%', '23,966千円', '15,375千円']).rate('D47', 'F47', 'E47').rate('D48', 'F48', 'E48').table('C46:F48', 'comparison', '返納金債権の回収率')
  .kpi({ name: '返納金債権の回収率', targetCell: 'B46', operator: '>=', target: null, actualCell: 'D47', actual: 0.6887, met: true });
both(base, 50, '(5) 被扶養者資格の再確認の徹底');
base.put('B51', '【KPI】被扶養者資格の確認対象事業所からの確認書の提出率 92.0%以上').put('H51', '◎').right('D51', ['対象事業所数', '回答事業所数', '提出率']).right('D52', ['16,320件', '15,211件', '91.3%']).rate('F52', 'E52', 'D52', { holds: false }).table('D51:F52', 'figures', '提出率', { kindAlso: ['kpi-list'] })
  .kpi({ name: '確認書の提出率', targetCell: 'B51', operator: '>=', target: 0.92, actualCell: 'F52', actual: 0.913, met: false })
  .finding('F52', 'rate-mismatch', 'must', '15,211÷16,320＝93.2%なのに91.3%').finding('H51', 'mark-mismatch', 'may', '91.3%なら未達')
  .put('B53', '日本年金機構と連携し、確実に実施する。').put('C54', '▶ 未提出の事業所に電話勧奨を行った（1,802件）。').merge('C54:G55 B53:B55').put('D57', '1 / 5 ページ').merge('A4:A56').table('A3:H56', 'plan-status', '基盤的保険者機能');

const health = page('R2戦略', '戦略的保険者機能');
both(health, 4, '(1) データ分析に基づいた第2期保健事業実施計画の着実な実施', '○');
health.put('B5', '① 特定健診受診率の向上').put('C5', '▶ 健診結果とレセプトの分析を大学と共同で行った。').merge('C5:G6')
  .put('B8', '○被保険者(40歳以上)(受診対象者数: 170,402人)').put('B9', '● 生活習慣病予防健診 【KPI】実施率 56.0%(実施見込者数: 95,425人)').put('B10', '● 事業者健診データ 【KPI】取得率 8.0%(取得見込者数: 13,632人)')
  .put('D8', '対象者数').put('E8', '件数').put('F8', '実施率').put('H8', '○').put('C9', '生活習慣病予防健診(40歳以上)').put('C10', '事業者健診データ取得').put('C11', '健診実施件数 計')
  .right('D9', [{ v: 170402, z: '#,##0"人"' }, { v: 91806, z: K }, { v: 0.539, f: 'ROUND(E9/D9,3)', z: '0.0%' }]).right('D10', [{ v: 170402, z: '#,##0"人"' }, { v: 14210, z: K }, { v: 0.083, f: 'ROUND(E10/D10,3)', z: '0.0%' }]).right('D11', [{ v: 170402, z: '#,##0"人"' }, { v: 106016, f: 'SUM(E9:E10)', z: K }, { v: 0.622, f: 'ROUND(E11/D11,3)', z: '0.0%' }])
  .rate('F9', 'E9', 'D9').rate('F10', 'E10', 'D10').rate('F11', 'E11', 'D11').total('E11', 'E9:E10').table('C8:F11', 'breakdown', '健診実施件数')
  .kpi({ name: '生活習慣病予防健診', targetCell: 'B9', operator: '>=', target: 0.56, actualCell: 'F9', actual: 0.539, met: false })
  .kpi({ name: '事業者健診データ', targetCell: 'B10', operator: '>=', target: 0.08, actualCell: 'F10', actual: 0.083, met: true })
  .finding('H8', 'mark-mismatch', 'may', '生活習慣病予防健診は未達、データは達成')
  .put('B13', '○被扶養者(受診対象者数: 47,110人)').put('B14', '● 特定健康診査 【KPI】実施率 25.5% (実施見込者数: 12,013人)').right('D13', ['対象者数', '件数', '実施率']).put('H13', '○').right('C14', ['特定健診', '47,110人', '10,552件', percent(10552, 47110)]).rate('F14', 'E14', 'D14').table('C13:F14', 'figures', '特定健診', { kindAlso: ['kpi-list'] })
  .kpi({ name: '特定健康診査', targetCell: 'B14', operator: '>=', target: 0.255, actualCell: 'F14', actual: 0.224, met: false })
  .finding('H13', 'mark-mismatch', 'must', '目標25.5%に実績22.4%で未達（年度は終わり）なのに○');
const acts: readonly [string, string, string][] = [
  ['○ 生活習慣病予防健診の実施機関を増やし、受診環境を整える。', '▶ 実施機関が2機関増え48機関となった。うち11機関が目標件数を達成した。', '○'],
  ['○ 被保険者数の少ない事業所には個人住所宛に案内を送る。', '▶ 9,815人に案内を送付し、集団健診を6日間開催した（受診者402人）。', '○'],
  ['○ 任意継続被保険者に早期に案内を送る。', '▶ 資格取得後2週間以内に発送した。', '○'],
];
acts.forEach(([a, b, m], i) => { const r = 17 + i * 3; health.put(`B${r}`, a).put(`C${r}`, b).put(`H${r}`, m).merge(`B${r}:B${r + 2} C${r}:G${r + 2} H${r}:H${r + 2}`); });
health.put('B27', '② 特定保健指導の実施率目標【KPI】25.5%').put('C27', '② 特定保健指導').merge('C27:G27').put('B28', '○ 被保険者(受診対象者数:21,940人)').put('B29', '特定保健指導 実施率 26.3% (実施見込み人数 5,770人)').right('D28', ['対象者数', '件数', '実施率']).put('H28', '△')
  .right('C29', ['初回面談', '21,940人', '6,102件', percent(6102, 21940)]).right('C30', ['評価件数', '21,940人', '5,018件', percent(5018, 21940)]).rate('F29', 'E29', 'D29').rate('F30', 'E30', 'D30').table('C28:F30', 'figures', '特定保健指導（被保険者）', { kindAlso: ['kpi-list'] })
  .kpi({ name: '特定保健指導の実施率目標', targetCell: 'B27', operator: '>=', target: 0.255, actualCell: null, actual: null, met: null }).finding('B27', 'actual-missing', 'may', '合わせた率が無い')
  .kpi({ name: '特定保健指導 実施率', targetCell: 'B29', operator: '>=', target: 0.263, actualCell: 'F30', actual: 0.229, met: false })
  .put('B33', '③ 重症化予防対策の推進').put('C33', '③ 重症化予防対策の推進').put('B34', '【KPI】受診勧奨後3か月以内に医療機関を受診した者の割合:12.9%(210人)以上').put('H34', '△').put('E34', '健診受診期間 (H31.4～R2.3)').right('E35', ['対象者数', '受診者数', '受診率']).right('E36', [{ v: 3914, z: '#,##0"人"' }, { v: 388, z: '#,##0"人"' }, { v: 0.099, f: 'ROUND(F36/E36,3)', z: '0.0%' }]).rate('G36', 'F36', 'E36').merge('E34:G34').table('E34:G36', 'figures', '受診率', { kindAlso: ['kpi-list'], rangeAlso: 'E35:G36' })
  .kpi({ name: '医療機関を受診した者の割合', targetCell: 'B34', operator: '>=', target: 0.129, actualCell: 'G36', actual: 0.099, met: false })
  .put('B38', '(2) 広報活動や健康保険委員を通じた理解促進').put('C38', '(2) 広報活動や健康保険委員を通じた理解促進').put('B39', '【KPI】全被保険者数に占める健康保険委員が委嘱されている事業所の被保険者数の割合:48.0%以上').put('H39', '○').put('C39', '・ 委嘱者数は 4,812 人（前年度比＋233人）となった。').merge('C39:G40')
  .kpi({ name: '健康保険委員', targetCell: 'B39', operator: '>=', target: 0.48, actualCell: null, actual: null, met: null }).finding('C39', 'actual-missing', 'may', '割合が書かれていない', ['B39', 'H39'])
  .put('B42', '(3) ジェネリック医薬品の更なる使用促進').put('C42', '(3) ジェネリック医薬品の更なる使用促進').put('B43', '【KPI】ジェネリック医薬品使用割合:79.5%以上').put('H43', '○').right('C43', ['診療月', '令和3年1月']).right('C44', ['使用割合(数量ベース)', { v: 0.802, z: '0.0%' }]).table('C43:D44', 'figures', 'ジェネリック', { kindAlso: ['kpi-list', 'list'] }).kpi({ name: 'ジェネリック医薬品使用割合', targetCell: 'B43', operator: '>=', target: 0.795, actualCell: 'D44', actual: 0.802, met: true })
  .put('C45', '・ 軽減額通知を8月・2月に実施した。').put('C46', '・ 使用割合が低い2市に居住する被保険者にDMを送付（13,.204件）。').merge('C45:G45 C46:G46').finding('C46', 'malformed-number', 'must', '「13,.204件」は数として読めない').put('D50', '3 / 5 ページ').merge('A4:A49').table('A3:H49', 'plan-status', '戦略的保険者機能');

book.sheet('R2組織').put('A1', '1. 令和2年度 山吹支部事業計画の実施報告（組織・運営体制関係）').merge('A1:D1').right('A2', ['項目', '実施内容等', HEAD]).put('A3', '組織・運営体制関係').merge('C2:D2 A3:A9')
  .grid('B3', [['(1) 評議会の開催及び適切な運営', '▶ 評議会を3回開催した（7月、10月、1月）。', '○'], ['(2) 人事評価制度の適切な運営', '▶ 期首、中間、期末の面談を確実に行った。', '○'], ['(3) 費用対効果を踏まえたコスト削減等', '(3) 費用対効果を踏まえたコスト削減等', null], ['【KPI】一般競争入札に占める一者応札案件について、20%以下とする', '【KPI】一般競争入札に占める一者応札案件18.2%', '○'], ['○ 経費の執行状況を毎月確認する。', '▶ 超過勤務は一人当たり月9.8時間であった。', '△']])
  .kpi({ name: '一者応札案件', targetCell: 'B6', operator: '<=', target: 0.2, actualCell: 'C6', actual: 0.182, met: true }).table('A2:D9', 'plan-status', '組織・運営体制関係');

const next = book.sheet('R3具体的施策').put('A1', '2. 令和3年度 山吹支部の具体的施策').put('A2', '▶ 担当: 企総(企画総務グループ)、保健(保健グループ)、業務(業務グループ)、レセ(レセプトグループ)').right('A4', ['項目', '実施内容等', '担当', '具体的施策']).put('A5', '基盤的保険者機能').merge('A5:A12')
  .grid('B5', [['(1) サービス水準の向上', null, null], ['① サービススタンダード100%を継続実施する。\n■ KPI:サービススタンダードの達成状況:100%', '業務', '・ 日次における進捗管理の徹底'], ['② 申請書作成支援サービスを周知する。\n現金給付等の申請に係る郵送化率:92.0%以上', '業務', '・ 電話での用紙依頼時に郵送による申請を周知'], ['(2) 効果的なレセプト点検の推進', null, null], ['■ KPI:社会保険診療報酬支払基金と合算したレセプト点検の査定率:対前年度以上', null, null], ['① 内容点検は行動計画に基づき実施する。', 'レセ', '・ 勉強会を月1回開催'], ['(3) 被扶養者資格の再確認\n■ KPI:確認対象事業所からの確認書の提出率:92.7%以上', '業務', '・ 未提出事業所への電話勧奨'], ['(4) 返納金債権の回収\n■ KPI:返納金債権の回収率:対前年度以上', 'レセ', '・ 保険者間調整を積極的に活用']]);
next.kpi({ name: 'サービススタンダード', targetCell: 'B6', operator: '=', target: 1, actualCell: null, actual: null, met: null }).kpi({ name: '郵送化率', targetCell: 'B7', operator: '>=', target: 0.92, actualCell: null, actual: null, met: null }).kpi({ name: '査定率', targetCell: 'B9', operator: '>=', target: null, actualCell: null, actual: null, met: null }).kpi({ name: '提出率', targetCell: 'B11', operator: '>=', target: 0.927, actualCell: null, actual: null, met: null }).kpi({ name: '回収率', targetCell: 'B12', operator: '>=', target: null, actualCell: null, actual: null, met: null }).table('A4:D12', 'plan-status', '令和3年度 具体的施策');

export const yamabukiR2Year = book.done();
