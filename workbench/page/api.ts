import { z } from 'zod';
import { contentSchema } from '../server/contentSchema';
import type { WorkbookContent } from '../model/content';

/** What the local server is asked for. Every failure is an Error whose message can be shown to the user. */
const API = '/workbench/api';

const openedSchema = z.object({ id: z.string(), content: contentSchema });
const failureSchema = z.object({ message: z.string() });

/** A workbook as the page keeps it: the file's own bytes stay, since saving patches them. */
export interface OpenedBook {
  readonly id: string;
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly content: WorkbookContent;
}

/** The workbook that the workbench was started with. */
export async function firstBook(): Promise<{ name: string; bytes: ArrayBuffer }> {
  const response = await ask('/book');
  return { name: decodeURIComponent(response.headers.get('X-Book-Name') ?? 'ブック.xlsx'), bytes: await response.arrayBuffer() };
}

export async function openBook(name: string, bytes: ArrayBuffer): Promise<OpenedBook> {
  const response = await ask(`/open?name=${encodeURIComponent(name)}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: bytes });
  return { name, bytes, ...openedSchema.parse(await response.json()) };
}

/** The book's file with what has changed. */
export async function saveBook(book: OpenedBook, content: WorkbookContent): Promise<ArrayBuffer> {
  const save = (id: string): Promise<Response> => fetch(`${API}/save/${id}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(content) });
  let response = await reached(save(book.id));
  // The server may have been started anew meanwhile; it gets the original once more.
  if (response.status === 404) response = await reached(save((await openBook(book.name, book.bytes)).id));
  return (await succeeded(response)).arrayBuffer();
}

const ask = async (path: string, init?: RequestInit): Promise<Response> => succeeded(await reached(fetch(API + path, init)));

async function reached(request: Promise<Response>): Promise<Response> {
  try {
    return await request;
  } catch {
    throw new Error('作業台のサーバーにつながりません。端末で npm start が動いているか確かめてください。');
  }
}

async function succeeded(response: Response): Promise<Response> {
  if (response.ok) return response;
  const failure = failureSchema.safeParse(await response.json().catch(() => null));
  throw new Error(failure.success ? failure.data.message : `サーバーが答えられませんでした（${response.status}）。`);
}
