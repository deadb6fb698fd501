import type { Target } from '../data/city.ts';
import type { Language } from '../text/language.ts';
import { messages } from '../text/messages.ts';
import { decimal, percentShown } from '../text/numbers.ts';
import { spanOf } from './days-left.ts';
import type { TargetLine } from './target-board.ts';

/** Unit of a target that is either done or not. */
const YES_NO = 'yes/no';

function joined(number: string, unitText: string): string {
  return unitText.startsWith('%') ? `${number}${unitText}` : `${number} ${unitText}`;
}

function plain(value: number, language: Language): string {
  return decimal(value, Math.min(2, String(value).split('.')[1]?.length ?? 0), language);
}

/** What a target asks for: "tối thiểu 95% dân số", "0 thôn", "có". */
export function targetFigure(target: Target, language: Language): string {
  const { app, targets } = messages[language];
  if (target.unit === YES_NO) return target.value === 0 ? app.no : app.yes;
  const figure = joined(plain(target.value, language), target.unitText[language]);
  if (target.comparator === '>=') return targets.atLeast(figure);
  return target.comparator === '<=' ? targets.atMost(figure) : figure;
}

/** A present value in the unit of its target; a percentage never rounds up to a target that is missed. */
export function presentFigure(value: number, target: Target, language: Language): string {
  const unitText = target.unitText[language];
  if (target.unit === YES_NO) return value === 0 ? messages[language].app.no : messages[language].app.yes;
  return unitText.startsWith('%')
    ? `${percentShown(value, target.value, language)}${unitText.slice(1)}`
    : joined(plain(value, language), unitText);
}

/** When a target is due and how long that is from now. */
export function dueText({ target, daysLeft, overdue }: TargetLine, language: Language): string {
  const words = messages[language].targets;
  if (target.dueYear === null || daysLeft === null) return words.noDue;
  const span = spanOf(daysLeft);
  const left =
    daysLeft === 0
      ? words.lastDay
      : daysLeft > 0
        ? words.left[span.unit](span.count)
        : overdue
          ? words.overdue
          : words.past;
  return words.dueYear(String(target.dueYear), left);
}
