import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request, type RequestOptions } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { contentSchema } from './contentSchema';
import { createApp } from './app';
import { certificateIn, type Certificate } from './certificate';
import { listen, type Listening, PortTakenError } from './listen';

const root = join(__dirname, '..', '..');
const book = join(root, 'workbench', 'sample', 'sample.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'server-'));
let certificate: Certificate;
let server: Listening;

beforeAll(async () => {
  certificate = await certificateIn(folder);
  server = await listen(createApp({ root, book }), certificate, 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer { readonly status: number; readonly headers: Record<string, unknown>; readonly body: Buffer }

function ask(path: string, { body, ...options }: RequestOptions & { body?: Uint8Array | string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, server.address), { ca: certificate.cert, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const own = (): Record<string, string> => ({ origin: server.address.replace(/\/$/, ''), 'sec-fetch-site': 'same-origin' });
const post = (path: string, body: Uint8Array | string, type: string, headers: Record<string, string> = own()): Promise<Answer> => ask(path, { method: 'POST', body, headers: { ...headers, 'content-type': type } });
const messageIn = (answer: Answer): string => z.object({ message: z.string() }).parse(JSON.parse(String(answer.body))).message;

describe('books', () => {
  it('hands out the book that it was started with', async () => {
    const answer = await ask('/workbench/api/book', { headers: own() });
    expect(answer.status).toBe(200);
    expect(answer.headers['x-book-name']).toBe('sample.xlsx');
    expect(answer.body.equals(readFileSync(book))).toBe(true);
  });

  it('opens bytes as content and saves content as bytes', async () => {
    const opened = await post('/workbench/api/open?name=a.xlsx', readFileSync(book), 'application/octet-stream');
    const { id, content } = z.object({ id: z.string(), content: contentSchema }).parse(JSON.parse(String(opened.body)));
    expect(content.name).toBe('a.xlsx');
    expect(content.sheets.length).toBeGreaterThan(5);
    const saved = await post(`/workbench/api/save/${id}`, JSON.stringify(content), 'application/json');
    expect(saved.status).toBe(200);
    const again = await post('/workbench/api/open?name=a.xlsx', saved.body, 'application/octet-stream');
    expect((JSON.parse(String(again.body)) as { content: unknown }).content).toEqual(content);
  });

  it('says in Japanese why a file cannot be opened', async () => {
    const answer = await post('/workbench/api/open?name=a.xlsx', 'not a workbook', 'application/octet-stream');
    expect(answer.status).toBe(422);
    expect(messageIn(answer)).toMatch(/[ぁ-ん]/);
  });

  it.each([
    ['open without a body', '/workbench/api/open?name=a.xlsx', '', 'application/octet-stream', 422],
    ['open without a name', '/workbench/api/open', 'x', 'application/octet-stream', 400],
    ['save of an unknown book', '/workbench/api/save/abc', JSON.stringify({ name: 'a', date1904: false, sheets: [{ name: 'A', visibility: 'visible', cells: [], merges: [], rowHeights: {}, columnWidths: {}, defaultRowHeight: 15, defaultColumnWidth: 64, hiddenRows: [], hiddenColumns: [], notes: {}, tabColor: null, isProtected: false, frozen: { rows: 0, columns: 0 }, showGridlines: true }], styles: [], names: [], settings: {}, activeSheet: 0 }), 'application/json', 404],
    ['save of what is no content', '/workbench/api/save/abc', '{"name":1}', 'application/json', 400],
    ['save of what is no JSON', '/workbench/api/save/abc', '{', 'application/json', 400],
  ])('refuses %s', async (_what, path, body, type, status) => {
    const answer = await post(path, body, type);
    expect(answer.status).toBe(status);
    expect(messageIn(answer)).toMatch(/[ぁ-ん]/);
  });
});

describe('who may ask', () => {
  it.each([
    ['a page of another site', { origin: 'https://example.com', 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { origin: 'https://localhost:9', 'sec-fetch-site': 'same-site' }],
    ['a page that hides its origin', { origin: 'null' }],
    ['a request without an origin', {}],
  ])('%s may not open books', async (_who, headers) => {
    const answer = await post('/workbench/api/open?name=a.xlsx', readFileSync(book), 'application/octet-stream', headers);
    expect(answer.status).toBe(403);
  });

  it('a foreign page may not read the book either', async () => {
    expect((await ask('/workbench/api/book', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('a name that was made to point to this machine is refused', async () => {
    expect((await ask('/workbench/', { servername: 'localhost', headers: { host: 'evil.example' } })).status).toBe(421);
  });
});

describe('files', () => {
  it.each([
    ['/', 302, ''],
    ['/workbench/', 200, 'text/html'],
    ['/taskpane.html', 200, 'text/html'],
    ['/office-js/office.js', 200, 'text/javascript'],
    ['/office-js/ja-jp/office_strings.js', 200, 'text/javascript'],
    ['/assets/icon-32.png', 200, 'image/png'],
    ['/../package.json', 404, ''],
    ['/office-js/..%2f..%2fpackage.json', 404, ''],
    ['/.built', 404, ''],
  ])('%s: %i', async (path, status, type) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    if (type !== '') expect(answer.headers['content-type']).toContain(type);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('gives office.js as Microsoft ships it', async () => {
    expect((await ask('/office-js/office.js')).body.equals(readFileSync(join(root, 'node_modules/@microsoft/office-js/dist/office.js')))).toBe(true);
  });

  it('puts its own address into the manifest', async () => {
    const manifest = String((await ask('/manifest.xml')).body);
    expect(manifest).toContain(`${server.address}taskpane.html`);
    expect(manifest.match(/https:\/\/localhost:(\d+)/g)?.every((address) => server.address.startsWith(address))).toBe(true);
  });

  it("lets the workbench's page load from this machine only", async () => {
    const policy = String((await ask('/workbench/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe('ports', () => {
  it('says which port is taken and what to do', async () => {
    await expect(listen(createApp({ root, book }), certificate, server.port)).rejects.toThrow(PortTakenError);
    await expect(listen(createApp({ root, book }), certificate, server.port)).rejects.toThrow(new RegExp(`ポート ${server.port} は.*\\n  npm start -- --port ${server.port + 1}`));
  });

  it('frees the port when it stops', async () => {
    const other = await listen(createApp({ root, book }), certificate, 0);
    await other.close();
    await new Promise<void>((resolve, reject) => {
      const probe = createServer().once('error', reject).listen(other.port, '127.0.0.1', () => { probe.close(() => resolve()); });
    });
  });
});
