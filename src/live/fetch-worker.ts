import { expose, transfer } from 'comlink';
import { createRelay, type Relay } from './relay.ts';

const relay = createRelay((...request) => fetch(...request), location.protocol === 'https:');

expose({
  ...relay,
  async ask(...request) {
    const answer = await relay.ask(...request);
    return answer.ok ? transfer(answer, [answer.value.bytes.buffer as ArrayBuffer]) : answer;
  },
} satisfies Relay);
