import { expose } from 'comlink';
import { createSheetWork } from './create-sheet-work.ts';

expose(createSheetWork());
