const MOST_CHARS = 120;

/** A name that a file may have on any system: no folders, no signs that some forbid, no name that Windows keeps to itself. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]{1,10})?$/su.exec(plain) ?? [];
  const short = [...stem].slice(0, MOST_CHARS).join('');
  const isReserved = short === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${isReserved ? `file-${short}` : short}${ending}`;
}
