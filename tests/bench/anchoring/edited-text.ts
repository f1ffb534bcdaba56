/** A text made up from a seed, and the quotes somebody annotated in it. */
export interface AnnotatedText {
  readonly text: string;
  readonly quotes: readonly { readonly start: number; readonly end: number }[];
}

/** The text after an edit; where each quote stands now, null where it was removed. */
export interface EditedText {
  readonly text: string;
  readonly places: readonly ({ readonly start: number; readonly end: number } | null)[];
}

/** Numbers from 0 to 1 that a seed fixes (linear congruential, the constants of Numerical Recipes). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = 'ba den kor lu mi nas ol per qui ra sten tor ur vel wa yen zim fra gol hin'.split(
  ' ',
);
const LITTLE =
  'the of and in to that was on for by with at from it were had not but they who'.split(' ');

function pick<Value>(values: readonly Value[], random: () => number, other: Value): Value {
  return values[Math.floor(random() * values.length)] ?? other;
}

/**
 * Sentences of made-up words, little words in between and a figure now and then, until a length is
 * reached; quotes of all lengths.
 */
export function makeText(length: number, quotes: number, seed: number): AnnotatedText {
  const random = randomFrom(seed);
  const words = Array.from({ length: 4000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(SYLLABLES, random, 'a')).join(
      '',
    ),
  );
  const parts: string[] = [];
  let size = 0;
  while (size < length) {
    const count = 6 + Math.floor(random() * 18);
    const sentence = Array.from({ length: count }, () => {
      const kind = random();
      if (kind < 0.4) return pick(LITTLE, random, 'the');
      return kind < 0.44 ? String(Math.floor(random() * 5000)) : pick(words, random, 'word');
    }).join(' ');
    const end = random() < 0.15 ? '.\n\n' : '. ';
    parts.push(sentence.charAt(0).toUpperCase() + sentence.slice(1) + end);
    size += sentence.length + end.length;
  }
  const text = parts.join('').slice(0, length);
  return { text, quotes: takeQuotes(text, quotes, random) };
}

function takeQuotes(text: string, count: number, random: () => number): AnnotatedText['quotes'] {
  return Array.from({ length: count }, () => {
    const kind = random();
    const units =
      kind < 0.3 ? 10 + random() * 20 : kind < 0.8 ? 30 + random() * 120 : 150 + random() * 250;
    const from = Math.floor(random() * (text.length - units - 40));
    const start = text.indexOf(' ', from) + 1;
    const end = text.indexOf(' ', start + Math.floor(units));
    return { start, end: end < 0 ? text.length : end };
  });
}

/** One unit in `share` replaced, dropped or doubled. */
export function editUnits(
  { text, quotes }: AnnotatedText,
  share: number,
  seed: number,
): EditedText {
  const random = randomFrom(seed);
  const parts: string[] = [];
  const shifts = new Int32Array(text.length + 1);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    shifts[at] = length;
    const kind = random();
    const unit = text.charAt(at);
    const other = pick(SYLLABLES, random, 'a').charAt(0);
    const part =
      kind >= share ? unit : kind < 0.4 * share ? other : kind < 0.7 * share ? '' : other + unit;
    parts.push(part);
    length += part.length;
  }
  shifts[text.length] = length;
  const places = quotes.map(({ start, end }) => ({
    start: shifts[start] ?? 0,
    end: shifts[end] ?? 0,
  }));
  return { text: parts.join(''), places };
}

/** One quote cut out, with or without what stood around it. */
export function removeQuote(
  { text, quotes }: AnnotatedText,
  which: number,
  around: number,
): EditedText {
  const quote = quotes[which] ?? { start: 0, end: 0 };
  const start = Math.max(0, quote.start - around);
  return {
    text: text.slice(0, start) + text.slice(quote.end + around),
    places: quotes.map(() => null),
  };
}
