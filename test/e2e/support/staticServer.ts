import { join } from 'node:path';
import express from 'express';
import { cacheFolder, certificateIn } from '../../../workbench/server/certificate';
import { listen, type Listening } from '../../../workbench/server/listen';
import { root } from './server';

/**
 * Files of a folder and office.js over https on a free port, as an add-in's own server has them; other ports may read them.
 * @param headers that every answer carries
 */
export async function serveFolder(folder: string, headers: Readonly<Record<string, string>> = {}): Promise<Listening> {
  const app = express();
  app.use((_request, response, next) => {
    response.set({ 'Access-Control-Allow-Origin': '*', ...headers });
    next();
  });
  app.use('/office-js', express.static(join(root, 'node_modules', '@microsoft', 'office-js', 'dist'), { maxAge: '1h' }));
  app.use(express.static(folder));
  return listen(app, await certificateIn(cacheFolder()), 0);
}
