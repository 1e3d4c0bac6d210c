import { buildZip, type ZipEntry } from '../support/zipFile';

/**
 * A small workbook that holds one of each thing that saving must not lose: shared and array formulas, rich text, theme
 * colours, row and column formats, notes, a chart, a picture, a table, conditional formats, validations, links, names of all
 * kinds, a chain of calculation and another add-in's settings.
 */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const OVERRIDES: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', `${SHEETML}.sheet.main+xml`],
  ['xl/worksheets/sheet1.xml', `${SHEETML}.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${SHEETML}.worksheet+xml`],
  ['xl/worksheets/sheet3.xml', `${SHEETML}.worksheet+xml`],
  ['xl/styles.xml', `${SHEETML}.styles+xml`],
  ['xl/sharedStrings.xml', `${SHEETML}.sharedStrings+xml`],
  ['xl/calcChain.xml', `${SHEETML}.calcChain+xml`],
  ['xl/comments1.xml', `${SHEETML}.comments+xml`],
  ['xl/tables/table1.xml', `${SHEETML}.table+xml`],
  ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['xl/webextensions/webextension1.xml', 'application/vnd.ms-office.webextension+xml'],
  ['xl/webextensions/taskpanes.xml', 'application/vnd.ms-office.webextensiontaskpanes+xml'],
];

const types =
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
  `${OVERRIDES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`;

const rels = (list: readonly (readonly [string, string, string?])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`).join('')}</Relationships>`;

const workbook = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl"/><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="240" yWindow="15" activeTab="0"/></bookViews>
<sheets><sheet name="月報" sheetId="3" r:id="rId1"/><sheet name="一覧 表" sheetId="7" r:id="rId2"/><sheet name="控え" sheetId="9" state="hidden" r:id="rId3"/></sheets>
<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'一覧 表'!$A$1:$C$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">月報!$1:$1</definedName><definedName name="係数">'一覧 表'!$B$2</definedName><definedName name="局所" localSheetId="2">控え!$A$1</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

const sheet1 = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H12"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols><col min="1" max="1" width="20.7109375" customWidth="1"/><col min="3" max="5" width="12.7109375" style="2" customWidth="1"/><col min="8" max="8" width="9" hidden="1" customWidth="1"/></cols><sheetData>
<row r="1" spans="1:8" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c></row>
<row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2"><v>10</v></c><c r="C2" s="2"><v>0.25</v></c><c r="D2" s="3"><f t="shared" ref="D2:D5" si="0">B2*C2&amp;"&lt;件"</f><v>0</v></c><c r="E2"><f t="array" ref="E2:E4">B2:B4*2</f><v>20</v></c><c r="F2"><f>_xlfn.IFNA(VLOOKUP(A2,'一覧 表'!$A$1:$B$3,2,FALSE),0)</f><v>1</v></c></row>
<row r="3"><c r="A3" t="s"><v>5</v></c><c r="B3"><v>20</v></c><c r="C3" s="2"><v>0.5</v></c><c r="D3" s="3"><f t="shared" si="0"/><v>0</v></c><c r="E3"><v>40</v></c><c r="F3" t="str"><f>月報!A2&amp;"x"</f><v>四月x</v></c></row>
<row r="4" s="4" customFormat="1"><c r="A4" t="b"><v>1</v></c><c r="B4"><v>30</v></c><c r="D4" s="3"><f t="shared" si="0"/><v>0</v></c><c r="E4"><v>60</v></c></row>
<row r="5" hidden="1"><c r="A5" t="e"><v>#N/A</v></c><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D5" s="3"><f t="shared" si="0"/><v>0</v></c></row>
<row r="8"><c r="A8" s="5"/><c r="B8" s="5"/><c r="C8" s="6"><v>45748</v></c></row>
<row r="12"><c r="H12"><v>1E-3</v></c></row>
</sheetData><mergeCells count="2"><mergeCell ref="A8:B8"/><mergeCell ref="A10:C11"/></mergeCells><conditionalFormatting sqref="B2:B5"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>'一覧 表'!$B$2</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C2:C5 F2"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>C2&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A2:A9"><formula1>'一覧 表'!$A$2:$A$3</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="'一覧 表'!A1" display="go"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>`;

const sheet2 = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名前</t></is></c><c r="B1" t="inlineStr"><is><t>係数値</t></is></c></row><row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2"><v>3</v></c></row><row r="3"><c r="A3" t="s"><v>5</v></c><c r="B3"><f>係数*2</f><v>6</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const sheet3 = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>'一覧 表'!B2+月報!B2</f><v>13</v></c></row></sheetData></worksheet>`;

const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="3"><font><sz val="11"/><color theme="1"/><name val="ＭＳ Ｐゴシック"/><family val="3"/><charset val="128"/></font><font><b/><sz val="14"/><color theme="4" tint="-0.249977111117893"/><name val="ＭＳ Ｐゴシック"/><family val="3"/><charset val="128"/></font><font><i/><u/><sz val="11"/><color indexed="10"/><name val="メイリオ"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="5" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="lightUp"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="medium"><color indexed="12"/></right><top style="double"><color rgb="FF00FF00"/></top><bottom style="slantDashDot"/><diagonal/></border><border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"><color auto="1"/></diagonal></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" shrinkToFit="1"/></xf><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="38" fontId="2" fillId="0" borderId="0" xfId="0"><protection locked="0"/></xf><xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="2" xfId="0"><alignment textRotation="255" indent="2"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0"><alignment textRotation="135"/></xf></cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const strings = `${HEAD}<sst xmlns="${MAIN}" count="9" uniqueCount="6"><si><t>区分</t></si><si><r><t>件</t></r><r><rPr><b/><color rgb="FFFF0000"></color></rPr><t>数</t></r></si><si><t>率</t></si><si><t xml:space="preserve"> 計 </t></si><si><t>四月</t></si><si><t>五月</t></si></sst>`;

const scheme = ['dk1:000000', 'lt1:FFFFFF', 'dk2:1F497D', 'lt2:EEECE1', 'accent1:4F81BD', 'accent2:C0504D', 'accent3:9BBB59', 'accent4:8064A2', 'accent5:4BACC6', 'accent6:F79646', 'hlink:0000FF', 'folHlink:800080'];
const theme = `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">${scheme.map((item) => item.split(':')).map(([name, color]) => `<a:${name!}><a:srgbClr val="${color!}"/></a:${name!}>`).join('')}</a:clrScheme></a:themeElements></a:theme>`;

const chart = `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:lineChart><c:ser><c:val><c:numRef><c:f>'一覧 表'!$B$2:$B$3</c:f></c:numRef></c:val></c:ser></c:lineChart></c:plotArea></c:chart></c:chartSpace>`;
const drawing = `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="${OFFICE}"/>`;
const comments = `${HEAD}<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0"><text><t>要確認</t></text></comment></commentList></comments>`;
const table = `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="名前"/><tableColumn id="2" name="係数値"/></tableColumns></table>`;

const otherAddIn = `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{11111111-2222-3333-4444-555555555555}"><we:reference id="wa104380955" version="1.0.0.0" store="ja-JP" storeType="OMEX"/><we:alternateReferences/><we:properties><we:property name="other" value="&quot;x&quot;"/></we:properties><we:bindings/></we:webextension>`;
const panes = `${HEAD}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;
const WEB_EXTENSION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';

export const fullBookEntries: readonly ZipEntry[] = [
  { name: '[Content_Types].xml', data: types },
  { name: '_rels/.rels', data: rels([['officeDocument', 'xl/workbook.xml'], [`${WEB_EXTENSION}taskpanes`, 'xl/webextensions/taskpanes.xml']]) },
  { name: 'xl/workbook.xml', data: workbook },
  { name: 'xl/_rels/workbook.xml.rels', data: rels([['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/sheet2.xml'], ['worksheet', '/xl/worksheets/sheet3.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml'], ['theme', 'theme/theme1.xml'], ['calcChain', 'calcChain.xml']]) },
  { name: 'xl/worksheets/sheet1.xml', data: sheet1 },
  { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: rels([['drawing', '../drawings/drawing1.xml'], ['vmlDrawing', '../drawings/vmlDrawing1.vml'], ['comments', '../comments1.xml']]) },
  { name: 'xl/worksheets/sheet2.xml', data: sheet2 },
  { name: 'xl/worksheets/_rels/sheet2.xml.rels', data: rels([['table', '../tables/table1.xml']]) },
  { name: 'xl/worksheets/sheet3.xml', data: sheet3 },
  { name: 'xl/styles.xml', data: styles },
  { name: 'xl/sharedStrings.xml', data: strings },
  { name: 'xl/theme/theme1.xml', data: theme },
  { name: 'xl/calcChain.xml', data: `${HEAD}<calcChain xmlns="${MAIN}"><c r="D2" i="3"/><c r="F2" i="3"/></calcChain>` },
  { name: 'xl/comments1.xml', data: comments },
  { name: 'xl/drawings/drawing1.xml', data: drawing },
  { name: 'xl/drawings/_rels/drawing1.xml.rels', data: rels([['chart', '../charts/chart1.xml'], ['image', '../media/image1.png']]) },
  { name: 'xl/drawings/vmlDrawing1.vml', data: '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>' },
  { name: 'xl/charts/chart1.xml', data: chart },
  { name: 'xl/media/image1.png', data: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 255, 1]) },
  { name: 'xl/tables/table1.xml', data: table },
  { name: 'xl/webextensions/webextension1.xml', data: otherAddIn },
  { name: 'xl/webextensions/taskpanes.xml', data: panes },
  { name: 'xl/webextensions/_rels/taskpanes.xml.rels', data: rels([[WEB_EXTENSION, 'webextension1.xml']]) },
];

export const fullBook = (): Uint8Array => buildZip(fullBookEntries);
