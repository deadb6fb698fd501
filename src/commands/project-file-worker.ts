import { expose, transfer } from 'comlink';
import { readProjectFile } from '../project/project-file.ts';

const reader = {
  async read(file: string, bytes: Uint8Array) {
    const reading = await readProjectFile(file, bytes);
    if (!reading.ok) return reading;
    const buffers = [...reading.value.contents.values()].map(({ buffer }) => buffer as ArrayBuffer);
    return transfer(reading, [...new Set(buffers)]);
  },
};

export type ProjectFileReader = typeof reader;

expose(reader);
