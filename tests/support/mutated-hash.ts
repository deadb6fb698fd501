import { seededRandom } from './random.ts';

/** Addresses as the app writes them. */
const seeds = [
  '#v=1&c=108.2,16.05,11,0,0&l=dead-zones,uncovered~40&s=commune:20194&p=108.12346,16.1&d=operator:Mạng&lang=vi',
  '#v=1&c=-180,-85,24,360,85&l=places:it-parks~0&s=place:khu-cong-nghe-cao&d=land-area&lang=en',
  '#v=1&l=own:own-1,live:live-1,service-areas:a~55&s=station:s1&p=-180,90',
  '#v=1&c=112.3,16.5,7.5,-12.5,30&s=dead-zone:x&d=commune-area',
  '#v=1',
  '#v=2&c=108.2,16.05,11,0,0&l=own:own-1*3fa2b1c4~40,service-areas:a!2cb&s=dead-zone:entry-1*0011aaff&lang=vi&t=dark&o=card&h=0123abcd&k=88.441902&a=2026-01',
  '#v=2&b=coverage&lang=en&t=light&h=0123abcd&k=88.4',
  '#v=2&sc=q1YqUbJSKlHSUSpJrShRslIqUKoFAA&lang=vi',
];

/** What goes wrong in addresses, by accident or on purpose. */
const poison = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '%00',
  '%',
  '%E0%A4%A',
  '&',
  '=',
  ',',
  '~',
  ':',
  '#',
  '+',
  '-1e999',
  '1e308',
  'NaN',
  'Infinity',
  '-0',
  '0x10',
  '９９',
  '\u202e',
  '\ud800',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '"><script>alert(1)</script>',
  'v=2',
  'v=9',
  'sc=____',
  'b=__proto__',
  'o=__proto__',
  'v=1&v=1',
  's=__proto__:x',
  's=commune:__proto__',
  'l=__proto__~50',
  'd=operator:__proto__',
  'x'.repeat(5000),
  ','.repeat(3000),
];

/** Address number `index` of a seeded row: one of the app's own, changed in one to eight places. */
export function mutatedHash(index: number): string {
  const random = seededRandom(index + 1);
  const pick = (below: number) => Math.floor(random() * below);
  let text = seeds[pick(seeds.length)]!;
  for (let left = 1 + pick(8); left > 0; left -= 1) {
    const at = pick(text.length + 1);
    const change = pick(5);
    if (change === 0) text = text.slice(0, at) + poison[pick(poison.length)]! + text.slice(at);
    else if (change === 1) text = text.slice(0, at) + text.slice(at + 1 + pick(6));
    else if (change === 2) text = text.slice(0, at) + String.fromCharCode(pick(0x10000)) + text.slice(at + 1);
    else if (change === 3) text = text.slice(0, at) + text.slice(pick(text.length + 1));
    else text = `${text}&${poison[pick(poison.length)]!}=${poison[pick(poison.length)]!}`;
    text = text.slice(0, 20_000);
  }
  return text;
}
