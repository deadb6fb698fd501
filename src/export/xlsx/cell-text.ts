/** Most characters that a cell may hold; files with more are taken for damaged. */
const LONGEST = 32_767;

/** What XML 1.0 cannot hold: control characters, the two non-characters, halves of surrogate pairs. */
const NOT_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text inside an XML element or attribute of a workbook, cut with an ellipsis where a cell cannot hold it. */
export function cellText(text: string): string {
  const held = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return held.replace(NOT_IN_XML, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
