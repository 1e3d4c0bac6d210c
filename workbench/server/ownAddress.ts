import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';

/** Address that the add-in is built for. */
const BUILT_FOR = 'https://localhost:3000/';

/** A file that holds the add-in's address (manifest, functions' help pages), with the one under which this server was asked: the port is the user's choice. */
export const withOwnAddress = (file: string): RequestHandler => (request, response) => {
  response.type(extname(file)).send(readFileSync(file, 'utf8').replaceAll(BUILT_FOR, `https://${request.get('host') ?? 'localhost'}/`));
};
