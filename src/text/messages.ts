import type { Language } from './language.ts';
import { en } from './messages/en.ts';
import { type Messages, vi } from './messages/vi.ts';

export const messages: Record<Language, Messages> = { vi, en };
