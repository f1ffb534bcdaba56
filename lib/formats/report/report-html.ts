import type { Entry } from '../entries.ts';
import { makeReport, type ReportHead } from './make-report.ts';
import {
  isWebAddress,
  type LedgerDrawing,
  type ReportBlock,
  type Fact,
  type Line,
  type Link,
  type Section,
} from './report-blocks.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './report-style.ts';
import type { ReportTexts } from './report-texts.ts';

/**
 * The report as a page of its own, or as what a text editor takes from the clipboard: that one has
 * no look of its own, nothing folded, no drawings.
 */
type Form = 'page' | 'rich';

/** Nothing may load or run: not even a page that was tampered with reaches anything by itself. */
const POLICY = `default-src 'none'; style-src 'sha256-${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** What a page has besides its report: HTML that is ready. */
export interface Beside {
  /** A tag in its head. */
  readonly head: string;
  /** What follows the report. */
  readonly body: Iterable<string>;
}

/**
 * The report on entries, in the order given, as one HTML file, piece by piece, with what else is to
 * be in it.
 */
export function* encodeHtmlLines(
  entries: readonly Entry[],
  head: ReportHead,
  texts: ReportTexts,
  beside: Beside | null = null,
): Generator<string, void, undefined> {
  const report = makeReport(entries, head, texts);
  const title = escapeHtml(report.title);
  yield [
    '<!doctype html>',
    `<html lang="${escapeHtml(texts.lang)}" dir="${texts.dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    ...(beside === null ? [] : [beside.head]),
    `<title>${title}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1 dir="auto">${title}</h1>\n`,
  ].join('\n');
  yield* inHtml(report.blocks, 2, 'page');
  if (beside !== null) yield* beside.body;
  yield '</main>\n</body>\n</html>\n';
}

/** The same as HTML for the clipboard: tags alone say what is a heading, a list, a link. */
export function* encodeRichLines(
  entries: readonly Entry[],
  head: ReportHead,
  texts: ReportTexts,
): Generator<string, void, undefined> {
  const report = makeReport(entries, head, texts);
  yield `<h1>${escapeHtml(report.title)}</h1>\n`;
  yield* inHtml(report.blocks, 2, 'rich');
}

function* inHtml(
  blocks: Iterable<ReportBlock>,
  level: number,
  form: Form,
): Generator<string, void, undefined> {
  for (const block of blocks) {
    if (block.kind === 'section') yield* sectionHtml(block, level, form);
    else yield `${blockHtml(block, form)}\n`;
  }
}

function* sectionHtml(
  section: Section,
  level: number,
  form: Form,
): Generator<string, void, undefined> {
  const { role, blocks } = section;
  const isFolded = role === 'folded' && form === 'page';
  const heading = isFolded ? escapeHtml(section.heading) : headingHtml(section, level, form);
  const open = isFolded
    ? `<details>\n<summary>${heading}</summary>`
    : `<section class="${role}">\n${heading}`;
  yield form === 'rich' ? `${heading}\n` : `${open}\n`;
  yield* inHtml(blocks, level + 1, form);
  if (form === 'page') yield isFolded ? '</details>\n' : '</section>\n';
}

function headingHtml({ heading, verdicts = [] }: Section, level: number, form: Form): string {
  const tag = `h${Math.min(level, 6)}`;
  const words = escapeHtml(heading);
  if (verdicts.length === 0) return `<${tag} dir="auto">${words}</${tag}>`;
  if (form === 'rich') {
    const names = verdicts.map(({ name }) => escapeHtml(name)).join(' · ');
    return `<${tag}>${names}: ${words}</${tag}>`;
  }
  const chips = verdicts.map(
    ({ name, step }) =>
      `<span class="verdict${step === null ? '' : ` s${step}`}">${escapeHtml(name)}</span>`,
  );
  return `<${tag}>${chips.join(' ')}<span class="colon">: </span><span class="words" dir="auto">${words}</span></${tag}>`;
}

function blockHtml(block: Exclude<ReportBlock, Section>, form: Form): string {
  switch (block.kind) {
    case 'line': {
      const words = inline(block.line, form);
      return `<p>${block.isStrong === true ? `<strong>${words}</strong>` : words}</p>`;
    }
    case 'quote': {
      const lines = block.text.split(/\n+/).filter((line) => line.trim() !== '');
      const lang = block.lang !== null && LANG.test(block.lang) ? ` lang="${block.lang}"` : '';
      return `<blockquote dir="auto"${lang}>${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</blockquote>`;
    }
    case 'facts':
      return factsHtml(block.facts, form);
    case 'details':
      return `<p${form === 'page' ? ' class="details"' : ''}>${block.facts.map((fact) => factHtml(fact, form)).join(' · ')}</p>`;
    case 'note':
      return form === 'page'
        ? `<p class="note" dir="auto">${escapeHtml(block.text.trim())}</p>`
        : `<p>${escapeHtml(block.text.trim()).replaceAll('\n', '<br>')}</p>`;
    case 'list':
      return listHtml(block.items, form);
    case 'drawing':
      return form === 'page' ? drawingHtml(block) : '';
  }
}

function drawingHtml({ svg, legend }: LedgerDrawing): string {
  return `<figure>\n<div class="drawing">${svg()}</div>\n<figcaption>${escapeHtml(legend)}</figcaption>\n</figure>`;
}

const LANG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu;

function listHtml(items: readonly (readonly ReportBlock[])[], form: Form): string {
  const lines = items.map((blocks) => {
    const [first] = blocks;
    // A line on its own needs no paragraph.
    if (blocks.length === 1 && first?.kind === 'line')
      return `<li dir="auto">${inline(first.line, form)}</li>`;
    return `<li dir="auto">${[...inHtml(blocks, 6, form)].join('')}</li>`;
  });
  return `<ul>\n${lines.join('\n')}\n</ul>`;
}

function factsHtml(facts: readonly Fact[], form: Form): string {
  if (form === 'rich')
    return `<ul>${facts.map((fact) => `<li>${factHtml(fact, form)}</li>`).join('')}</ul>`;
  const rows = facts.map(({ name, value }) => {
    const words = `<dd dir="auto"${name === '' ? ' class="wide"' : ''}>${inline(value, form)}</dd>`;
    return name === '' ? words : `<dt>${escapeHtml(name)}</dt>${words}`;
  });
  return `<dl>\n${rows.join('\n')}\n</dl>`;
}

function factHtml({ name, value }: Fact, form: Form): string {
  return name === '' ? inline(value, form) : `${escapeHtml(name)}: ${inline(value, form)}`;
}

function inline(line: Line, form: Form): string {
  return line
    .map((part) => (typeof part === 'string' ? escapeHtml(part) : linkHtml(part, form)))
    .join('');
}

/** A link; on paper its address follows, without the part that only leads to the words. */
function linkHtml({ text, href }: Link, form: Form): string {
  if (!isWebAddress(href)) return escapeHtml(text);
  const link = `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${escapeHtml(text)}</a>`;
  const address = href.replace(/#?:~:text=.*$/u, '');
  if (form === 'rich' || address === text) return link;
  return `${link}<span class="address"> (${escapeHtml(address)})</span>`;
}

/** Text that stays text, also in an attribute. What HTML has no sign for becomes the sign for that. */
export function escapeHtml(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Surrogate}]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
