import { equal, holds, refused } from '../check';
import { SUMMARY } from '../workbook';
import { OR_NULL, SETTINGS, method, officeMethod, property } from './pages';
import type { CaseHost, ConformanceCase } from './types';

/* eslint-disable office-addins/load-object-before-read -- the rule takes results of methods and navigation properties for properties to load */

const IN_EXCEL = `${SETTINGS}#settings-in-excel-and-word`;

const save = (settings: Office.Settings): Promise<Office.AsyncResultStatus> => new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
const refresh = (settings: Office.Settings): Promise<Office.AsyncResult<Office.Settings>> => new Promise((resolve) => settings.refreshAsync(resolve));

/** A case on the settings that the page itself holds. */
const inPage = (name: string, page: string, body: (settings: Office.Settings, host: CaseHost) => Promise<void>): ConformanceCase => ({
  name,
  area: 'settings',
  page,
  needsPage: true,
  run: async (host) => {
    await host.Office.onReady();
    await body(host.Office.context.document.settings, host);
  },
});

export const settings: readonly ConformanceCase[] = [
  {
    name: 'a setting is added and read',
    area: 'settings',
    page: IN_EXCEL,
    run: ({ Excel }) => Excel.run(async (context) => {
      const { settings: list } = context.workbook;
      list.add('NeedsReview', true);
      const item = list.getItem('NeedsReview').load('key,value');
      await context.sync();
      equal([item.key, item.value], ['NeedsReview', true]);
    }),
  },
  {
    name: 'a setting of the document is there from the start',
    area: 'settings',
    page: property('Workbook', 'settings'),
    run: ({ Excel }) => Excel.run(async (context) => {
      const item = context.workbook.settings.getItem('支部').load('value');
      const count = context.workbook.settings.getCount();
      await context.sync();
      equal(item.value, '北支部');
      equal(count.value, 1);
    }),
  },
  {
    name: 'a setting may be a text, a number, a list or an object',
    area: 'settings',
    page: method('SettingCollection', 'add'),
    run: async ({ Excel }) => {
      const values: Record<string, unknown> = { text: '令和7年度', number: 1.5, list: [1, '二', [3]], object: { version: 1, targets: { 受診率: 60 } } };
      await Excel.run(async (context) => {
        for (const [key, value] of Object.entries(values)) context.workbook.settings.add(key, value);
        await context.sync();
      });
      await Excel.run(async (context) => {
        const items = Object.keys(values).map((key) => context.workbook.settings.getItem(key).load('value'));
        await context.sync();
        equal(items.map((item): unknown => item.value), Object.values(values));
      });
    },
  },
  {
    name: 'adding a setting that is there replaces its value',
    area: 'settings',
    page: method('SettingCollection', 'add'),
    run: ({ Excel }) => Excel.run(async (context) => {
      context.workbook.settings.add('支部', '南支部');
      const item = context.workbook.settings.getItem('支部').load('value');
      const count = context.workbook.settings.getCount();
      await context.sync();
      equal(item.value, '南支部');
      equal(count.value, 1);
    }),
  },
  {
    name: 'the value of a setting is changed',
    area: 'settings',
    page: property('Setting', 'value'),
    run: ({ Excel }) => Excel.run(async (context) => {
      context.workbook.settings.getItem('支部').value = '東支部';
      const item = context.workbook.settings.getItem('支部').load('value');
      await context.sync();
      equal(item.value, '東支部');
    }),
  },
  {
    name: 'a setting is deleted',
    area: 'settings',
    page: method('Setting', 'delete'),
    run: ({ Excel }) => Excel.run(async (context) => {
      context.workbook.settings.getItem('支部').delete();
      const none = context.workbook.settings.getItemOrNullObject('支部');
      await context.sync();
      equal(none.isNullObject, true);
    }),
  },
  {
    name: 'a setting that is not there is refused',
    area: 'settings',
    page: OR_NULL,
    run: refused(['ItemNotFound'], SUMMARY, (_sheet, context) => {
      context.workbook.settings.getItem('なし').load('value');
    }),
  },
  inPage('the page has the document’s settings from the start', `${SETTINGS}#how-to-save-add-in-state-and-settings-per-document-for-content-and-task-pane-add-ins`, (list) => {
    equal(list.get('支部'), '北支部');
    return Promise.resolve();
  }),
  inPage('a setting that is not there is null', `${SETTINGS}#get-the-value-of-a-setting`, (list) => {
    equal(list.get('なし'), null);
    return Promise.resolve();
  }),
  inPage('names of settings mind upper and lower case', officeMethod('office.settings', 'get'), (list) => {
    list.set('themeColor', 'green');
    equal([list.get('themeColor'), list.get('themecolor')], ['green', null]);
    return Promise.resolve();
  }),
  inPage('a saved setting outlives a refresh', `${SETTINGS}#save-your-settings`, async (list, { Office }) => {
    list.set('themeColor', { name: 'green', codes: [0, 128, 0] });
    equal(await save(list), Office.AsyncResultStatus.Succeeded);
    const again = await refresh(list);
    equal(again.status, Office.AsyncResultStatus.Succeeded);
    equal(again.value.get('themeColor'), { name: 'green', codes: [0, 128, 0] });
  }),
  inPage('a setting that was not saved is lost by a refresh', officeMethod('office.settings', 'refreshAsync'), async (list) => {
    list.set('themeColor', 'green');
    const { value } = await refresh(list);
    equal([value.get('themeColor'), value.get('支部')], [null, '北支部']);
  }),
  inPage('a removed setting is gone once that is saved', `${SETTINGS}#remove-a-setting`, async (list, { Office }) => {
    list.remove('支部');
    list.remove('なし');
    equal(list.get('支部'), null, 'in memory');
    equal(await save(list), Office.AsyncResultStatus.Succeeded);
    const { value } = await refresh(list);
    holds(value.get('支部') === null, 'it is gone after a refresh');
  }),
];
