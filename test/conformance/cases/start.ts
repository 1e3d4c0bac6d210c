import { equal, holds } from '../check';
import { AT_RUNTIME, INITIALIZE, officeMethod, officeProperty } from './pages';
import type { Area, CaseHost, ConformanceCase } from './types';

/** RFC 1766: ja-JP, en-US. */
const LANGUAGE = /^[a-z]{2,3}-[A-Z]{2}$/;
const SETS = `${AT_RUNTIME}#check-for-requirement-set-support`;

/** A case on what the page knows once Office is ready. */
const ready = (name: string, area: Area, page: string, body: (host: CaseHost) => void | Promise<void>): ConformanceCase => ({
  name,
  area,
  page,
  needsPage: true,
  run: async (host) => {
    await host.Office.onReady();
    await body(host);
  },
});

export const start: readonly ConformanceCase[] = [
  ready('onReady tells that this is Excel on the web', 'start', `${INITIALIZE}#initialize-with-officeonready`, async ({ Office }) => {
    const info = await Office.onReady();
    equal([info.host, info.platform], [Office.HostType.Excel, Office.PlatformType.OfficeOnline]);
  }),
  ready('onReady calls back as well', 'start', `${INITIALIZE}#initialize-with-officeonready`, async ({ Office }) => {
    const host = await new Promise((resolve) => {
      void Office.onReady((info) => resolve(info.host));
    });
    equal(host, 'Excel');
  }),
  ready('it is never too late for onReady', 'start', `${INITIALIZE}#major-differences-between-officeinitialize-and-officeonready`, async ({ Office }) => {
    const calls = await Promise.all([Office.onReady(), Office.onReady()]);
    equal(calls.map(({ host }) => host), ['Excel', 'Excel']);
  }),
  ready('the context names application and platform', 'start', officeProperty('office.context', 'host'), ({ Office }) => {
    equal([Office.context.host, Office.context.platform], ['Excel', 'OfficeOnline']);
  }),
  ready('diagnostics name application, platform and version', 'start', officeProperty('office.context', 'diagnostics'), ({ Office }) => {
    const { host, platform, version } = Office.context.diagnostics;
    equal([host, platform], ['Excel', 'OfficeOnline']);
    holds(version.length > 0, 'there is a version');
  }),
  ready('the language of the display is a language tag', 'start', officeProperty('office.context', 'displayLanguage'), ({ Office }) => {
    holds(LANGUAGE.test(Office.context.displayLanguage), `${Office.context.displayLanguage} is a language tag`);
  }),
  ready('the language of the contents is a language tag', 'start', officeProperty('office.context', 'contentLanguage'), ({ Office }) => {
    holds(LANGUAGE.test(Office.context.contentLanguage), `${Office.context.contentLanguage} is a language tag`);
  }),
  ready('the document can be written', 'start', officeProperty('office.document', 'mode'), ({ Office }) => {
    equal(Office.context.document.mode, Office.DocumentMode.ReadWrite);
  }),
  ready('the first set of Excel’s is supported', 'requirements', SETS, ({ Office }) => {
    equal(Office.context.requirements.isSetSupported('ExcelApi', '1.1'), true);
  }),
  ready('without a version the first one is meant', 'requirements', SETS, ({ Office }) => {
    const { requirements } = Office.context;
    equal(requirements.isSetSupported('ExcelApi'), requirements.isSetSupported('ExcelApi', '1.1'));
  }),
  ready('a version that does not exist is not supported', 'requirements', SETS, ({ Office }) => {
    equal(Office.context.requirements.isSetSupported('ExcelApi', '99.1'), false);
  }),
  ready('sets of other applications are not supported', 'requirements', `${AT_RUNTIME}#check-for-requirement-set-support`, ({ Office }) => {
    equal(['WordApi', 'PowerPointApi', 'Mailbox', 'なし'].map((set) => Office.context.requirements.isSetSupported(set, '1.1')), [false, false, false, false]);
  }),
  ready('a supported version has all earlier ones', 'requirements', officeMethod('office.requirementsetsupport', 'isSetSupported'), ({ Office }) => {
    const versions = Array.from({ length: 25 }, (_none, i) => Office.context.requirements.isSetSupported('ExcelApi', `1.${i + 1}`));
    equal(versions.lastIndexOf(true), versions.indexOf(false) - 1);
  }),
  ready('1.10 is later than 1.9', 'requirements', SETS, ({ Office }) => {
    const { requirements } = Office.context;
    holds(requirements.isSetSupported('ExcelApi', '1.9') || !requirements.isSetSupported('ExcelApi', '1.10'), '1.10 has all that 1.9 has');
  }),
];
