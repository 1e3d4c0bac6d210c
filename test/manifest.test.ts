import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { ACTION_IDS, functionOf } from '../src/commands/actions';
import { functions } from '../src/functions/index';
import { builtGuide, tipOf } from './support/functionGuide';

/**
 * manifest.xml without the internet (Microsoft's own check asks a service): order and number of the elements as in
 * Microsoft's schemas (OfficeAppManifestV1_1.xsd, TaskPaneAppVersionOverridesV1_0.xsd, and
 * https://learn.microsoft.com/javascript/api/manifest/runtimes for what they lack), lengths, references, addresses, icons.
 */
const root = join(__dirname, '..');
const file = join(root, 'manifest.xml');
const source = readFileSync(file, 'utf8');
const ADDRESS = 'https://localhost:3000/';

interface Node { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Node[]; readonly text: string }

/** fast-xml-parser's ordered form as a plain tree. */
function nodesOf(entries: readonly Record<string, unknown>[]): Node[] {
  return entries.flatMap((entry) => {
    const name = Object.keys(entry).find((key) => key !== ':@');
    if (name === undefined || name === '#text' || name === '?xml' || name === '#comment') return [];
    const inner = entry[name] as Record<string, unknown>[];
    return [{ name, attributes: (entry[':@'] ?? {}) as Record<string, string>, children: nodesOf(inner), text: inner.map((part) => (typeof part['#text'] === 'string' ? part['#text'] : '')).join('').trim() }];
  });
}

const tree = nodesOf(new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false, parseTagValue: false, commentPropName: '#comment' }).parse(source) as Record<string, unknown>[]);
const app = tree[0]!;
const find = (node: Node, ...path: string[]): Node => path.reduce((at, name) => {
  const next = at.children.find((child) => child.name === name);
  if (!next) throw new Error(`no ${name} in ${at.name}`);
  return next;
}, node);
const all = (node: Node, name: string): Node[] => [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
const overrides = find(app, 'VersionOverrides');

/** Elements that each kind of element may hold, in the schema's order; `!` must be there, `*` may be repeated. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'OfficeApp': ['Id!', 'AlternateId', 'Version!', 'ProviderName!', 'DefaultLocale!', 'DisplayName!', 'Description!', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts!', 'Requirements', 'DefaultSettings!', 'Permissions!', 'VersionOverrides'],
  'OfficeApp/Hosts': ['Host!*'],
  'OfficeApp/Requirements': ['Sets', 'Methods'],
  'Sets': ['Set!*'],
  'OfficeApp/DefaultSettings': ['SourceLocation!'],
  'VersionOverrides': ['Description', 'Requirements', 'Hosts!', 'Resources!', 'VersionOverrides'],
  'VersionOverrides/Hosts': ['Host!*'],
  'VersionOverrides/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor', 'MobileFormFactor'],
  'Runtimes': ['Runtime!*'],
  'AllFormFactors': ['ExtensionPoint!*'],
  'CustomFunctions': ['Script!', 'Page!', 'Metadata!', 'Namespace!'],
  'Script': ['SourceLocation!'],
  'Page': ['SourceLocation!'],
  'Metadata': ['SourceLocation!'],
  'DesktopFormFactor': ['GetStarted', 'FunctionFile!', 'ExtensionPoint!*'],
  'GetStarted': ['Title!', 'Description!', 'LearnMoreUrl!'],
  'ExtensionPoint': ['OfficeTab*', 'CustomTab*', 'OfficeMenu*'],
  'OfficeTab': ['Group!*'],
  'Group': ['Label!', 'Icon!', 'Control!*'],
  'Button': ['Label!', 'Supertip!', 'Icon!', 'Action!', 'Enabled'],
  'Menu': ['Label!', 'Supertip!', 'Icon!', 'Items!', 'Enabled'],
  'Items': ['Item!*'],
  'Item': ['Label!', 'Supertip!', 'Icon', 'Action!', 'Enabled'],
  'Supertip': ['Title!', 'Description!'],
  'Icon': ['bt:Image!*'],
  'ExecuteFunction': ['FunctionName!'],
  'ShowTaskpane': ['TaskpaneId', 'SourceLocation!', 'Title'],
  'Resources': ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** 'place: what is wrong' for each element that the schema would refuse. */
function misplaced(node: Node, parents: readonly string[] = []): string[] {
  const above = [...parents].reverse().map((name) => `${name}/${node.name}`).find((key) => key in ORDER);
  const type = node.attributes['xsi:type'] ?? '';
  const key = type in ORDER ? type : above ?? node.name;
  const order = ORDER[key];
  const place = [...parents, node.name].join('/');
  const wrong: string[] = [];
  if (order) {
    const names = order.map((word) => word.replace(/[!*]/g, ''));
    const positions = node.children.map((child) => names.indexOf(child.name));
    node.children.forEach((child, i) => {
      if (positions[i] === -1) wrong.push(`${place}: ${child.name} does not belong here`);
      else if (i > 0 && positions[i]! < positions[i - 1]!) wrong.push(`${place}: ${child.name} comes too late`);
    });
    for (const [i, word] of order.entries()) {
      const count = node.children.filter((child) => child.name === names[i]).length;
      if (word.includes('!') && count === 0) wrong.push(`${place}: ${names[i] ?? ''} is missing`);
      if (!word.includes('*') && count > 1) wrong.push(`${place}: more than one ${names[i] ?? ''}`);
    }
  }
  return [...wrong, ...node.children.flatMap((child) => misplaced(child, [...parents, node.name]))];
}

it("is read by Microsoft's own parser", () => {
  // In a process of its own: the parser stands on ES modules, which jest cannot load.
  const script = "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((manifest) => console.log(JSON.stringify(manifest)))";
  const manifest: unknown = JSON.parse(execFileSync(process.execPath, ['--no-warnings', '-e', script, file], { cwd: root, encoding: 'utf8' }));
  expect(manifest).toMatchObject({ defaultLocale: 'ja-JP', displayName: 'KPI点検', hosts: ['Workbook'], officeAppType: 'TaskPaneApp', permissions: 'ReadWriteDocument' });
  expect(find(app, 'Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('holds its elements in the order of the schemas', () => {
  expect(app.name).toBe('OfficeApp');
  expect(misplaced(app)).toEqual([]);
});

it.each([
  ['an element out of order', (text: string) => text.replace(/(\s*<ProviderName>.*<\/ProviderName>)(\s*<DefaultLocale>.*<\/DefaultLocale>)/, '$2$1'), /ProviderName comes too late/],
  ['a missing part', (text: string) => text.replace(/<FunctionFile [^>]*>/, ''), /FunctionFile is missing/],
  ['a part of the functions that is missing', (text: string) => text.replace(/<Namespace [^>]*>/, ''), /Namespace is missing/],
  ['parts of the functions out of order', (text: string) => text.replace(/(<Script>[^]*<\/Script>)(\s*<Page>[^]*<\/Page>)/, '$2$1'), /Script comes too late/],
  ['an item of the menu without an action', (text: string) => text.replace(/(<Item id="KpiCheck.Insert.SUM">[^]*?)<Action [^]*?<\/Action>/, '$1'), /Items\/Item: Action is missing/],
  ['a menu with an action of its own', (text: string) => text.replace('<Items>', '<Action xsi:type="ExecuteFunction"><FunctionName>x</FunctionName></Action><Items>'), /Control: Action does not belong here/],
  ['an item outside its list', (text: string) => text.replace(/<\/?Items>/g, ''), /Control: Item does not belong here/],
  ['strings before addresses', (text: string) => text.replace(/(<bt:Urls>[^]*<\/bt:Urls>)(\s*<bt:ShortStrings>[^]*<\/bt:ShortStrings>)/, '$2$1'), /bt:Urls comes too late/],
  ['an unknown element', (text: string) => text.replace('<Hosts>', '<Ribbon/><Hosts>'), /Ribbon does not belong here/],
])('would notice %s', (_what, spoil, complaint) => {
  const spoilt = spoil(source);
  expect(spoilt).not.toBe(source);
  const [node] = nodesOf(new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' }).parse(spoilt) as Record<string, unknown>[]);
  expect(misplaced(node!).join('\n')).toMatch(complaint);
});

it('asks for ExcelApi 1.14 and one runtime that lives as long as the workbook', () => {
  expect(all(app, 'Set').map((set) => set.attributes)).toEqual([{ Name: 'ExcelApi', MinVersion: '1.14' }, { Name: 'SharedRuntime', MinVersion: '1.1' }]);
  const [runtime] = all(overrides, 'Runtime');
  expect(runtime?.attributes).toEqual({ resid: 'Taskpane.Url', lifetime: 'long' });
  // Pane, commands and runtime must name the same resource, or the shared runtime is not used.
  expect(find(overrides, 'Hosts', 'Host', 'DesktopFormFactor', 'FunctionFile').attributes['resid']).toBe('Taskpane.Url');
  const locations = ['Page', 'Action'].flatMap((name) => all(overrides, name)).flatMap((node) => all(node, 'SourceLocation'));
  expect(locations.map((location) => location.attributes['resid'])).toEqual(['Taskpane.Url', 'Taskpane.Url']);
});

it('offers the functions under KPI, with the descriptions and the code that the build makes', () => {
  const defaults = new Map(['bt:Urls', 'bt:ShortStrings'].flatMap((list) => find(overrides, 'Resources', list).children).map((entry) => [entry.attributes['id'], entry.attributes['DefaultValue']]));
  const point = find(overrides, 'Hosts', 'Host', 'AllFormFactors', 'ExtensionPoint');
  expect(point.attributes['xsi:type']).toBe('CustomFunctions');
  // https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-naming: begins with a letter; letters, digits, dots and underscores.
  expect(defaults.get(find(point, 'Namespace').attributes['resid'])).toBe('KPI');
  expect(defaults.get(find(point, 'Metadata', 'SourceLocation').attributes['resid'])).toBe(`${ADDRESS}functions.json`);
  expect(defaults.get(find(point, 'Script', 'SourceLocation').attributes['resid'])).toBe(`${ADDRESS}taskpane.js`);
});

/** Which list of resources an element's `resid` must lead to. */
const LISTS: readonly [list: string, elements: readonly string[]][] = [
  ['bt:Images', ['bt:Image']],
  ['bt:Urls', ['SourceLocation', 'FunctionFile', 'LearnMoreUrl', 'Runtime']],
  ['bt:ShortStrings', ['Label', 'Title', 'Namespace']],
  ['bt:LongStrings', ['Description']],
];
const resourcesOf = (list: string): Map<string, string> => new Map(find(overrides, 'Resources', list).children.map((entry) => [entry.attributes['id'] ?? '', entry.attributes['DefaultValue'] ?? '']));

it.each(LISTS)('resources of %s are named by the elements that may', (list, elements) => {
  const hosts = find(overrides, 'Hosts');
  const used = elements.flatMap((name) => all(hosts, name)).map((node) => node.attributes['resid'] ?? '');
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((id) => !resourcesOf(list).has(id))).toEqual([]);
});

it('every reference has its resource, and every resource is used', () => {
  const resources = find(overrides, 'Resources').children.flatMap((list) => list.children).map((entry) => entry.attributes['id'] ?? '');
  expect(new Set(resources).size).toBe(resources.length);
  const used = new Set([...source.matchAll(/resid="([^"]*)"/g)].map((match) => match[1]));
  expect([...used].filter((id) => !resources.includes(id ?? ''))).toEqual([]);
  expect(resources.filter((id) => !used.has(id))).toEqual([]);
  expect(resources.filter((id) => id.length > 32)).toEqual([]);
});

it('keeps within the lengths that Office allows', () => {
  expect(find(app, 'DisplayName').attributes['DefaultValue']!.length).toBeLessThanOrEqual(125);
  expect(find(app, 'ProviderName').text.length).toBeLessThanOrEqual(125);
  expect(find(app, 'Description').attributes['DefaultValue']!.length).toBeLessThanOrEqual(250);
  const tooLong = (list: string, most: number): string[] => [...resourcesOf(list)].filter(([, text]) => text.length === 0 || text.length > most).map(([id]) => id);
  expect([tooLong('bt:ShortStrings', 125), tooLong('bt:LongStrings', 250), tooLong('bt:Urls', 2048), tooLong('bt:Images', 2048)]).toEqual([[], [], [], []]);
  // Each part of the version at most five digits: https://learn.microsoft.com/javascript/api/manifest/version
  expect(find(app, 'Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
  const ids = ['Control', 'Item', 'Group'].flatMap((name) => all(overrides, name)).map((node) => node.attributes['id'] ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length === 0 || id.length > 125)).toEqual([]);
});

it('keeps within what Microsoft recommends for the ribbon', () => {
  // https://learn.microsoft.com/office/dev/add-ins/design/add-in-commands#best-practices: on the Home tab fewer than six top-level commands.
  for (const group of all(overrides, 'Group')) expect(group.children.filter((child) => child.name === 'Control').length).toBeLessThan(6);
  // https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime: one pane, so no ids of panes.
  expect(all(overrides, 'TaskpaneId')).toEqual([]);
});

it('puts its four controls on the ホーム tab', () => {
  expect(all(overrides, 'OfficeTab').map((tab) => tab.attributes['id'])).toEqual(['TabHome']);
  const strings = resourcesOf('bt:ShortStrings');
  expect(all(overrides, 'Group').map((group) => strings.get(find(group, 'Label').attributes['resid'] ?? ''))).toEqual(['KPI点検']);
  expect(all(overrides, 'Control').map((control) => strings.get(find(control, 'Label').attributes['resid'] ?? ''))).toEqual(['提出前チェック', '点検パネル', '関数の挿入', '値に固定']);
});

it('names the actions that the code registers, all of them and no others', () => {
  const named = all(overrides, 'FunctionName').map((node) => node.text);
  expect([...new Set(named)].sort()).toEqual(Object.values(ACTION_IDS).sort());
  expect(named.filter((id) => id !== ACTION_IDS.insert)).toHaveLength(Object.keys(ACTION_IDS).length - 1);
});

it('関数の挿入 has every function with what its help page and Excel say of it', async () => {
  const guide = await builtGuide();
  const [labels, tips] = [resourcesOf('bt:ShortStrings'), resourcesOf('bt:LongStrings')];
  const items = all(overrides, 'Item').map((item) => {
    const [label, title] = [find(item, 'Label'), find(item, 'Supertip', 'Title')].map((node) => labels.get(node.attributes['resid'] ?? ''));
    return { id: item.attributes['id'], label, title, tip: tips.get(find(item, 'Supertip', 'Description').attributes['resid'] ?? ''), action: find(item, 'Action', 'FunctionName').text };
  });
  expect(items).toEqual(guide.map((entry) => {
    const label = `KPI.${entry.name} ${entry.title}`;
    return { id: `KpiCheck.Insert.${entry.name}`, label, title: label, tip: tipOf(entry), action: ACTION_IDS.insert };
  }));
  expect(items.map(({ id }) => functionOf(id ?? '')).sort()).toEqual(Object.keys(functions).sort());
});

describe('addresses', () => {
  const addresses = [...new Set([...source.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map((match) => match[1] ?? ''))];

  it('are https on the one server of the add-in', () => {
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith(ADDRESS))).toEqual([]);
  });

  it.each(addresses)('%s is answered by a built file', (address) => {
    expect(existsSync(join(root, 'dist', 'workbench', 'addin', address.slice(ADDRESS.length)))).toBe(true);
  });
});

describe('icons', () => {
  const addressOf = new Map(find(overrides, 'Resources', 'bt:Images').children.map((image) => [image.attributes['id'], image.attributes['DefaultValue'] ?? '']));
  const sizes: [string, number][] = [
    ...all(overrides, 'Icon').flatMap((icon) => icon.children).map((image): [string, number] => [addressOf.get(image.attributes['resid']) ?? '', Number(image.attributes['size'])]),
    [find(app, 'IconUrl').attributes['DefaultValue'] ?? '', 32],
    [find(app, 'HighResolutionIconUrl').attributes['DefaultValue'] ?? '', 64],
  ];

  it('come in the sizes that the ribbon needs, 64 among them', () => {
    for (const icon of all(overrides, 'Icon')) expect(icon.children.map((image) => image.attributes['size'])).toEqual(['16', '32', '64', '80']);
  });

  it('every control has its own', () => {
    const own = all(overrides, 'Control').map((control) => find(control, 'Icon').children.map((image) => readFileSync(join(root, (addressOf.get(image.attributes['resid']) ?? '').slice(ADDRESS.length))).toString('base64')));
    expect(new Set(own.flat()).size).toBe(own.flat().length);
  });

  it.each(['icon', 'panel', 'insert', 'freeze'].flatMap((name) => [16, 32, 64, 80, 128].map((size) => [name, size] as const)))('%s-%i.png is drawn in its size, with a clear ground', (name, size) => {
    const png = readFileSync(join(root, 'assets', `${name}-${size}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    // Colour type 6: with transparency, so that the icon suits every theme of the ribbon.
    expect(png[25]).toBe(6);
  });

  it.each([...new Map(sizes)])('%s is a picture of %i pixels', (address, size) => {
    const png = readFileSync(join(root, address.slice(ADDRESS.length)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});
