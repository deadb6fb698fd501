import { consoleIo } from './console-io.ts';
import { inspectCommand } from './inspect-command.ts';

process.exitCode = await inspectCommand(process.argv.slice(2), consoleIo);
