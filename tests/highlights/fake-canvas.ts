import type { Canvas, HighlightLike } from '../../lib/highlights/painter.ts';

/** A highlight as the browser has it, which a test may look into. */
export class FakeHighlight extends Set<Range> implements HighlightLike {
  priority = 0;
}

/** A registry shared with "the page"; `sets` counts what was put in. */
export class FakeRegistry extends Map<string, FakeHighlight> {
  sets = 0;

  override set(name: string, highlight: FakeHighlight): this {
    this.sets++;
    return super.set(name, highlight);
  }

  override clear(): void {
    throw new Error('The registry is shared with the page.');
  }

  /** What a page does that wants our marks gone. */
  wipe(): void {
    super.clear();
  }
}

export function fakeCanvas(): { readonly registry: FakeRegistry; readonly canvas: Canvas } {
  const registry = new FakeRegistry();
  return {
    registry,
    canvas: {
      registry: registry,
      createHighlight: () => new FakeHighlight(),
    },
  };
}
