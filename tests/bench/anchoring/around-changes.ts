import type { Claim } from '../../../lib/model/claim.ts';
import type { Span } from '../../../lib/model/span.ts';
import type { WordChange } from './word-changes.ts';

/** What happens to the page around a sentence that is edited, kept, moved or removed. */
export const AROUND = {
  'all kept': allKept,
  'one neighbour changed': neighbourChanged,
  'all around changed': allAroundChanged,
  'in a list': allKept,
  'in a list, its items moved': itemsMoved,
  removed: removed,
  'removed, quoted in a correction': removedAndQuoted,
  'quoted in a correction': quotedInCorrection,
  'quoted in a teaser': teased,
  'quoted in a caption': captioned,
  'repeated in the newest entry': repeatedOnTop,
  'appended as a line': appended,
  'paragraph doubled, the first one edited': doubledAfter,
  'paragraph doubled, the second one edited': doubledBefore,
  'paragraph doubled far away, kept': keptAndDoubled,
  'paragraph doubled right beside it': doubledBeside,
  moved: movedAway,
  'removed, a similar sentence added elsewhere': removedWithDecoy,
  'a line added above its block': lineAbove,
  'a paragraph added above, the page shifted': shifted,
} as const;
export type SentenceClass = keyof typeof AROUND;
export const SENTENCE_CLASSES = Object.keys(AROUND) as SentenceClass[];
/** A claim with a figure, the words of it that were noted, and the same after one change. */
export interface Chosen {
  readonly text: string;
  readonly paragraphs: readonly string[];
  /** Paragraphs of another text. */
  readonly others: readonly string[];
  /** Index of the paragraph, and where the sentence starts in it. */
  readonly at: number;
  readonly offset: number;
  readonly sentence: string;
  readonly edited: string;
  readonly says: WordChange['says'];
  /** The noted words in the sentence, and in the edited one. */
  readonly noted: Span;
  readonly now: Span;
  readonly claim: Claim;
}

/** An edited page, and where the noted words belong in it. */
export interface Edit {
  readonly after: string;
  readonly expected: 'same' | 'changed' | 'gone';
  readonly place: Span | null;
  readonly isKnown?: boolean;
  /** Whether a careful reader may also say that the words are gone. */
  readonly mayBeGone?: boolean;
}

export function startOf(paragraphs: readonly string[], at: number): number {
  return paragraphs.slice(0, at).reduce((sum, paragraph) => sum + paragraph.length + 1, 0);
}

/** The page with its paragraph replaced by some lines; the words belong to the line `own` of these. */
function withLines(
  chosen: Chosen,
  lines: readonly string[],
  own: number,
  { above = [] as readonly string[], below = [] as readonly string[] } = {},
): Edit {
  const { paragraphs, at } = chosen;
  const all = [
    ...above,
    ...paragraphs.slice(0, at),
    ...lines,
    ...paragraphs.slice(at + 1),
    ...below,
  ];
  const words = chosen.now;
  const start = startOf(all, above.length + at + own) + chosen.offset + words.start;
  return {
    after: all.join('\n'),
    expected: chosen.says,
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
  return { after: all.join('\n'), expected: chosen.says, place };
}

function doubledBefore(chosen: Chosen, random: () => number): Edit | null {
  const { paragraphs, at } = chosen;
  if (at < 2) return null;
  const all = [...paragraphs.slice(0, at), editedParagraph(chosen), ...paragraphs.slice(at + 1)];
  all.splice(Math.floor(random() * (at - 1)), 0, paragraphOf(chosen));
  const start = startOf(all, at + 1) + chosen.offset + chosen.now.start;
  const place = { start, end: start + chosen.now.end - chosen.now.start };
  return { after: all.join('\n'), expected: chosen.says, place };
}

function doubledBeside(chosen: Chosen): Edit {
  const [old, now] = [paragraphOf(chosen), editedParagraph(chosen)];
  return withLines(chosen, [now, old], 0);
}

function keptAndDoubled(chosen: Chosen): Edit | null {
  if (chosen.at < 2 || chosen.edited !== chosen.sentence) return null;
  return withLines(chosen, [paragraphOf(chosen)], 0, { above: [paragraphOf(chosen)] });
}

function teased(chosen: Chosen): Edit {
  const teaser = chosen.sentence.split(' ').slice(0, 24).join(' ');
  return withLines(chosen, [editedParagraph(chosen)], 0, {
    below: ['Most read', teaser, 'More from this section'],
  });
}

function captioned(chosen: Chosen): Edit {
  return withLines(
    chosen,
    [`${chosen.sentence} Photograph: Ilse Maren`, editedParagraph(chosen)],
    1,
  );
}

function allKept(chosen: Chosen): Edit {
  return withLines(chosen, [editedParagraph(chosen)], 0);
}

/** The paragraph before or after is another text's. */
function neighbourChanged(chosen: Chosen, random: () => number): Edit | null {
  const beside = chosen.at + (random() < 0.5 ? -1 : 1);
  const other = chosen.others[Math.floor(random() * chosen.others.length)];
  if (other === undefined || chosen.paragraphs[beside] === undefined) return null;
  const paragraphs = chosen.paragraphs.map((one, index) => (index === beside ? other : one));
  return allKept({ ...chosen, paragraphs });
}

/** Fewer words than this of a sentence are easily written again about something else. */
const TELLING_WORDS = 8;

/**
 * Nothing but the sentence is left of the page. Where its words were changed as well, and few of them
 * are left, nothing says that it is the same sentence: "That has happened 86 times" in another text
 * than "That has happened 91 times". Who then answers that it was not found is right.
 */
function allAroundChanged(chosen: Chosen): Edit {
  const middle = Math.floor(chosen.others.length / 2);
  const lines = [...chosen.others.slice(0, middle), chosen.edited, ...chosen.others.slice(middle)];
  const start = startOf(lines, middle) + chosen.now.start;
  const place = { start, end: start + chosen.now.end - chosen.now.start };
  const words = new Set(chosen.sentence.split(' '));
  const left = chosen.edited.split(' ').filter((word) => words.has(word)).length;
  const mayBeGone = chosen.says === 'changed' && left < TELLING_WORDS;
  return { after: lines.join('\n'), expected: chosen.says, place, isKnown: false, mayBeGone };
}

/** The paragraph as a list, with the sentence as an item of its own. */
export function asItem(chosen: Chosen): Chosen {
  const { paragraphs, at, offset, sentence } = chosen;
  const paragraph = paragraphOf(chosen);
  const before = paragraph.slice(0, offset).trim();
  const after = paragraph.slice(offset + sentence.length).trim();
  const lead = before === '' ? [] : [before];
  return {
    ...chosen,
    paragraphs: [
      ...paragraphs.slice(0, at),
      ...lead,
      sentence,
      ...(after === '' ? [] : [after]),
      ...paragraphs.slice(at + 1),
    ],
    at: at + lead.length,
    offset: 0,
  };
}

/** The item changes its place with the one after it. */
function itemsMoved(chosen: Chosen): Edit | null {
  const { paragraphs, at } = chosen;
  const next = paragraphs[at + 1];
  if (next === undefined || paragraphs.length < 4) return null;
  const others = paragraphs.filter((_line, index) => index !== at + 1);
  const all = others.flatMap((line, index) =>
    index === at ? [next, editedParagraph(chosen)] : [line],
  );
  const start = startOf(all, at + 1) + chosen.now.start;
  const place = { start, end: start + chosen.now.end - chosen.now.start };
  return { after: all.join('\n'), expected: chosen.says, place };
}

function removed(chosen: Chosen): Edit {
  const { paragraphs, at } = chosen;
  const rest = without(chosen);
  const lines = rest === '' ? [] : [rest];
  const all = [...paragraphs.slice(0, at), ...lines, ...paragraphs.slice(at + 1)];
  return { after: all.join('\n'), expected: 'gone', place: null };
}

function removedAndQuoted(chosen: Chosen, random: () => number): Edit {
  const edit = removed(chosen);
  return { ...edit, after: `${edit.after}\n${correction(chosen, random)}` };
}

/** The whole sentence taken out of its paragraph and put at the end of another. */
function movedAway(chosen: Chosen, random: () => number): Edit | null {
  const { paragraphs, at, edited } = chosen;
  const to = Math.floor(random() * paragraphs.length);
  if (Math.abs(to - at) < 2 || !/.{40}[.!?]$/u.test(paragraphs[to] ?? '')) return null;
  const all = paragraphs.map((paragraph, index) =>
    index === at ? without(chosen) : index === to ? `${paragraph} ${edited}` : paragraph,
  );
  const start = startOf(all, to) + (paragraphs[to] ?? '').length + 1 + chosen.now.start;
  const place = { start, end: start + chosen.now.end - chosen.now.start };
  return { after: all.join('\n'), expected: chosen.says, place, isKnown: false };
}

function without({ paragraphs, at, offset, sentence }: Chosen): string {
  const paragraph = paragraphs[at] ?? '';
  return `${paragraph.slice(0, offset)}${paragraph.slice(offset + sentence.length).trimStart()}`.trim();
}

/** A live page: the entry is deleted, and a newer one says something alike. */
function removedWithDecoy(chosen: Chosen): Edit | null {
  const { paragraphs, at, edited } = chosen;
  if (chosen.says === 'same' || at < 2 || paragraphs.length - at < 3) return null;
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
  return withLines(chosen, [editedParagraph(chosen)], 0, { above });
}
