/** Smallest and largest frame, CSS pixels. */
export const frameRange = { width: [320, 4000], height: [240, 4000] } as const;

/** The piece of HTML that puts a link into another page. */
export function embedCode(link: string, title: string, widthPx: number, heightPx: number): string {
  const attributes = {
    src: link,
    title,
    width: String(widthPx),
    height: String(heightPx),
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    style: 'border:0',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${quoted(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
