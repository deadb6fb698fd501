import { expose } from 'comlink';
import { createIntake } from '../../intake/open-intake.ts';

expose(createIntake());
