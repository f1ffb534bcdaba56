import type { StoryId } from '../../model/ids.ts';
import { isDecided } from '../../model/rules/decided-findings.ts';
import { statusWord } from '../../text/query/query-words.ts';
import { knownTime } from '../report/report-texts.ts';
import { claimantName, nameOfLevel, outletName, type Entry } from '../entries.ts';

/**
 * What JSON leaves as it is in a string and YAML does not, and what makes a tag or the address of a
 * link or picture: a program that knows of no front matter takes it for text of the note.
 */
const ESCAPED = /[<\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|(?<=\])\(/g;

/**
 * What a check is, for programs: one property a line, each a string as JSON writes it, which YAML
 * reads alike. No lists: Logseq would take their brackets for names of pages. What is not known is
 * left out. `title`, `tags` and `aliases` mean something of their own to one of the two programs.
 */
export function frontMatter(entry: Entry, storyNames: ReadonlyMap<StoryId, string>): string {
  const { annotation, source, scales } = entry;
  const { claim, storyId } = annotation;
  const decided = annotation.findings.filter(isDecided);
  const verdicts = decided.map((finding) => nameOfLevel(finding, scales));
  const times = decided.map(({ decidedAt }) => decidedAt ?? '').sort();
  const properties: readonly (readonly [name: string, value: string | null])[] = [
    ['id', annotation.id],
    ['claim', claim.text],
    ['summary', claim.summary],
    ['kinds', joined(claim.kinds)],
    ['claimant', claimantName(annotation)],
    ['claimed', claim.claimedAt],
    ['status', statusWord(annotation.status)],
    ['verdict', joined(verdicts)],
    ['checked', times.at(-1) ?? null],
    ['story', storyId === null ? null : (storyNames.get(storyId) ?? null)],
    ['source', source?.title ?? null],
    ['url', annotation.permalink ?? annotation.visitedUrl],
    ['publisher', outletName(entry)],
    ['published', knownTime(source?.publishedAt)],
  ];
  const lines = properties.flatMap(([name, value]) =>
    value === null || value.trim() === '' ? [] : [`${name}: ${quoted(value)}`],
  );
  return ['---', ...lines, '---'].join('\n');
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(
    ESCAPED,
    (char) => String.raw`\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function joined(values: readonly string[]): string {
  return [...new Set(values.filter((value) => value !== ''))].join(', ');
}
