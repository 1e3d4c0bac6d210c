import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, certificateIn } from './certificate';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'certificate-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const DAY = 24 * 60 * 60 * 1000;
const now = new Date('2026-04-01T00:00:00Z');
const later = (days: number): Date => new Date(now.getTime() + days * DAY);

it('makes a certificate for this machine only, with a key that others cannot read', async () => {
  const { cert, key, spkiHash } = await certificateIn(folder, now);
  const x509 = new X509Certificate(cert);
  expect(x509.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
  expect(x509.ca).toBe(false);
  expect(key).toContain('PRIVATE KEY');
  expect(spkiHash).toBe(createHash('sha256').update(x509.publicKey.export({ type: 'spki', format: 'der' })).digest('base64'));
  if (process.platform !== 'win32') expect(statSync(join(folder, 'localhost.pem')).mode & 0o077).toBe(0);
});

it('keeps it from one start to the next', async () => {
  const first = await certificateIn(folder, now);
  expect(await certificateIn(folder, later(300))).toEqual(first);
});

it('makes a new one a month before it ends', async () => {
  const first = await certificateIn(folder, now);
  const second = await certificateIn(folder, later(340));
  expect(second.cert).not.toBe(first.cert);
  expect(second.validTo.getTime()).toBeGreaterThan(later(700).getTime());
});

it.each([['an empty file', ''], ['something else', 'no certificate'], ['half of one', '-----BEGIN PRIVATE KEY-----\nabc']])('replaces %s', async (_what, text) => {
  writeFileSync(join(folder, 'localhost.pem'), text);
  const { cert } = await certificateIn(folder, now);
  expect(readFileSync(join(folder, 'localhost.pem'), 'utf8')).toContain(cert);
});

it("lies in the user's own cache", () => {
  expect(cacheFolder({ LOCALAPPDATA: 'L' }, 'win32')).toBe(join('L', 'kpi-check', 'workbench'));
  expect(cacheFolder({ XDG_CACHE_HOME: 'C' }, 'linux')).toBe(join('C', 'kpi-check', 'workbench'));
  expect(cacheFolder({}, 'darwin')).toContain('Library');
});
