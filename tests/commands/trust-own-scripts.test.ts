import { expect, test } from 'vitest';
import { isOwnScript, isOwnServiceWorker } from '../../src/commands/trust-own-scripts.ts';

const folder = 'https://twin.example.vn/app/assets/';

test.each([
  'https://twin.example.vn/app/assets/engine-worker-BBrzOZnp.js',
  'https://twin.example.vn/app/assets/maplibre-gl-worker-CZtFQQIV.mjs',
  'fetch-worker-DIgIqJs0.js',
])('a worker may start from %s', (address) => {
  expect(isOwnScript(address, folder)).toBe(true);
});

test.each([
  'https://evil.example/app/assets/engine-worker.js',
  'https://twin.example.vn.evil.example/app/assets/x.js',
  'https://twin.example.vn/app/x.js',
  'https://twin.example.vn/app/assets/../x.js',
  'https://twin.example.vn/app/assets/sub/x.js',
  'https://twin.example.vn/app/assets/x.js?code=1',
  'https://twin.example.vn/app/assets/%2e%2e/x.js',
  '//evil.example/x.js',
  'blob:https://twin.example.vn/1234',
  'data:text/javascript,postMessage(1)',
  'javascript:alert(1)',
  '',
])('but not from %j', (address) => {
  expect(isOwnScript(address, folder)).toBe(false);
});

test('the script that keeps the app on this machine is the one beside the page, nothing else', () => {
  const page = new URL('..', folder).href;
  expect(isOwnServiceWorker(`${page}service-worker.js`, folder)).toBe(true);
  for (const other of [
    `${folder}service-worker.js`,
    `${page}service-worker.js?x`,
    `${page}a/service-worker.js`,
    'service-worker.js',
    'https://evil.example/service-worker.js',
  ]) {
    expect(isOwnServiceWorker(other, folder), other).toBe(false);
  }
});
