import type { Figure, Qualifier } from '../../lib/model/figure.ts';

const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
  thirty: 30,
};
const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const QUALIFIERS: readonly (readonly [string, Qualifier])[] = [
  ['at least', 'atLeast'],
  ['more than', 'over'],
  ['about', 'about'],
  ['up to', 'atMost'],
];
const FIGURE = new RegExp(
  `(?:\\b(at least|more than|about|up to) )?(\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\b(?:${Object.keys(WORDS).join('|')})\\b)(?: (thousand|million|billion)\\b)?( ?%| percent\\b)?`,
  'giu',
);

/** Reads plain English figures: enough to try anchoring without the claim engine. */
function readFigures(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].map((match) => {
    const [whole, qualifier, number = '', scale, percent] = match;
    const value =
      (WORDS[number.toLowerCase()] ?? Number(number.replaceAll(',', ''))) *
      (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
    return {
      span: { start: match.index, end: match.index + whole.length },
      text: whole,
      kind: percent === undefined ? 'count' : 'share',
      min: value,
      max: value,
      qualifier: QUALIFIERS.find(([words]) => words === qualifier?.toLowerCase())?.[1] ?? 'exact',
      bounds: 'stated',
      unit: percent === undefined ? null : '%',
      counted: null,
      harm: null,
    };
  });
}

/** Whether two figures of `readFigures` say the same. */
function sameFigure(a: Figure, b: Figure): boolean {
  return a.min === b.min && a.max === b.max && a.qualifier === b.qualifier && a.unit === b.unit;
}

export const figureDouble = { figures: [], readFigures, sameFigure };
