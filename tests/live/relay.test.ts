import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../../src/live/ask.ts';
import { createRelay } from '../../src/live/relay.ts';

const limits = { maxBytes: 1000, patienceMs: 2000, timeoutMs: 4000 };

let server: Server;
let host: string;
const seen: { url: string; headers: IncomingHttpHeaders }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? '';
    seen.push({ url, headers: request.headers });
    if (url === '/there') response.setHeader('Set-Cookie', 'a=b').end('there');
    else if (url === '/away') response.writeHead(302, { Location: '/there' }).end();
    else if (url.startsWith('/status/')) response.writeHead(Number(url.slice(8))).end('no');
    else if (url === '/stated') response.setHeader('Content-Length', '5000').end('x'.repeat(5000));
    else if (url === '/endless') {
      const more = setInterval(() => response.write('x'.repeat(400)), 5);
      response.on('close', () => clearInterval(more));
    } else if (url === '/silent') response.flushHeaders();
    else if (url === '/part') response.writeHead(206).end(String(request.headers.range));
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function allowing(...hosts: string[]) {
  const relay = createRelay(fetch);
  relay.allow(hosts);
  let id = 0;
  return {
    ...relay,
    get: (path: string, more: Partial<Question> = {}) =>
      relay.ask(++id, { url: host + path, ...limits, ...more }),
  };
}

describe('the relay', () => {
  test('asks no host that is not on its list, and none at all before it has one', async () => {
    seen.length = 0;
    const refused = { ok: false, failure: { code: 'host-not-allowed', host } };
    expect(await createRelay(fetch).ask(1, { url: `${host}/there`, ...limits })).toEqual(refused);
    expect(await allowing('http://127.0.0.1:1', 'https://127.0.0.1').get('/there')).toEqual(refused);
    expect(seen).toEqual([]);
  });

  test.each([
    ['ftp://127.0.0.1/x', 'not-an-address'],
    ['file:///etc/passwd', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['data:text/plain,x', 'not-an-address'],
    ['//127.0.0.1/x', 'not-an-address'],
    ['', 'not-an-address'],
    ['http://user:secret@127.0.0.1/x', 'address-with-password'],
  ])('does not take %j for an address', async (url, code) => {
    const answer = await allowing(host, 'null', url).ask(1, { url, ...limits });
    expect(answer).toMatchObject({ ok: false, failure: { code } });
  });

  test('gives the bytes of an allowed host, and hands nothing over', async () => {
    seen.length = 0;
    const relay = allowing(host);
    for (const _ of [1, 2]) {
      const answer = await relay.get('/there');
      expect(answer.ok && new TextDecoder().decode(answer.value.bytes)).toBe('there');
    }
    expect(seen.map(({ headers }) => [headers.cookie, headers.referer, headers.authorization])).toEqual([
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  test('follows no redirect', async () => {
    seen.length = 0;
    expect(await allowing(host).get('/away')).toEqual({ ok: false, failure: { code: 'redirected', host } });
    expect(seen.map(({ url }) => url)).toEqual(['/away']);
  });

  test.each([
    [401, 'needs-login'],
    [403, 'needs-login'],
    [404, 'not-found'],
    [400, 'refused'],
    [429, 'server-fault'],
    [503, 'server-fault'],
  ])('says what status %i means', async (status, code) => {
    const answer = await allowing(host).get(`/status/${status}`);
    expect(answer).toEqual({ ok: false, failure: { code, host, detail: { status } } });
  });

  test('stops an answer that is too large, stated or not', async () => {
    for (const path of ['/stated', '/endless']) {
      expect(await allowing(host).get(path)).toMatchObject({ ok: false, failure: { code: 'too-large' } });
    }
  });

  test('gives up a server that says nothing', async () => {
    expect(await allowing(host).get('/silent', { patienceMs: 50 })).toMatchObject({
      ok: false,
      failure: { code: 'timeout' },
    });
    expect(await allowing(host).get('/endless', { maxBytes: 1e9, timeoutMs: 50 })).toMatchObject({
      ok: false,
      failure: { code: 'timeout' },
    });
  });

  test('stops when it is told to, and when the permission is taken back', async () => {
    const relay = allowing(host);
    const stopped = relay.ask(7, { url: `${host}/silent`, ...limits });
    relay.stop(7);
    expect(await stopped).toMatchObject({ ok: false, failure: { code: 'stopped' } });
    const forbidden = relay.ask(8, { url: `${host}/silent`, ...limits });
    relay.allow([]);
    expect(await forbidden).toMatchObject({ ok: false, failure: { code: 'host-not-allowed' } });
  });

  test('asks for a part where a part is wanted', async () => {
    const answer = await allowing(host).get('/part', { range: { first: 5, last: 9 } });
    expect(answer.ok && new TextDecoder().decode(answer.value.bytes)).toBe('bytes=5-9');
  });

  test('says that nobody answers', async () => {
    const answer = await allowing('http://127.0.0.1:1').ask(1, { url: 'http://127.0.0.1:1/', ...limits });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'no-answer' } });
  });
});
