import type { Span } from '../../../lib/model/span.ts';
import { randomFrom } from './edited-text.ts';

/** One change of a page: words noted in `before`, and where they or what replaced them are in `after`. */
export interface PageChange {
  readonly class: ChangeClass;
  readonly before: string;
  readonly after: string;
  readonly noted: Span;
  readonly expected: 'same' | 'changed' | 'gone';
  /** Where the words belong in `after`; null where they are gone. */
  readonly place: Span | null;
}

/** What happens to the page around a sentence whose figure is edited, kept, moved or removed. */
const CLASSES = {
  'quoted in a correction': quotedInCorrection,
  'repeated in the newest entry': repeatedOnTop,
  'appended as a line': appended,
  'paragraph doubled, the first one edited': doubledAfter,
  'paragraph doubled, the second one edited': doubledBefore,
  'paragraph doubled right beside it': doubledBeside,
  'kept, and quoted in a correction': keptAndQuoted,
  'kept, and its paragraph doubled far away': keptAndDoubled,
  moved: movedAway,
  'removed, a similar sentence added elsewhere': removedWithDecoy,
  'a line added above its block': lineAbove,
  'a paragraph added above, the page shifted': shifted,
} as const;
export type ChangeClass = keyof typeof CLASSES;
export const CHANGE_CLASSES = Object.keys(CLASSES) as ChangeClass[];

/** A sentence with a figure, the words of it that were noted, and the same with another figure. */
interface Chosen {
  readonly text: string;
  readonly paragraphs: readonly string[];
  /** Index of the paragraph, and where the sentence starts in it. */
  readonly at: number;
  readonly offset: number;
  readonly sentence: string;
  readonly edited: string;
  /** The noted words in the sentence, and in the edited one. */
  readonly noted: Span;
  readonly now: Span;
}

/** An edited page, and where the noted words belong in it. */
type Edit = Pick<PageChange, 'after' | 'expected' | 'place'>;

/**
 * Changes of one class, made from a text by a seed. Null if no sentence of the text has a figure, or
 * the chosen one does not fit the class.
 */
export function changePage(text: string, name: ChangeClass, seed: number): PageChange | null {
  const random = randomFrom(seed);
  for (let warmUp = 0; warmUp < 4; warmUp++) random();
  const chosen = chooseSentence(text, random);
  if (chosen === null) return null;
  const edit = CLASSES[name](chosen, random);
  if (edit === null) return null;
  const start = startOf(chosen.paragraphs, chosen.at) + chosen.offset + chosen.noted.start;
  const noted = { start, end: start + chosen.noted.end - chosen.noted.start };
  return { class: name, before: text, noted, ...edit };
}

const SENTENCE = /[^.!?]+(?:[.!?](?=\S)[^.!?]*)*[.!?]["'”’)]*/gu;
const NUMBER = /(?<![\p{L}\p{N}.,:/-])\d{1,3}(?:,\d{3})*(?![\p{L}\p{N}:/-]|[.,]\d)/gu;

function chooseSentence(text: string, random: () => number): Chosen | null {
  const paragraphs = text.split('\n');
  const all = paragraphs.flatMap((paragraph, at) =>
    [...paragraph.matchAll(SENTENCE)].flatMap((match) => {
      const sentence = match[0].trim();
      const offset = match.index + match[0].indexOf(sentence);
      const isOnce = text.indexOf(sentence) === text.lastIndexOf(sentence);
      return sentence.length >= 25 && isOnce ? [{ at, offset, sentence }] : [];
    }),
  );
  const withNumber = all.flatMap((one) =>
    [...one.sentence.matchAll(NUMBER)].map((number) => ({ ...one, number })),
  );
  const picked = withNumber[Math.floor(random() * withNumber.length)];
  if (picked === undefined) return null;
  const { sentence, number } = picked;
  const other = otherNumber(number[0], random);
  const edited =
    sentence.slice(0, number.index) + other + sentence.slice(number.index + number[0].length);
  const noted = chooseWords(sentence, number.index, number[0].length, random);
  const now = { start: noted.start, end: noted.end + other.length - number[0].length };
  return { text, paragraphs, ...picked, edited, noted, now };
}

function otherNumber(number: string, random: () => number): string {
  const value = Number(number.replaceAll(',', ''));
  const other = value + 1 + Math.floor(random() * 40);
  return number.includes(',') ? other.toLocaleString('en-US') : String(other);
}

/** The whole sentence, or the figure with up to three words on either side. */
function chooseWords(sentence: string, at: number, length: number, random: () => number): Span {
  if (random() < 0.5) return { start: 0, end: sentence.length };
  let start = at;
  let end = at + length;
  for (let words = Math.floor(random() * 3); words > 0; words--) {
    start = Math.max(0, sentence.lastIndexOf(' ', start - 2) + 1);
  }
  for (let words = 1 + Math.floor(random() * 3); words > 0; words--) {
    const next = sentence.indexOf(' ', end + 1);
    end = next < 0 ? sentence.length : next;
  }
  return { start, end };
}

function startOf(paragraphs: readonly string[], at: number): number {
  return paragraphs.slice(0, at).reduce((sum, paragraph) => sum + paragraph.length + 1, 0);
}

/** The page with its paragraph replaced by some lines; the words belong to the line `own` of these. */
function withLines(
  chosen: Chosen,
  lines: readonly string[],
  own: number,
  { isEdited = true, above = [] as readonly string[], below = [] as readonly string[] } = {},
): Edit {
  const { paragraphs, at } = chosen;
  const all = [
    ...above,
    ...paragraphs.slice(0, at),
    ...lines,
    ...paragraphs.slice(at + 1),
    ...below,
  ];
  const words = isEdited ? chosen.now : chosen.noted;
  const start = startOf(all, above.length + at + own) + chosen.offset + words.start;
  return {
    after: all.join('\n'),
    expected: isEdited ? 'changed' : 'same',
    place: { start, end: start + words.end - words.start },
  };
}

function paragraphOf({ paragraphs, at }: Chosen): string {
  return paragraphs[at] ?? '';
}

function editedParagraph({ paragraphs, at, offset, sentence, edited }: Chosen): string {
  const paragraph = paragraphs[at] ?? '';
  return paragraph.slice(0, offset) + edited + paragraph.slice(offset + sentence.length);
}

/** How pages say what they said before. */
const CORRECTIONS = [
  (sentence: string) => `Correction: an earlier version of this article said: “${sentence}”`,
  (sentence: string) =>
    `An earlier version of this story said that ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)} This has been corrected.`,
  (sentence: string) =>
    `This article was amended. It had said "${sentence}" The figure is being checked.`,
  (sentence: string) => `Read more: ${sentence}`,
];

function correction({ sentence }: Chosen, random: () => number): string {
  return CORRECTIONS[Math.floor(random() * CORRECTIONS.length)]?.(sentence) ?? sentence;
}

function quotedInCorrection(chosen: Chosen, random: () => number): Edit {
  const line = correction(chosen, random);
  const lines = [editedParagraph(chosen)];
  return random() < 0.5
    ? withLines(chosen, lines, 0, { above: [line] })
    : withLines(chosen, lines, 0, { below: [line] });
}

function repeatedOnTop(chosen: Chosen, random: () => number): Edit {
  const more = random() < 0.5 ? ' We will bring you more as we get it.' : '';
  const above = ['18:50', `What we know so far. ${chosen.sentence}${more}`];
  return withLines(chosen, [editedParagraph(chosen)], 0, { above });
}

function appended(chosen: Chosen): Edit {
  return withLines(chosen, [editedParagraph(chosen)], 0, { below: [chosen.sentence] });
}

function doubledAfter(chosen: Chosen, random: () => number): Edit | null {
  const { paragraphs, at } = chosen;
  if (paragraphs.length - at < 3) return null;
  const to = at + 2 + Math.floor(random() * (paragraphs.length - at - 2));
  const all = [...paragraphs.slice(0, at), editedParagraph(chosen), ...paragraphs.slice(at + 1)];
  all.splice(to, 0, paragraphOf(chosen));
  const start = startOf(all, at) + chosen.offset + chosen.now.start;
  const place = { start, end: start + chosen.now.end - chosen.now.start };
  return { after: all.join('\n'), expected: 'changed', place };
}

function doubledBefore(chosen: Chosen, random: () => number): Edit | null {
  const { paragraphs, at } = chosen;
  if (at < 2) return null;
  const all = [...paragraphs.slice(0, at), editedParagraph(chosen), ...paragraphs.slice(at + 1)];
  all.splice(Math.floor(random() * (at - 1)), 0, paragraphOf(chosen));
  const start = startOf(all, at + 1) + chosen.offset + chosen.now.start;
  const place = { start, end: start + chosen.now.end - chosen.now.start };
  return { after: all.join('\n'), expected: 'changed', place };
}

function doubledBeside(chosen: Chosen): Edit {
  const [old, now] = [paragraphOf(chosen), editedParagraph(chosen)];
  return withLines(chosen, [now, old], 0);
}

function keptAndQuoted(chosen: Chosen, random: () => number): Edit {
  const around =
    random() < 0.5
      ? { above: [correction(chosen, random)] }
      : { below: [correction(chosen, random)] };
  return withLines(chosen, [paragraphOf(chosen)], 0, { isEdited: false, ...around });
}

function keptAndDoubled(chosen: Chosen): Edit | null {
  if (chosen.at < 2) return null;
  return withLines(chosen, [paragraphOf(chosen)], 0, {
    isEdited: false,
    above: [paragraphOf(chosen)],
  });
}

/** The whole sentence taken out of its paragraph and put at the end of another. */
function movedAway(chosen: Chosen, random: () => number): Edit | null {
  const { paragraphs, at, sentence } = chosen;
  const to = Math.floor(random() * paragraphs.length);
  if (Math.abs(to - at) < 2 || !/.{40}[.!?]$/u.test(paragraphs[to] ?? '')) return null;
  const all = paragraphs.map((paragraph, index) =>
    index === at ? without(chosen) : index === to ? `${paragraph} ${sentence}` : paragraph,
  );
  const start = startOf(all, to) + (paragraphs[to] ?? '').length + 1 + chosen.noted.start;
  const place = { start, end: start + chosen.noted.end - chosen.noted.start };
  return { after: all.join('\n'), expected: 'same', place };
}

function without({ paragraphs, at, offset, sentence }: Chosen): string {
  const paragraph = paragraphs[at] ?? '';
  return `${paragraph.slice(0, offset)}${paragraph.slice(offset + sentence.length).trimStart()}`.trim();
}

/** A live page: the entry is deleted, and a newer one says something alike. */
function removedWithDecoy(chosen: Chosen): Edit | null {
  const { paragraphs, at, edited } = chosen;
  if (at < 2 || paragraphs.length - at < 3) return null;
  const all = ['18:50', edited, ...paragraphs.slice(0, at), ...paragraphs.slice(at + 1)];
  return { after: all.join('\n'), expected: 'gone', place: null };
}

function lineAbove(chosen: Chosen, random: () => number): Edit {
  const line = [
    'Updated 4 May 2025',
    'By Anna Welt. Updated at 18:50',
    'Photograph: Ilse Maren, 2024',
  ];
  const added = line[Math.floor(random() * line.length)] ?? '';
  return withLines(chosen, [added, editedParagraph(chosen)], 1);
}

function shifted(chosen: Chosen, random: () => number): Edit {
  const above = Array.from(
    { length: 1 + Math.floor(random() * 4) },
    (_each, index) =>
      `The council meets again on Thursday to hear the engineers, the ${index + 2}nd time this month.`,
  );
  const isEdited = random() < 0.5;
  const paragraph = isEdited ? editedParagraph(chosen) : paragraphOf(chosen);
  return withLines(chosen, [paragraph], 0, { isEdited, above });
}
