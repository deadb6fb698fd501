import { basename } from 'node:path';
import { build } from 'vite';

/** Builds a file with all it imports into one script without modules, of the same name, in a folder. */
export async function classicScript(
  file: string,
  outDir: string,
  define: Record<string, string> = {},
): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: file,
        output: { format: 'iife', codeSplitting: false, entryFileNames: `${basename(file, '.ts')}.js` },
      },
    },
  });
}
