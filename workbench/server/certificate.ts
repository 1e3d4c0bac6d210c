import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A certificate for localhost and what a browser needs to trust just this one. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the public key, base64: the form that Chromium's `--ignore-certificate-errors-spki-list` takes. */
  readonly spkiHash: string;
  readonly validTo: Date;
}

const DAY = 24 * 60 * 60 * 1000;
const VALID_DAYS = 365;
/** A certificate that ends sooner than this is replaced at the next start. */
const RENEW_DAYS = 30;

/** Folder of the user's own for what can be made anew: needs no administrator, is no part of the project. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'kpi-check', 'workbench');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'kpi-check', 'workbench');
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'kpi-check', 'workbench');
}

/**
 * The certificate kept in `folder`, made at the first start and renewed a month before it ends.
 * Key and certificate stand in one file, so that two starts at once cannot mix theirs.
 */
export async function certificateIn(folder: string, now: Date = new Date()): Promise<Certificate> {
  const file = join(folder, 'localhost.pem');
  const kept = existsSync(file) ? usable(readFileSync(file, 'utf8'), now) : null;
  if (kept) return kept;
  const pem = await newPem(now);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, pem, { mode: 0o600 });
  renameSync(draft, file);
  const made = usable(pem, now);
  if (!made) throw new Error('selfsigned made a certificate that cannot be used.');
  return made;
}

async function newPem(now: Date): Promise<string> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A clock that is a little slow must not find the certificate still to come.
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: new Date(now.getTime() + VALID_DAYS * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }, { type: 7, ip: '::1' }] },
    ],
  });
  return `${key.trim()}\n${cert.trim()}\n`;
}

/** null for what is no key with its certificate, and for one that ends soon. */
function usable(pem: string, now: Date): Certificate | null {
  const key = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]+?-----END [A-Z ]*PRIVATE KEY-----/.exec(pem)?.[0];
  const cert = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/.exec(pem)?.[0];
  if (key === undefined || cert === undefined) return null;
  try {
    const x509 = new X509Certificate(cert);
    const validTo = new Date(x509.validTo);
    if (validTo.getTime() - now.getTime() < RENEW_DAYS * DAY) return null;
    const spki = x509.publicKey.export({ type: 'spki', format: 'der' });
    return { key, cert, validTo, spkiHash: createHash('sha256').update(spki).digest('base64') };
  } catch {
    return null;
  }
}
