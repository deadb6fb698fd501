import { consoleIo } from './console-io.ts';
import { coverageCommand } from './coverage-command.ts';

process.exitCode = await coverageCommand(process.argv.slice(2), consoleIo);
