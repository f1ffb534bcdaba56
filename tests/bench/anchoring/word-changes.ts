import type { Span } from '../../../lib/model/span.ts';

/** A stretch of a sentence that becomes other words; an empty stretch is an insertion. */
export interface WordChange extends Span {
  readonly text: string;
  /** Whether a reader would say that the sentence now says something else. */
  readonly says: 'same' | 'changed';
}

type Change = (sentence: string, number: Span, random: () => number) => WordChange | null;

/** The one change that is made to a sentence; each is null where the sentence has no place for it. */
const CHANGES = {
  none: () => ({ start: 0, end: 0, text: '', says: 'same' }),
  figure: otherFigure,
  unit: otherUnit,
  qualifier: otherQualifier,
  name: otherName,
  negation: negated,
  'typographic trap': trap,
  typography: otherTypography,
} as const satisfies Readonly<Record<string, Change>>;
export type ChangeName = keyof typeof CHANGES;
export const CHANGE_NAMES = Object.keys(CHANGES) as ChangeName[];

/** Makes one change of a kind at or around a number of a sentence, by random numbers from 0 to 1. */
export function changeWords(
  name: ChangeName,
  sentence: string,
  number: Span,
  random: () => number,
): WordChange | null {
  return CHANGES[name](sentence, number, random);
}

function pick<Value>(values: readonly Value[], random: () => number): Value | undefined {
  return values[Math.floor(random() * values.length)];
}

function changed(start: number, end: number, text: string): WordChange {
  return { start, end, text, says: 'changed' };
}

function otherFigure(sentence: string, { start, end }: Span, random: () => number): WordChange {
  const digits = sentence.slice(start, end);
  const value = Number(digits.replaceAll(',', '')) + 1 + Math.floor(random() * 40);
  return changed(start, end, digits.includes(',') ? value.toLocaleString('en-US') : String(value));
}

/** Words that stand for each other's opposites or neighbours beside a figure. */
const UNITS = [
  ['percent', 'percentage points'],
  ['per cent', 'percentage points'],
  ['million', 'billion'],
  ['billion', 'trillion'],
  ['thousand', 'million'],
  ['km', 'miles'],
  ['kilometers', 'miles'],
  ['miles', 'kilometers'],
  ['meters', 'feet'],
  ['feet', 'meters'],
  ['kg', 'tonnes'],
  ['days', 'weeks'],
  ['weeks', 'months'],
  ['months', 'years'],
  ['years', 'months'],
  ['hours', 'days'],
  ['minutes', 'hours'],
  ['people', 'children'],
  ['men', 'women'],
  ['women', 'men'],
  ['children', 'women'],
  ['soldiers', 'civilians'],
  ['civilians', 'soldiers'],
  ['killed', 'wounded'],
  ['injured', 'killed'],
  ['wounded', 'killed'],
] as const;
/** Units after a number in which its unit is looked for. */
const NEAR = 24;

function otherUnit(sentence: string, { end }: Span): WordChange | null {
  const after = sentence.slice(end, end + NEAR);
  for (const [unit, other] of UNITS) {
    const at = new RegExp(`(?<![\\p{L}])${unit}(?![\\p{L}])`, 'u').exec(after)?.index;
    if (at !== undefined) return changed(end + at, end + at + unit.length, other);
  }
  return null;
}

const QUALIFIERS = [
  ['at least', 'at most'],
  ['more than', 'fewer than'],
  ['over', 'under'],
  ['nearly', 'more than'],
  ['almost', 'more than'],
  ['about', 'at least'],
  ['around', 'at least'],
  ['up to', 'at least'],
  ['fewer than', 'more than'],
  ['less than', 'more than'],
] as const;
const ADDED = ['at least ', 'more than ', 'fewer than ', 'up to ', 'nearly '];

function otherQualifier(
  sentence: string,
  { start }: Span,
  random: () => number,
): WordChange | null {
  // A sentence may open with its qualifier: nobody writes "At least at least 29".
  const before = ` ${sentence.slice(0, start).toLowerCase()}`;
  for (const [word, other] of QUALIFIERS) {
    if (!before.endsWith(` ${word} `)) continue;
    const at = start - word.length - 1;
    const text = at === 0 ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    return changed(at, start - 1, text);
  }
  return start > 0 && before.endsWith(' ')
    ? changed(start, start, pick(ADDED, random) ?? '')
    : null;
}

const NAMES = ['Marlowe', 'Tarvin', 'Veldt', 'Osterby', 'Quillon'];

function otherName(sentence: string, _number: Span, random: () => number): WordChange | null {
  const names = [...sentence.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{3,}(?![\p{L}’'])/gu)];
  const name = pick(names, random);
  if (name === undefined) return null;
  return changed(name.index, name.index + name[0].length, pick(NAMES, random) ?? '');
}

function negated(sentence: string): WordChange | null {
  const verb = /(?<= )(?:was|were|is|are|has|have|had|will|would|could)(?= (?!not\b))/u.exec(
    sentence,
  );
  if (verb === null) return null;
  const at = verb.index + verb[0].length;
  return changed(at, at, ' not');
}

/** Edits that are easily taken for typography. */
const TRAPS: readonly Change[] = [
  (sentence, { end }) => {
    const sign = /^(?:%| percent\b| per cent\b)/u.exec(sentence.slice(end))?.[0];
    return sign === undefined ? null : changed(end, end + sign.length, '');
  },
  (sentence, { start, end }) => {
    const digits = sentence.slice(start, end);
    const isMirrored = Array.from(digits).reverse().join('') === digits;
    return isMirrored ? null : changed(start, end, `\u202e${digits}\u202c`);
  },
  (sentence, { start, end }) => {
    const range = /^ ?[-–] ?(?=\d)/u.exec(sentence.slice(end))?.[0];
    return range === undefined || start === end ? null : changed(end, end + range.length, ' or ');
  },
  (sentence, { end }) => {
    const or = /^ or (?=\d)/u.exec(sentence.slice(end))?.[0];
    return or === undefined ? null : changed(end, end + or.length, '-');
  },
  (sentence, { start, end }) => {
    const digits = sentence.slice(start, end);
    return /^[1-9]\d$/u.test(digits)
      ? changed(end - 1, end, '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digits.at(-1))))
      : null;
  },
];

function trap(sentence: string, number: Span, random: () => number): WordChange | null {
  const possible = TRAPS.flatMap((make) => make(sentence, number, random) ?? []);
  return pick(possible, random) ?? null;
}

/** Signs that pages exchange when they are set anew. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/'/gu, '’'],
  [/’/gu, "'"],
  [/[“”]/gu, '"'],
  [/(?<=\p{L}) (?=\p{L})/gu, '\u00a0'],
  [/(?<=\p{L}{5})(?=\p{L}{4})/gu, '\u00ad'],
  [/(?<=\p{L})-(?=\p{L})/gu, '\u2011'],
];

function otherTypography(sentence: string, _number: Span, random: () => number): WordChange | null {
  const places = SIGNS.flatMap(([sign, other]) =>
    [...sentence.matchAll(sign)].map(({ index, 0: { length } }) => ({ index, length, other })),
  );
  const place = pick(places, random);
  if (place === undefined) return null;
  const { index, length, other } = place;
  return { start: index, end: index + length, text: other, says: 'same' };
}
