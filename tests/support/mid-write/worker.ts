import { startWriter } from './writer.ts';

void startWriter(self, (number) => self.postMessage(number));
