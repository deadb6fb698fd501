import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CgiServer {
  /** "http://127.0.0.1:40123" */
  host: string;
  /** Requests answered so far, method, path and query. */
  requests: string[];
  stop(): Promise<void>;
}

/**
 * Serves a program through the Common Gateway Interface (RFC 3875), as much of it as map servers need, under
 * `script`. Every answer may be read by other pages.
 */
export async function startCgiServer(
  program: string,
  script: string,
  environment: () => Record<string, string>,
): Promise<CgiServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    run(program, script, environment(), request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function run(
  program: string,
  script: string,
  environment: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const child = spawn(program, {
    env: {
      ...environment,
      REQUEST_METHOD: request.method ?? 'GET',
      QUERY_STRING: query,
      SCRIPT_NAME: script,
      PATH_INFO: decodeURIComponent(path.slice(script.length)),
      SERVER_NAME: '127.0.0.1',
      SERVER_PORT: String(request.socket.localPort),
      SERVER_PROTOCOL: 'HTTP/1.1',
      HTTP_HOST: request.headers.host ?? '',
      HTTP_ACCEPT: request.headers.accept ?? '*/*',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  child.on('close', () => {
    const output = Buffer.concat(parts);
    const end = /\r?\n\r?\n/.exec(output.toString('latin1'));
    const head = end ? output.toString('latin1', 0, end.index) : '';
    response.setHeader('Access-Control-Allow-Origin', '*');
    for (const line of head.split(/\r?\n/)) {
      const [name = '', value = ''] = line.split(/:\s*(.*)/);
      if (/^status$/i.test(name)) response.statusCode = Number.parseInt(value, 10);
      else if (name !== '') response.setHeader(name, value);
    }
    response.end(output.subarray(end ? end.index + end[0].length : 0));
  });
}
