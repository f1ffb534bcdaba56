import type { RecordedClaim } from '../model/claim.ts';
import type { RecordedFigure } from '../model/figure.ts';
import type { Span } from '../model/span.ts';

/** What a claim says it is about, apart from its numbers. */
export interface ClaimWords {
  /**
   * The beginnings of its significant words; pairs of characters if words are not separated by
   * spaces.
   */
  readonly stems: readonly string[];
  /** The beginnings of its names: places, people, peoples. */
  readonly names: readonly string[];
  /** Its first word, if capitalised: a name, or only the beginning of a sentence. */
  readonly opening: string | null;
  readonly years: readonly number[];
  readonly figures: readonly CountedThing[];
}

/** The part of a figure that shows what a claim is about. */
export interface CountedThing {
  readonly kind: RecordedFigure['kind'];
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
}

const STEM = 5;
/** Names vary more at their end ("China", "Chinese"). */
const NAME_STEM = 4;

/** Words that do not show what a sentence is about, in the languages that are read. */
const IDLE = new Set(
  (
    'the and was were had has have its his her their this that with from into over after before when while who what where which all out are not but one two off way for than said says say been they there about more least most some many also only just other others according told will would could ' +
    'это что как был была были было его ее их она они для при над под после перед когда который которая которые также более менее около сказал заявил свою все еще уже или чем без том той этот эта ' +
    'що був були було його вони для при після коли який яка які також більше менше сказав ' +
    'der die das und den dem des ein eine einer eines war waren hat haben wurde wurden mit von für auf nach bei als auch mehr über sich nicht sagte ' +
    'les des une est sont été était ont aux par pour dans sur avec plus que qui son ses leur leurs selon dit pas ' +
    'los las una unos unas fue fueron han del por para con que más según sus como pero dijo'
  ).split(' '),
);

/**
 * Reads what a claim is about; linear in its length. Its figures are left out of the words, since a
 * number alone links nothing.
 */
export function readClaimWords(claim: Pick<RecordedClaim, 'text' | 'figures'>): ClaimWords {
  const { figures } = claim;
  const text = blank(
    claim.text.normalize('NFC'),
    figures.map(({ span }) => span),
  );
  const words = (text.match(WORD) ?? []).map(readWord);
  const isOpened = OPENING.test(text);
  const names = words.map(({ name }) => name);
  return {
    stems: unique(words.flatMap(({ stems }) => stems)),
    names: unique(names.slice(isOpened ? 1 : 0).filter((name) => name !== null)),
    opening: isOpened ? (names[0] ?? null) : null,
    years: unique(yearsOf(claim)),
    figures: figures.filter(({ kind }) => kind !== 'date').map(toThing),
  };
}

function toThing({ kind, unit, min, max }: RecordedFigure): CountedThing {
  return { kind, unit, min, max };
}

/** The text with these spans replaced by spaces, so that offsets stay valid. */
function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + ' '.repeat(Math.max(0, end - start)) + rest.slice(end),
    text,
  );
}

/** What was read from one word. */
interface ReadWord {
  readonly stems: readonly string[];
  /** Its beginning, if it may be a name: it is capitalised and significant. */
  readonly name: string | null;
}

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
/** Only what can open a sentence is before the first letter. */
const OPENING = /^[\s"“«„'‘(]*\p{L}/u;

/**
 * A cache of words read before: a library uses the same few thousand again and again, and sharing
 * their strings also saves memory.
 */
const readBefore = new Map<string, ReadWord>();
const MOST_REMEMBERED = 20_000;

function readWord(word: string): ReadWord {
  const known = readBefore.get(word);
  if (known !== undefined) return known;
  const isName = /^\p{Lu}/u.test(word) && !isIdle(word);
  const read = { stems: stemsOf(word), name: isName ? nameStem(word) : null };
  if (readBefore.size >= MOST_REMEMBERED) readBefore.clear();
  readBefore.set(word, read);
  return read;
}

function stemsOf(word: string): readonly string[] {
  if (/\p{Script=Han}/u.test(word)) return pairsOf(Array.from(word));
  const plain = plainly(word);
  if (plain.length < 3 || IDLE.has(plain)) return [];
  return [plain.slice(0, STEM)];
}

function pairsOf(characters: readonly string[]): readonly string[] {
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function nameStem(word: string): string {
  return plainly(word).slice(0, NAME_STEM);
}

function isIdle(word: string): boolean {
  const plain = plainly(word);
  return plain.length < 3 || IDLE.has(plain);
}

/** In lower case, without a possessive ending. */
function plainly(word: string): string {
  return word.toLowerCase().replace(/['’]s?$/u, '');
}

/** Years that are figures of the claim, and those that are only in its text. */
function yearsOf({ text, figures }: Pick<RecordedClaim, 'text' | 'figures'>): readonly number[] {
  const dates = figures.filter(({ kind, unit }) => kind === 'date' && unit === null);
  const read = dates.flatMap(({ min, max }) => [min, max]).filter((year) => year !== null);
  const written = text.match(/(?<!\d|[.,])(?:1[0-9]|20)\d\d(?!\d|[.,]\d)/gu) ?? [];
  const counted = new Set(
    figures
      .filter(({ kind }) => kind !== 'date')
      .flatMap(({ span }) => text.slice(span.start, span.end).match(/\d+/gu) ?? []),
  );
  return [...read, ...written.filter((year) => !counted.has(year)).map(Number)];
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
