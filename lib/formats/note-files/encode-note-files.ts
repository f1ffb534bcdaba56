import type { StoryId } from '../../model/ids.ts';
import { sightingFlag } from '../../model/rules/entry-flags.ts';
import { escapeForNotes } from '../markdown-text.ts';
import { checkSection } from '../report/article-blocks.ts';
import { blocksInMarkdown } from '../report/report-markdown.ts';
import type { ReportTexts } from '../report/report-texts.ts';
import type { Entry } from '../entries.ts';
import { frontMatter } from './front-matter.ts';
import { zipLines, type Bytes, type ZippedText } from './zip-texts.ts';

/** The folder in the ZIP that all notes are in. */
const FOLDER = 'Tallymark';

interface NoteAids {
  /** The name of a check's file, without extension. */
  readonly nameOf: (annotation: Entry['annotation']) => string;
  readonly storyNames: ReadonlyMap<StoryId, string>;
}

/** One Markdown file a check, as a ZIP, in pieces of one file. */
export function encodeNoteFileLines(
  entries: readonly Entry[],
  aids: NoteAids,
  texts: ReportTexts,
): Generator<Bytes, void, undefined> {
  return zipLines(noteFiles(entries, aids, texts));
}

/** The files of these checks. They say nothing of the export, so that one made again is the same. */
export function* noteFiles(
  entries: readonly Entry[],
  { nameOf, storyNames }: NoteAids,
  texts: ReportTexts,
): Generator<ZippedText, void, undefined> {
  for (const entry of entries)
    yield {
      path: `${FOLDER}/${nameOf(entry.annotation)}.md`,
      text: `${frontMatter(entry, storyNames)}\n${noteBody(entry, texts)}`,
      changedAt: changedAt(entry),
    };
}

/** The heading, the tags, then all that a report has of a check. */
function noteBody(entry: Entry, texts: ReportTexts): string {
  const [heading, ...blocks] = blocksInMarkdown([checkSection(entry, texts)], 1, escapeForNotes);
  const tags = [...new Set(entry.annotation.tags.map(hashtag))].filter((tag) => tag !== '');
  const tagLine = tags.length === 0 ? [] : [`\n${tags.join(' ')}\n`];
  return [heading, ...tagLine, ...blocks].join('');
}

/**
 * A tag as both programs find it in a text. They know no blanks or punctuation in one, and none of
 * digits only.
 */
function hashtag(tag: string): string {
  const word = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{So}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  if (word === '') return '';
  return /^\p{N}+$/u.test(word) ? `#_${word}` : `#${word}`;
}

/** When what the note says was last changed: by a person, or by the page. */
function changedAt({ annotation, sighting }: Entry): string {
  const { modifiedAt } = annotation;
  if (sighting === null || sightingFlag(annotation, sighting) === null) return modifiedAt;
  return sighting.at > modifiedAt ? sighting.at : modifiedAt;
}
