import { isJoiningWord } from '../../lib/i18n/joining-words.ts';
import { diffWords } from '../ui/word-diff.ts';

/** One thing that changed, in as few words as say it: "83", "87", "graves". */
export interface NamedChange {
  readonly old: string;
  readonly new: string;
  /** What both count, as the text goes on after the numbers; empty where it says nothing of it. */
  readonly what: string;
}

/** A stretch in which two passages differ, and what both have around it. */
interface Stretch {
  readonly old: string;
  readonly new: string;
  readonly before: string;
  readonly after: string;
  readonly isFirst: boolean;
}

/** A number with its separators, its currency or percent sign; a range of two. */
const NUMBER = String.raw`\p{Sc}?(?:\p{Nd}{1,3}(?:[\u00A0\u202F ]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+)(?:[.,:/–-]\p{Nd}+)*(?:[\u00A0\u202F ]?[%‰]|[\u00A0\u202F ]?\p{Sc})?`;
const RANGE = String.raw`${NUMBER}(?: \p{L}{1,3} ${NUMBER})?`;
const WORD = String.raw`[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*`;
const TOKENS = new RegExp(
  String.raw`${RANGE}(?![\p{L}\p{N}])|${WORD}|\s+|[^\p{L}\p{M}\s]|\p{M}`,
  'gu',
);

/** More words than these say no more at a glance. */
const MOST_WORDS = 6;
const MOST_CHANGES = 3;
/** What is counted, after a number: "civilian deaths". */
const MOST_COUNTED = 2;

/**
 * What changed from one passage to another, the figures where any did: "83", "87", "graves"; else
 * the shortest words that tell the two apart, whole words that neither begin nor end with one that
 * only joins ("and").
 */
export function nameChanges(old: string, now: string): readonly NamedChange[] {
  const stretches = stretchesOf(old, now);
  const figures = stretches.filter(isOfFigures).map(nameFigure);
  const named = figures.length > 0 ? figures : stretches.map(nameWords);
  const telling = named.filter((change) => change.old !== change.new);
  if (telling.length === 0) return [{ old: old.trim(), new: now.trim(), what: '' }];
  return telling.slice(0, MOST_CHANGES);
}

function stretchesOf(old: string, now: string): readonly Stretch[] {
  const parts = diffWords(old, now, TOKENS);
  const stretches: Stretch[] = [];
  let [at, before] = [0, ''];
  while (at < parts.length) {
    const part = parts[at];
    if (part === undefined || part.kind === 'both') {
      before = part?.text ?? '';
      at += 1;
      continue;
    }
    const gone = part.kind === 'old' ? part.text : '';
    const next = parts[at + (gone === '' ? 0 : 1)];
    const come = next?.kind === 'new' ? next.text : '';
    at += Number(gone !== '') + Number(come !== '');
    const after = parts[at]?.text ?? '';
    stretches.push({ old: gone, new: come, before, after, isFirst: stretches.length === 0 });
  }
  return stretches;
}

/** Whether a number changed: there is one on one side at least, and something on both. */
function isOfFigures({ old, new: now }: Stretch): boolean {
  const both = [old, now];
  return both.every((text) => text.trim() !== '') && both.some((text) => /\p{Nd}/u.test(text));
}

/**
 * What stands before the first change belongs to its figure ("at least 31", "May 3"), since passages
 * are cut out around whole figures.
 */
function nameFigure({ old, new: now, before, after, isFirst }: Stretch): NamedChange {
  const lead = isFirst && wordsOf(before).length <= MOST_WORDS / 2 ? before.trimStart() : '';
  return {
    old: shortened(lead + aroundNumber(old)),
    new: shortened(lead + aroundNumber(now)),
    what: countedIn(after),
  };
}

/** The clause that has the number; the whole text where none has. */
function aroundNumber(text: string): string {
  const clauses = text.split(/(?<=[^\p{Nd}])[,;:.](?=\s)|(?<=\p{Nd})[,;:.](?=\s)/u);
  return clauses.find((clause) => /\p{Nd}/u.test(clause)) ?? text;
}

/** The first words of a text, as far as they say what a number before them counts. */
function countedIn(text: string): string {
  const counted: string[] = [];
  for (const [, space = '', token = ''] of text.matchAll(TOKEN_AFTER)) {
    const isCounted = space !== '' && isWord(token) && !isJoiningWord(token);
    if (!isCounted || counted.length === MOST_COUNTED) break;
    counted.push(token);
  }
  return counted.join(' ');
}

const TOKEN_AFTER = new RegExp(String.raw`(\s*)(${WORD}|\S)`, 'gu');

function isWord(token: string): boolean {
  return /^\p{L}/u.test(token);
}

/** Words in place of others; where one side has none, both with a word beside the change. */
function nameWords({ old, new: now, before, after }: Stretch): NamedChange {
  const [a, b] = [bare(old), bare(now)];
  const number = new RegExp(String.raw`(?:${RANGE})(?=\s*$)`, 'u').exec(before)?.[0] ?? '';
  if (number !== '') {
    const both = [a, b].map((words) => shortened(`${number} ${words}`));
    return { old: both[0] ?? '', new: both[1] ?? '', what: '' };
  }
  if (a !== '' && b !== '') return { old: shortened(a), new: shortened(b), what: '' };
  return besideWord(old, now, before, after);
}

/**
 * What was only added or taken away, with the word after it ("found", "not found"); with the word
 * before it where the next one only joins.
 */
function besideWord(old: string, now: string, before: string, after: string): NamedChange {
  const following = wordsOf(after);
  const last = wordsOf(before).at(-1);
  const telling = following.findIndex((word) => !isJoiningWord(word)) + 1;
  const isNextBest = following.length > 0 && (telling === 1 || last === undefined);
  const tail = isNextBest ? following.slice(0, telling === 0 ? 1 : telling) : [];
  const lead = isNextBest || last === undefined ? [] : [last];
  const beside = (text: string): string => {
    const words = trimMarks(text).split(/\s+/u);
    const few = words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS), '…'] : words;
    return [...lead, ...few, ...tail].filter((part) => part !== '').join(' ');
  };
  return { old: beside(old), new: beside(now), what: '' };
}

/** The words and numbers of a text, without what stands between them. */
function wordsOf(text: string): readonly string[] {
  return (text.match(TOKENS) ?? []).filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** Without marks and joining words at its ends; a text of nothing but joining words keeps these. */
function bare(text: string): string {
  const words = trimMarks(text);
  let rest = words;
  for (let before = ''; rest !== before;) {
    before = rest;
    rest = trimMarks(withoutJoining(rest));
  }
  return rest === '' ? words : rest;
}

function withoutJoining(text: string): string {
  return text
    .replace(/^([\p{L}\p{M}]+)(?=\s|$)/u, (word) => (isJoiningWord(word) ? '' : word))
    .replace(/(?<=^|\s)([\p{L}\p{M}]+)$/u, (word) => (isJoiningWord(word) ? '' : word));
}

function trimMarks(text: string): string {
  return text.replace(/^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{M}\p{N}\p{Sc}%‰]+$/gu, '');
}

/** The first words of a text that is too long, bare of joining words at the ends. */
function shortened(text: string): string {
  const words = bareEnd(trimMarks(text)).split(/\s+/u);
  return words.length <= MOST_WORDS
    ? words.join(' ')
    : `${bareEnd(words.slice(0, MOST_WORDS).join(' '))}…`;
}

/** Without joining words at its end, as long as something is left. */
function bareEnd(text: string): string {
  const cut = trimMarks(
    text.replace(/\s+[\p{L}\p{M}]+$/u, (end) => (isJoiningWord(end.trim()) ? '' : end)),
  );
  return cut === text || cut === '' ? text : bareEnd(cut);
}
