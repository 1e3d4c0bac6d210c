import { cellsOf, equal, onSheet, refuses } from '../check';
import { SUMMARY } from '../workbook';
import { CONDITIONAL_FORMATS, method, property } from './pages';
import type { ConformanceCase } from './types';

/* eslint-disable office-addins/load-object-before-read -- the rule takes results of methods and navigation properties for properties to load */

/** A custom format on some cells, as the guide makes one. */
function addCustom(sheet: Excel.Worksheet, cells: string, formula: string, color: string): Excel.ConditionalFormat {
  const format = sheet.getRange(cells).conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = color;
  return format;
}

export const conditionalFormats: readonly ConformanceCase[] = [
  {
    name: 'a custom format keeps its formula, colours and kind',
    area: 'conditional formats',
    page: `${CONDITIONAL_FORMATS}#custom`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      const format = addCustom(sheet, 'D3:D5', '=$D3<0.7', '#FFFF00');
      format.custom.format.font.color = '#FF0000';
      format.load('type,id');
      format.custom.load('rule/formula,format/fill/color,format/font/color');
      await context.sync();
      equal([format.type, format.custom.rule.formula, format.custom.format.fill.color, format.custom.format.font.color], ['Custom', '=$D3<0.7', '#FFFF00', '#FF0000']);
    }),
  },
  {
    name: 'a new conditional format has the first priority',
    area: 'conditional formats',
    page: method('ConditionalFormatCollection', 'add'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      addCustom(sheet, 'D3:D5', '=$D3<0.7', '#FFFF00');
      addCustom(sheet, 'D3:D5', '=$D3<0.6', '#FF0000');
      const list = sheet.getRange('D3:D5').conditionalFormats.load('items/priority,items/type');
      await context.sync();
      const [first] = list.items;
      first!.custom.load('rule/formula');
      await context.sync();
      equal([list.items.length, first!.priority, first!.custom.rule.formula], [2, 0, '=$D3<0.6']);
    }),
  },
  {
    name: 'a conditional format leaves the cells’ own formats alone',
    area: 'conditional formats',
    page: 'https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting',
    run: onSheet(SUMMARY, async (sheet, context) => {
      const before = sheet.getRange('D3').load('format/fill/color');
      await context.sync();
      addCustom(sheet, 'D3:D5', '=TRUE', '#FFFF00');
      const after = sheet.getRange('D3').load('format/fill/color,values');
      await context.sync();
      equal([after.format.fill.color, after.values], [before.format.fill.color, [[0.65]]]);
    }),
  },
  {
    name: 'the conditional formats of a range are those that touch it',
    area: 'conditional formats',
    page: property('Range', 'conditionalFormats'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      addCustom(sheet, 'D3:D5', '=TRUE', '#FFFF00');
      const [there, elsewhere] = [sheet.getRange('A4:E4').conditionalFormats.getCount(), sheet.getRange('A3:C5').conditionalFormats.getCount()];
      await context.sync();
      equal([there.value, elsewhere.value], [1, 0]);
    }),
  },
  {
    name: 'a conditional format tells its range and is found by its id',
    area: 'conditional formats',
    page: method('ConditionalFormat', 'getRange'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const format = addCustom(sheet, 'D3:D5', '=TRUE', '#FFFF00').load('id');
      await context.sync();
      const range = sheet.getRange('D3:D5').conditionalFormats.getItem(format.id).getRange().load('address');
      await context.sync();
      equal(cellsOf(range.address), 'D3:D5');
    }),
  },
  {
    name: 'a conditional format goes on several areas at once',
    area: 'conditional formats',
    page: method('ConditionalFormat', 'getRanges'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const format = sheet.getRanges('A3:A5,D3:D5').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#FFFF00';
      const areas = format.getRanges().load('areaCount');
      const single = format.getRangeOrNullObject();
      await context.sync();
      equal([areas.areaCount, single.isNullObject], [2, true]);
      format.getRange().load('address');
      await refuses(() => context.sync(), 'InvalidOperation', 'InvalidReference', 'InvalidArgument', 'ItemNotFound', 'GeneralException');
    }),
  },
  {
    name: 'a conditional format is deleted',
    area: 'conditional formats',
    page: method('ConditionalFormat', 'delete'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const kept = addCustom(sheet, 'D3:D5', '=TRUE', '#FFFF00');
      const gone = addCustom(sheet, 'D3:D5', '=FALSE', '#FF0000');
      kept.load('id');
      await context.sync();
      gone.delete();
      const list = sheet.getRange().conditionalFormats.load('items/id');
      await context.sync();
      equal(list.items.map(({ id }) => id), [kept.id]);
    }),
  },
  {
    name: 'clearAll takes all conditional formats away',
    area: 'conditional formats',
    page: `${CONDITIONAL_FORMATS}#clear-conditional-formatting-rules`,
    run: onSheet(SUMMARY, async (sheet, context) => {
      addCustom(sheet, 'D3:D5', '=TRUE', '#FFFF00');
      addCustom(sheet, 'A3:A5', '=TRUE', '#FFFF00');
      await context.sync();
      const range = sheet.getRange();
      range.conditionalFormats.clearAll();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      equal(count.value, 0);
    }),
  },
  {
    name: 'stopIfTrue is kept',
    area: 'conditional formats',
    page: property('ConditionalFormat', 'stopIfTrue'),
    run: onSheet(SUMMARY, async (sheet, context) => {
      const format = addCustom(sheet, 'D3:D5', '=TRUE', '#FFFF00');
      format.stopIfTrue = true;
      format.load('stopIfTrue');
      await context.sync();
      equal(format.stopIfTrue, true);
    }),
  },
];
