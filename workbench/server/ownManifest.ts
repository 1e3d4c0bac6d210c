import { readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';

/** Address that the add-in's manifest is built for. */
const BUILT_FOR = 'https://localhost:3000/';

/** The add-in's manifest with the address under which this server was asked: the port is the user's choice. */
export const ownManifest = (file: string): RequestHandler => (request, response) => {
  const manifest = readFileSync(file, 'utf8').replaceAll(BUILT_FOR, `https://${request.get('host') ?? 'localhost'}/`);
  response.type('application/xml').send(manifest);
};
