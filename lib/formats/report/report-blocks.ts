/** Words that lead to an address; one that is not http(s) is written as plain words. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

/** Words in a line, some of them links. */
export type Line = readonly (string | Link)[];

export interface Fact {
  readonly name: string;
  readonly value: Line;
}

/** A level as it is drawn: its name, and its place from 0 (holds) to 4 (does not hold), if it has one. */
export interface Verdict {
  readonly name: string;
  readonly step: number | null;
}

/** A part of a report under a heading; what is folded is opened by whoever wants to read it. */
export interface Section {
  readonly kind: 'section';
  readonly role: 'article' | 'claim' | 'part' | 'folded';
  readonly heading: string;
  /** What comes before the words of the heading; empty for none. */
  readonly verdicts?: readonly Verdict[];
  readonly blocks: Iterable<ReportBlock>;
}

/** A drawing as SVG of ours, made only where it is shown: formats of words leave it out. */
export interface LedgerDrawing {
  readonly kind: 'drawing';
  readonly svg: () => string;
  /** What its marks mean. */
  readonly legend: string;
}

/** What a report consists of, whatever it is written as. All words are plain text, not yet escaped. */
export type ReportBlock =
  | Section
  | { readonly kind: 'line'; readonly line: Line; readonly isStrong?: boolean }
  /** Words quoted from elsewhere, in their language (BCP 47). */
  | { readonly kind: 'quote'; readonly text: string; readonly lang: string | null }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Facts in one small line. */
  | { readonly kind: 'details'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly ReportBlock[])[] }
  /** What a person wrote, with its line breaks. */
  | { readonly kind: 'note'; readonly text: string }
  | LedgerDrawing;

/** A report with its title, not yet written out. */
export interface ReportText {
  readonly title: string;
  readonly blocks: Iterable<ReportBlock>;
}

/** The fact, or none if nothing is known. */
export function fact(name: string, value: string | Line): Fact[] {
  const line = typeof value === 'string' ? [value] : value;
  const isEmpty = line.every((part) => typeof part === 'string' && part.trim() === '');
  return isEmpty ? [] : [{ name, value: line }];
}

/** The facts as a block, or none. */
export function factsBlock(
  facts: readonly Fact[],
  kind: 'facts' | 'details' = 'facts',
): ReportBlock[] {
  return facts.length === 0 ? [] : [{ kind, facts }];
}

/** Lines with something between them. */
export function joinLines(lines: readonly Line[], between: string): Line {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [between, ...line]));
}

/** Whether a browser may be sent there by a click. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\//iu.test(href);
}
