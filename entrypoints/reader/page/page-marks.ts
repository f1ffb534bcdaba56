import { familyOf } from '../../../lib/model/kind-family.ts';
import { hitTest } from '../../../lib/highlights/hit-test.ts';
import type { MarkState, PaintedRange } from '../../../lib/highlights/marks.ts';
import type { Painter } from '../../../lib/highlights/painter.ts';
import { SortedRanges } from '../../../lib/highlights/sorted-ranges.ts';
import { annotationState } from '../../../lib/model/rules/annotation-state.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import type { Marks } from '../session/session-parts.ts';
import type { Hit } from './pointing.ts';
import type { PageReading } from '../article/page-reading.ts';

/** A page's claims as marks: how each is painted, and which one is under the pointer. */
export class PageMarks implements Marks {
  readonly #painter: Painter;
  readonly #document: Document;
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  #sorted = new SortedRanges([]);
  /**
   * The ranges of the last reading, by the claim's place: making thousands again takes longer than
   * painting them.
   */
  #ranges = new Map<string, Range>();
  #reading: PageReading | null = null;

  /** `onShadowRoot` is called with each open shadow root of the page that contains marks. */
  constructor(painter: Painter, document: Document, onShadowRoot: (root: ShadowRoot) => void) {
    this.#painter = painter;
    this.#document = document;
    this.#onShadowRoot = onShadowRoot;
  }

  paint(claims: readonly PageClaim[], reading: PageReading): void {
    if (this.#reading !== reading) this.#ranges.clear();
    this.#reading = reading;
    const wanted = claims.flatMap((claim) => this.#paintedRange(claim, reading) ?? []);
    const keys = new Set(wanted.map(({ key }) => key));
    this.#painter.remove(this.#painter.ranges.flatMap(({ key }) => (keys.has(key) ? [] : [key])));
    this.#painter.add(wanted.filter((one) => !isPainted(one, this.#painter.get(one.key))));
    this.#sorted = new SortedRanges(this.#painter.ranges);
    this.#sorted.shadowRoots.forEach(this.#onShadowRoot);
  }

  setCurrent(key: string | null): void {
    this.#painter.setCurrent(key);
  }

  clear(): void {
    this.#painter.clear();
    this.#ranges.clear();
    this.#reading = null;
    this.#sorted = new SortedRanges([]);
  }

  /** The marked claim at a point of the window, with the line of it that the point is on. */
  hitAt(x: number, y: number): Hit | null {
    const painted = hitTest(this.#document, this.#sorted, x, y);
    if (painted === null) return null;
    const lines = Array.from(painted.range.getClientRects());
    const box = lines.find(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    );
    return { key: painted.key, box: box ?? painted.range.getBoundingClientRect() };
  }

  #paintedRange(claim: PageClaim, reading: PageReading): PaintedRange | null {
    const { key, marked, span } = claim;
    if (!marked || span === null) return null;
    const place = `${span.start} ${span.end}`;
    const range = this.#ranges.get(place) ?? reading.rangeOf(span);
    if (range === null) return null;
    this.#ranges.set(place, range);
    return {
      key,
      range,
      family: familyOf(claim.claim.kinds[0] ?? 'statement'),
      state: stateOf(claim),
    };
  }
}

function stateOf({ annotation, resolution, later, isSelected }: PageClaim): MarkState {
  // If the words are still there but the page gives a later figure, that is a change as well.
  if (resolution?.state === 'changed' || later.length > 0) return 'changed';
  if (annotation !== null) return annotationState(annotation);
  return isSelected ? 'draft' : 'unchecked';
}

/** Whether the same words are already painted in the same way. */
function isPainted(wanted: PaintedRange, old: PaintedRange | undefined): boolean {
  return (
    old?.family === wanted.family &&
    old.state === wanted.state &&
    old.range.startContainer === wanted.range.startContainer &&
    old.range.startOffset === wanted.range.startOffset &&
    old.range.endContainer === wanted.range.endContainer &&
    old.range.endOffset === wanted.range.endOffset
  );
}
