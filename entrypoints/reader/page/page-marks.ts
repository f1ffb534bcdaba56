import { hitTest } from '../../../lib/highlights/hit-test.ts';
import type { PaintedMark } from '../../../lib/highlights/marks.ts';
import type { Painter, Wash } from '../../../lib/highlights/painter.ts';
import { SortedRanges } from '../../../lib/highlights/sorted-ranges.ts';
import type { Span } from '../../../lib/model/span.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import type { Marks } from '../session/session-parts.ts';
import type { Hit } from './pointing.ts';
import type { PageReading } from '../article/page-reading.ts';
import { planMarks, type PlannedMark } from './plan-marks.ts';

/** A page's claims as marks: how each is painted, and which one is under the pointer. */
export class PageMarks implements Marks {
  readonly #painter: Painter;
  readonly #document: Document;
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  #sorted = new SortedRanges([]);
  /** The mark that shows a claim, by the claim's key: a quotation's sentences have one mark. */
  #markOf = new Map<string, string>();
  #washed: Record<Wash, string | null> = { hovered: null, current: null };
  /**
   * The ranges of the last reading, by their mark and place in the text: making thousands again
   * takes longer than painting them.
   */
  #ranges = new Map<string, Range>();
  #reading: PageReading | null = null;

  /** `onShadowRoot` is called with each open shadow root of the page that contains marks. */
  constructor(painter: Painter, document: Document, onShadowRoot: (root: ShadowRoot) => void) {
    this.#painter = painter;
    this.#document = document;
    this.#onShadowRoot = onShadowRoot;
  }

  paint(claims: readonly PageClaim[], reading: PageReading, isWhole: boolean): void {
    if (this.#reading !== reading) this.#ranges.clear();
    this.#reading = reading;
    const planned = planMarks(claims, reading.page.text, isWhole);
    const wanted = planned.flatMap((mark) => this.#paintedMark(mark, reading) ?? []);
    const keys = new Set(wanted.map(({ key }) => key));
    this.#painter.remove(this.#painter.marks.flatMap(({ key }) => (keys.has(key) ? [] : [key])));
    this.#painter.add(wanted.filter((one) => !isPainted(one, this.#painter.get(one.key))));
    this.#markOf = new Map(planned.flatMap(({ key, keys }) => keys.map((part) => [part, key])));
    for (const wash of ['hovered', 'current'] as const) this.#wash(wash, this.#washed[wash]);
    this.#sorted = new SortedRanges(
      this.#painter.marks.flatMap(({ key, extent }) => extent.map((range) => ({ key, range }))),
    );
    this.#sorted.shadowRoots.forEach(this.#onShadowRoot);
  }

  setCurrent(key: string | null): void {
    this.#wash('current', key);
  }

  /** Shows which claim the pointer is on, or that it is on none. */
  setHovered(key: string | null): void {
    this.#wash('hovered', key);
  }

  clear(): void {
    this.#painter.clear();
    this.#ranges.clear();
    this.#markOf.clear();
    this.#washed = { hovered: null, current: null };
    this.#reading = null;
    this.#sorted = new SortedRanges([]);
  }

  /** The marked claim at a point of the window, with the line of it that the point is on. */
  hitAt(x: number, y: number): Hit | null {
    const hit = hitTest(this.#document, this.#sorted, x, y);
    if (hit === null) return null;
    const extent = this.#painter.get(hit.key)?.extent ?? [hit.range];
    const words = extent.flatMap((range) => Array.from(range.getClientRects()));
    const box = words.find(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    );
    return { key: hit.key, box: box ?? hit.range.getBoundingClientRect(), words };
  }

  #wash(wash: Wash, key: string | null): void {
    this.#washed[wash] = key;
    this.#painter.wash(wash, key === null ? null : (this.#markOf.get(key) ?? null));
  }

  /** Null where the words are no longer in the document. */
  #paintedMark({ key, extent, lines }: PlannedMark, reading: PageReading): PaintedMark | null {
    const ranges = extent.flatMap((span) => this.#rangeOf(key, span, reading) ?? []);
    if (ranges.length === 0) return null;
    return {
      key,
      extent: ranges,
      lines: lines.flatMap(({ span, family, state }) => {
        const range = this.#rangeOf(key, span, reading);
        return range === null ? [] : [{ range, family, state }];
      }),
    };
  }

  #rangeOf(key: string, span: Span, reading: PageReading): Range | null {
    const place = `${key} ${span.start} ${span.end}`;
    const range = this.#ranges.get(place) ?? reading.rangeOf(span);
    if (range !== null) this.#ranges.set(place, range);
    return range;
  }
}

/** Whether the same words are already painted in the same way. */
function isPainted(wanted: PaintedMark, old: PaintedMark | undefined): boolean {
  return (
    old?.extent.length === wanted.extent.length &&
    old.lines.length === wanted.lines.length &&
    wanted.extent.every((range, index) => isSameRange(range, old.extent[index])) &&
    wanted.lines.every(({ range, family, state }, index) => {
      const line = old.lines[index];
      return line?.family === family && line.state === state && isSameRange(range, line.range);
    })
  );
}

function isSameRange(a: Range, b: Range | undefined): boolean {
  return (
    a === b ||
    (a.startContainer === b?.startContainer &&
      a.startOffset === b.startOffset &&
      a.endContainer === b.endContainer &&
      a.endOffset === b.endOffset)
  );
}
