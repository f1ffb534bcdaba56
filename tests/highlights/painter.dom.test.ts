import { beforeEach, describe, expect, it } from 'vitest';
import { allNames, makeHighlightNames, type PaintedRange } from '../../lib/highlights/marks.ts';
import { Painter, removeNames } from '../../lib/highlights/painter.ts';
import { fakeCanvas, FakeHighlight, type FakeRegistry } from './fake-canvas.ts';

const names = makeHighlightNames();
let registry: FakeRegistry;
let painter: Painter;

function mark(key: string, patch: Partial<PaintedRange> = {}): PaintedRange {
  return { key, range: document.createRange(), family: 'people', state: 'unchecked', ...patch };
}

beforeEach(() => {
  const fake = fakeCanvas();
  registry = fake.registry;
  painter = new Painter(names, fake.canvas);
});

describe('Painter', () => {
  it('keeps one highlight a family and state', () => {
    painter.add([
      mark('a'),
      mark('b'),
      mark('c', { family: 'words' }),
      mark('d', { state: 'draft' }),
    ]);
    expect(registry.get(names.marks.people.unchecked)?.size).toBe(2);
    expect(registry.get(names.marks.words.unchecked)?.size).toBe(1);
    expect(registry.get(names.marks.people.draft)?.size).toBe(1);
    expect(registry.size).toBe(3);
  });

  it('never paints a key twice', () => {
    painter.add([mark('a')]);
    painter.add([mark('a', { state: 'annotated' })]);
    expect(registry.get(names.marks.people.unchecked)?.size).toBe(0);
    expect(registry.get(names.marks.people.annotated)?.size).toBe(1);
    expect(painter.ranges.map(({ state }) => state)).toEqual(['annotated']);
  });

  it('takes away the one range asked for', () => {
    painter.add([mark('a'), mark('b')]);
    painter.remove(['a', 'unknown']);
    expect(painter.ranges.map(({ key }) => key)).toEqual(['b']);
    expect(registry.get(names.marks.people.unchecked)?.size).toBe(1);
  });

  it('emphasises one range at a time, and none that was taken away', () => {
    painter.add([mark('a'), mark('b')]);
    painter.setCurrent('a');
    painter.setCurrent('b');
    expect([...(registry.get(names.current) ?? [])]).toEqual([painter.get('b')?.range]);
    painter.remove(['b']);
    expect(registry.get(names.current)?.size).toBe(0);
  });

  it('keeps the emphasis when the state of the current range changes', () => {
    painter.add([mark('a')]);
    painter.setCurrent('a');
    const changed = mark('a', { state: 'changed' });
    painter.add([changed]);
    expect([...(registry.get(names.current) ?? [])]).toEqual([changed.range]);
  });

  it('paints again what the page wiped from the registry', () => {
    painter.add([mark('a'), mark('b', { family: 'words' })]);
    registry.wipe();
    painter.restore();
    expect(registry.get(names.marks.people.unchecked)?.size).toBe(1);
    expect(registry.get(names.marks.words.unchecked)?.size).toBe(1);
  });

  it('paints again what the page took out of a highlight', () => {
    painter.add([mark('a'), mark('b')]);
    registry.get(names.marks.people.unchecked)?.clear();
    painter.restore();
    expect(registry.get(names.marks.people.unchecked)?.size).toBe(2);
  });

  it('writes nothing while nothing is missing', () => {
    painter.add([mark('a')]);
    const { sets } = registry;
    painter.restore();
    expect(registry.sets).toBe(sets);
  });

  it('leaves what is not its own', () => {
    registry.set('theirs', new FakeHighlight());
    painter.add([mark('a')]);
    painter.setCurrent('a');
    painter.clear();
    expect([...registry.keys()]).toEqual(['theirs']);
    painter.restore();
    expect([...registry.keys()]).toEqual(['theirs']);
  });

  it('paints again after it was cleared', () => {
    painter.add([mark('a')]);
    painter.clear();
    painter.add([mark('a')]);
    expect(registry.get(names.marks.people.unchecked)?.size).toBe(1);
  });
});

describe('removeNames', () => {
  it('takes away what an earlier reader left and nothing else', () => {
    registry.set('theirs', new FakeHighlight());
    painter.add([mark('a')]);
    removeNames(registry, allNames(names));
    expect([...registry.keys()]).toEqual(['theirs']);
  });
});

describe('makeHighlightNames', () => {
  it('makes names that are identifiers, all different, and new each time', () => {
    const all = [...allNames(names), ...allNames(makeHighlightNames())];
    expect(new Set(all).size).toBe(2 * 17);
    for (const name of all) expect(name).toMatch(/^[a-z]{12}$/u);
  });
});
