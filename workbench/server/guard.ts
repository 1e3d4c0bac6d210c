import type { Request, RequestHandler } from 'express';

/** Names under which this machine may be addressed; any other name in a request means that a foreign site had its name point here. */
const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Refuses requests that were not addressed to this machine by one of its own names (DNS rebinding). */
export const onlyLocalNames: RequestHandler = (request, response, next) => {
  if (LOCAL_NAMES.has(hostName(request))) next();
  else response.status(421).type('text/plain').send('このサーバーは、このパソコンの中からだけ使えます。');
};

/** Refuses what a page of another origin sends: it could otherwise have books read and written behind the user's back. */
export const onlyOwnPage: RequestHandler = (request, response, next) => {
  const origin = request.get('origin');
  const site = request.get('sec-fetch-site');
  const isOwn = (site === undefined || site === 'same-origin') && (origin === undefined ? request.method === 'GET' : origin === `https://${request.get('host') ?? ''}`);
  if (isOwn) next();
  else response.status(403).json({ message: '作業台の画面からだけ使える機能です。' });
};

/** Headers that every answer carries. */
export const safeHeaders: RequestHandler = (_request, response, next) => {
  response.set({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-cache' });
  next();
};

function hostName(request: Request): string {
  return (request.get('host') ?? '').replace(/:\d+$/, '').toLowerCase();
}
