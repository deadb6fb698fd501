import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OtherHost {
  /** "http://127.0.0.1:40123" */
  host: string;
  requests: { method: string; url: string; headers: IncomingHttpHeaders }[];
  stop(): Promise<void>;
}

interface HostFile {
  type: string;
  body: Uint8Array | string;
}

/** A host of files by path, with range requests, that other pages may read unless `cors` is false. */
export async function startOtherHost(
  files: Record<string, HostFile>,
  { cors = true, ranges = true } = {},
): Promise<OtherHost> {
  const requests: OtherHost['requests'] = [];
  const known = new Map(Object.entries(files));
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    requests.push({ method: request.method ?? '', url, headers: request.headers });
    if (cors) {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Headers', '*');
    }
    response.setHeader('Set-Cookie', 'visited=yes; SameSite=None; Secure');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const file = known.get(url.split('?')[0] ?? '');
    if (!file) return response.writeHead(404).end('nothing here');
    const body = Buffer.from(file.body);
    response.setHeader('Content-Type', file.type);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (!ranges || from === undefined) return response.end(body);
    const part = body.subarray(Number(from), Number(to) + 1);
    response.setHeader('Content-Range', `bytes ${from}-${Number(from) + part.length - 1}/${body.length}`);
    return response.writeHead(206).end(part);
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
