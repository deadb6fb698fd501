export type Language = 'vi' | 'en';

/** The same text in both languages, each written for its readers. */
export type LocalText = Record<Language, string>;
