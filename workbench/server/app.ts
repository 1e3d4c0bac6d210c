import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { UnreadableFileError } from '../../src/workbookFile/unreadable';
import { Books } from './books';
import { contentSchema } from './contentSchema';
import { onlyLocalNames, onlyOwnPage, safeHeaders } from './guard';
import { withOwnAddress } from './ownAddress';

export interface Places {
  /** The project's folder: dist and node_modules stand in it. */
  readonly root: string;
  /** Workbook that the page opens first. */
  readonly book: string;
}

/** Largest file and largest content; Excel itself is slow with less. */
const BODY_LIMIT = '256mb';

/** What the page may load; styles of the grid are written into the page at run time. Add-ins of other ports of this machine may be tried. */
const PAGE_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' https://localhost:* data: blob:", "font-src 'self' data:",
  "connect-src 'self' https://localhost:*", 'frame-src https://localhost:*', 'worker-src blob:', "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

/** The workbench's web application: its page, the add-in's files, office.js as Microsoft ships it, and books in and out. */
export function createApp({ root, book }: Places): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(onlyLocalNames, safeHeaders);
  app.get('/', (_request, response) => { response.redirect('/workbench/'); });
  app.use('/workbench/api', onlyOwnPage, bookApi(book));
  app.use('/workbench', (_request, response, next) => { response.set('Content-Security-Policy', PAGE_POLICY); next(); }, express.static(join(root, 'dist', 'workbench', 'page')));
  app.use('/office-js', express.static(join(root, 'node_modules', '@microsoft', 'office-js', 'dist')));
  const addin = join(root, 'dist', 'workbench', 'addin');
  for (const name of ['manifest.xml', 'functions.json']) app.get(`/${name}`, withOwnAddress(join(addin, name)));
  app.use(express.static(addin));
  app.use(tellFailure);
  return app;
}

function bookApi(book: string): express.Router {
  const books = new Books();
  const api = express.Router();
  api.get('/book', (_request, response) => {
    response.set('X-Book-Name', encodeURIComponent(basename(book))).type('application/octet-stream').send(readFileSync(book));
  });
  api.post('/open', express.raw({ type: 'application/octet-stream', limit: BODY_LIMIT }), (request, response) => {
    const bytes: unknown = request.body;
    const { name } = request.query;
    if (!(bytes instanceof Uint8Array) || typeof name !== 'string') {
      response.status(400).json({ message: 'ファイルの中身が届きませんでした。もう一度開いてください。' });
      return;
    }
    response.json(books.open(bytes, name));
  });
  api.post('/save/:book', express.json({ limit: BODY_LIMIT }), (request, response) => {
    const content = contentSchema.safeParse(request.body);
    if (!content.success) {
      response.status(400).json({ message: `保存する内容を読めませんでした（${content.error.issues[0]?.path.join('.') ?? ''}）。変更は画面に残っています。この文を添えて、開発者に知らせてください。` });
      return;
    }
    const bytes = books.save(request.params.book, content.data);
    if (bytes) response.type('application/octet-stream').send(Buffer.from(bytes));
    else response.status(404).json({ message: '元のブックが見つかりません。' });
  });
  return api;
}

/** Every failure is a sentence that the page can show. */
const tellFailure: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  if (error instanceof UnreadableFileError) {
    response.status(422).json({ message: error.message });
    return;
  }
  const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
  const detail = error instanceof Error ? error.message.split('\n', 1).join('').slice(0, 200) : '';
  response.status(status).json({ message: status === 413 ? 'ファイルが大きすぎます。256 MB までのブックを開けます。' : `思わぬ問題が起きました（${detail}）。` });
};
