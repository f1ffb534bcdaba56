import { finish } from '../../scheduling/steps.ts';
import type { Entry } from '../entries.ts';
import { escapeMarkdown, markdownLink, type Escape } from '../markdown-text.ts';
import { makeReport, type ReportHead } from './make-report.ts';
import {
  isWebAddress,
  type ReportBlock,
  type Fact,
  type Line,
  type Section,
} from './report-blocks.ts';
import { inReportOrder } from './report-order.ts';
import type { ReportTexts } from './report-texts.ts';

/** The report on these entries as Markdown, in the order of `inReportOrder`. */
export function encodeMarkdown(
  entries: readonly Entry[],
  head: ReportHead,
  texts: ReportTexts,
): string {
  return [...encodeMarkdownLines(finish(inReportOrder(entries)), head, texts)].join('');
}

/** The same, piece by piece and in the order given. */
export function* encodeMarkdownLines(
  entries: readonly Entry[],
  head: ReportHead,
  texts: ReportTexts,
): Generator<string, void, undefined> {
  const report = makeReport(entries, head, texts);
  yield `# ${escapeMarkdown(report.title)}\n`;
  yield* blocksInMarkdown(report.blocks, 2);
}

/** Blocks, the headings of their sections at this level. Each piece begins with an empty line. */
export function* blocksInMarkdown(
  blocks: Iterable<ReportBlock>,
  level: number,
  escape: Escape = escapeMarkdown,
): Generator<string, void, undefined> {
  for (const block of blocks) {
    if (block.kind === 'section') {
      yield `\n${'#'.repeat(level)} ${headingOf(block, escape)}\n`;
      yield* blocksInMarkdown(block.blocks, level + 1, escape);
    } else {
      const lines = linesOf(block, escape);
      if (lines.length > 0) yield `\n${lines.join('\n')}\n`;
    }
  }
}

function headingOf({ heading, verdicts = [] }: Section, escape: Escape): string {
  const verdict = verdicts.map(({ name }) => name).join(' · ');
  return escape(verdict === '' ? heading : `${verdict}: ${heading}`);
}

function linesOf(block: Exclude<ReportBlock, Section>, escape: Escape): readonly string[] {
  switch (block.kind) {
    case 'line':
      return [
        block.isStrong === true ? `**${inline(block.line, escape)}**` : inline(block.line, escape),
      ];
    case 'quote':
      return block.text.split('\n').map((line) => `> ${escape(line)}`.trimEnd());
    case 'facts':
      return block.facts.map((fact) => `- ${factText(fact, escape)}`);
    case 'details':
      return [block.facts.map((fact) => factText(fact, escape)).join(' · ')];
    case 'note':
      return noteLines(block.text, escape);
    case 'list':
      return block.items.flatMap((item) => itemLines(item, escape));
    case 'drawing':
      return [];
  }
}

function factText({ name, value }: Fact, escape: Escape): string {
  return name === '' ? inline(value, escape) : `${escape(name)}: ${inline(value, escape)}`;
}

/** An item whose first line has the bullet; the others are indented below it. */
function itemLines(blocks: readonly ReportBlock[], escape: Escape): readonly string[] {
  const parts = blocks.flatMap((block) =>
    block.kind === 'section' ? [] : [linesOf(block, escape)],
  );
  const lines = parts.flatMap((part, at) => (at === 0 ? part : ['', ...part]));
  return lines.map((line, at) => (at === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
}

/** What a person wrote: its lines stay lines. */
function noteLines(text: string, escape: Escape): readonly string[] {
  const lines = text.trim().split('\n');
  return lines.map((line, at) => {
    const ends = (lines[at + 1] ?? '').trim() === '' || line.trim() === '';
    return ends ? escape(line) : `${escape(line)}  `;
  });
}

function inline(line: Line, escape: Escape): string {
  return line
    .map((part) => {
      if (typeof part !== 'string')
        return isWebAddress(part.href)
          ? markdownLink(part.text, part.href, escape)
          : escape(part.text);
      // Blanks beside a link stay.
      const text = escape(part);
      return `${/^\s/.test(part) ? ' ' : ''}${text}${/\s$/.test(part) && part.trim() !== '' ? ' ' : ''}`;
    })
    .join('');
}
