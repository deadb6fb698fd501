/** A run of a text, and whether it stands out. */
export interface TextRun {
  text: string;
  strong: boolean;
}

/** As long as a figure with its unit can be; what is longer is a sentence with figures in it. */
const longestFigure = 28;

/** Numbers with their percent sign: not the digit of "5G" or of a name, nor the number of a line in a list. */
const numbers = /(?<!số |No\. |Park )(?<=[\s(“]|^)[−–+<]?\d[\d.,/]*%?(?=[\s).,;:”]|$)/gmu;
const listNumber = /^\d{1,2}\.$/;

/** A bound piece of a sentence as runs: all of a figure stands out, of a whole sentence only its numbers. */
export function emphasised(text: string): TextRun[] {
  if (text.length <= longestFigure) return [{ text, strong: true }];
  const runs: TextRun[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(numbers)) {
    const startsLine = index === 0 || text[index - 1] === '\n';
    if (startsLine && listNumber.test(found)) continue;
    const number = found.replace(/[.,]$/, '');
    if (index > end) runs.push({ text: text.slice(end, index), strong: false });
    runs.push({ text: number, strong: true });
    end = index + number.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), strong: false });
  return runs;
}
