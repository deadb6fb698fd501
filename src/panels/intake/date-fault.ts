import type { Language } from '../../text/language.ts';
import { messages } from '../../text/messages.ts';

const datePattern = /^(\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What is wrong with a date of data: a day, a month or a year is right, and so is none; null where nothing is. */
export function dateFault(text: string, language: Language): string | null {
  return text === '' || datePattern.test(text) ? null : messages[language].intake.take.asOfWrong;
}
