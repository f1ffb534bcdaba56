import { hitTest } from '../../../lib/highlights/hit-test.ts';
import {
  makeHighlightNames,
  MARK_STATES,
  type PaintedMark,
} from '../../../lib/highlights/marks.ts';
import { KIND_FAMILIES } from '../../../lib/model/kind-family.ts';
import { pageCanvas, Painter } from '../../../lib/highlights/painter.ts';
import { SortedRanges } from '../../../lib/highlights/sorted-ranges.ts';
import { highlightStyleSheet } from '../../../lib/highlights/style-sheet.ts';

/** What the bench measures in a page, milliseconds. */
export interface PaintingTimes {
  readonly ranges: number;
  readonly plain: number;
  readonly painter: number;
  /** The same stretches wrapped in elements, as tools did before there were highlights. */
  readonly wrapping: number;
  readonly sorted: number;
  readonly hit: number;
  readonly hits: number;
  readonly nodesAdded: number;
}

const RANGE_UNITS = 60;

/** A page of paragraphs that holds at least this many stretches to paint. */
function fillPage(count: number): Text[] {
  const words =
    'the council of the town met to hear what the flood had cost and agreed on little. ';
  const paragraphs = Array.from({ length: Math.ceil(count / 4) }, () => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words.repeat(5);
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
  return paragraphs.map((paragraph) => paragraph.firstChild).filter((node) => node instanceof Text);
}

/** The places to paint: four in each text, in page order. */
function makeStretches(
  texts: readonly Text[],
  count: number,
): { readonly node: Text; readonly at: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const node = texts[index >> 2];
    if (node === undefined) throw new Error('too little text');
    return { node, at: (index % 4) * 90 };
  });
}

function makeMarks(texts: readonly Text[], count: number): PaintedMark[] {
  return makeStretches(texts, count).map(({ node, at }, index) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + RANGE_UNITS);
    const family = KIND_FAMILIES[index % 4] ?? 'words';
    const state = MARK_STATES[(index >> 2) % 4] ?? 'open';
    return { key: String(index), extent: [range], lines: [{ range, family, state }] };
  });
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** The least work that paints: ranges made and added to as many highlights. */
function paintPlainly(texts: readonly Text[], count: number): number {
  const highlights = Array.from({ length: 16 }, () => new Highlight());
  const spent = timed(() => {
    highlights.forEach((highlight, index) => {
      CSS.highlights.set(`plain-${index}`, highlight);
    });
    makeMarks(texts, count).forEach(({ lines }, index) => {
      for (const { range } of lines) highlights[index % 16]?.add(range);
    });
  });
  highlights.forEach((_, index) => CSS.highlights.delete(`plain-${index}`));
  return spent;
}

function paint(texts: readonly Text[], count: number, painter: Painter): number {
  const spent = timed(() => {
    painter.add(makeMarks(texts, count));
  });
  painter.clear();
  return spent;
}

/**
 * The way of the wrapping highlighters: text nodes are split, each stretch goes into an element.
 * Leaves the page wrapped. No range is there meanwhile, which each split would have to move.
 */
function wrap(texts: readonly Text[], count: number): number {
  // From the last to the first: splitting moves what comes after.
  const stretches = makeStretches(texts, count).reverse();
  return timed(() => {
    for (const { node, at } of stretches) {
      const stretch = node.splitText(at);
      stretch.splitText(RANGE_UNITS);
      const mark = document.createElement('mark');
      stretch.replaceWith(mark);
      mark.append(stretch);
    }
  });
}

function timeHits(ranges: SortedRanges): { readonly hit: number; readonly hits: number } {
  const points = 400;
  let hits = 0;
  const hit = timed(() => {
    for (let index = 0; index < points; index++) {
      const x = 10 + ((index * 37) % 700);
      const y = 5 + ((index * 53) % 500);
      if (hitTest(document, ranges, x, y) !== null) hits++;
    }
  });
  return { hit: hit / points, hits };
}

/**
 * Paints 21 times each way by turns, then times hits over the page's visible marks; medians, and
 * the marks are left on.
 */
export function measurePainting(count: number): PaintingTimes {
  const wrapped = wrap(fillPage(count), count);
  const texts = fillPage(count);
  const names = makeHighlightNames();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightStyleSheet(names));
  document.adoptedStyleSheets.push(sheet);
  const painter = new Painter(names, pageCanvas());
  const rounds = Array.from({ length: 21 }, () => ({
    plain: paintPlainly(texts, count),
    painter: paint(texts, count, painter),
  }));
  const nodes = document.querySelectorAll('*').length;
  const marks = makeMarks(texts, count);
  painter.add(marks);
  const nodesAdded = document.querySelectorAll('*').length - nodes;
  let sortedRanges = new SortedRanges([]);
  const sorted = timed(() => {
    sortedRanges = new SortedRanges(
      marks.flatMap(({ key, extent }) => extent.map((range) => ({ key, range }))),
    );
  });
  const hits = Array.from({ length: 5 }, () => timeHits(sortedRanges));
  return {
    ranges: count,
    wrapping: wrapped,
    plain: median(rounds.map((round) => round.plain)),
    painter: median(rounds.map((round) => round.painter)),
    sorted,
    hit: median(hits.map(({ hit }) => hit)),
    hits: hits[0]?.hits ?? 0,
    nodesAdded,
  };
}
