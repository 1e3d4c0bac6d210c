import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type { Certificate } from './certificate';

/** The port is in use by another program. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  constructor(readonly port: number) {
    super(`ポート ${port} は、ほかのプログラムが使っています。作業台がもう動いていないか確かめるか、\n  npm start -- --port ${port < 65535 ? port + 1 : 3000}\nのように別の番号で始めてください。`);
  }
}

export interface Listening {
  readonly port: number;
  readonly address: string;
  /** Stops taking requests and drops open connections. */
  close(): Promise<void>;
}

/**
 * Serves on the loopback addresses only: 127.0.0.1 and, where the machine has it, ::1, since browsers take either for localhost.
 * @param port 0 takes any free one
 * @throws {PortTakenError}
 */
export async function listen(app: Express, certificate: Certificate, port: number): Promise<Listening> {
  const first = await listenOn(app, certificate, port, '127.0.0.1');
  const taken = portOf(first);
  const servers = [first];
  try {
    servers.push(await listenOn(app, certificate, taken, '::1'));
  } catch (error) {
    if (error instanceof PortTakenError) {
      await close(first);
      throw error;
    }
    // No IPv6 on this machine: browsers will use 127.0.0.1.
  }
  return { port: taken, address: `https://localhost:${taken}/`, close: async () => { await Promise.all(servers.map(close)); } };
}

function listenOn(app: Express, { key, cert }: Certificate, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ key, cert }, (request, response) => { app(request, response); });
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error));
    server.listen(port, host, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
