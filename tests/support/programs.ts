import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a program is on the path. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** Runs a program to its end without a word. Throws what it says where it fails. */
export function runProgram(name: string, args: readonly string[], env: Record<string, string> = {}): void {
  execFileSync(name, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
}
