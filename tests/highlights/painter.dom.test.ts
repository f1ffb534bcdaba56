import { beforeEach, describe, expect, it } from 'vitest';
import {
  allNames,
  makeHighlightNames,
  type PaintedLine,
  type PaintedMark,
} from '../../lib/highlights/marks.ts';
import { Painter, removeNames } from '../../lib/highlights/painter.ts';
import { fakeCanvas, FakeHighlight, type FakeRegistry } from './fake-canvas.ts';

const names = makeHighlightNames();
let registry: FakeRegistry;
let painter: Painter;

/** A claim of one underlined range, which is also all of it. */
function mark(key: string, patch: Partial<PaintedLine> = {}): PaintedMark {
  const range = document.createRange();
  const line: PaintedLine = { range, family: 'people', state: 'open', ...patch };
  return { key, extent: [line.range], lines: [line] };
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
      mark('d', { state: 'key' }),
    ]);
    expect(registry.get(names.marks.people.open)?.size).toBe(2);
    expect(registry.get(names.marks.words.open)?.size).toBe(1);
    expect(registry.get(names.marks.people.key)?.size).toBe(1);
    expect(registry.size).toBe(3);
  });

  it('never paints a key twice', () => {
    painter.add([mark('a')]);
    painter.add([mark('a', { state: 'annotated' })]);
    expect(registry.get(names.marks.people.open)?.size).toBe(0);
    expect(registry.get(names.marks.people.annotated)?.size).toBe(1);
    expect(painter.marks.map(({ lines }) => lines[0]?.state)).toEqual(['annotated']);
  });

  it('takes away the one range asked for', () => {
    painter.add([mark('a'), mark('b')]);
    painter.remove(['a', 'unknown']);
    expect(painter.marks.map(({ key }) => key)).toEqual(['b']);
    expect(registry.get(names.marks.people.open)?.size).toBe(1);
  });

  it('draws each underlined part of a claim in its own colour', () => {
    const parts = [mark('a'), mark('a', { family: 'quantities' })];
    painter.add([{ key: 'a', extent: [], lines: parts.flatMap(({ lines }) => lines) }]);
    expect(registry.get(names.marks.people.open)?.size).toBe(1);
    expect(registry.get(names.marks.quantities.open)?.size).toBe(1);
    painter.remove(['a']);
    expect(registry.get(names.marks.quantities.open)?.size).toBe(0);
  });

  it('has no background behind what is only marked', () => {
    painter.add([mark('a'), mark('b')]);
    expect([names.hovered, names.current].filter((name) => registry.has(name))).toEqual([]);
  });

  it('puts a background behind all words of one claim at a time, and of none taken away', () => {
    const [first, second] = [document.createRange(), document.createRange()];
    painter.add([mark('a'), { ...mark('b'), extent: [first, second] }]);
    painter.wash('current', 'a');
    painter.wash('current', 'b');
    painter.wash('hovered', 'a');
    expect([...(registry.get(names.current) ?? [])]).toEqual([first, second]);
    expect(registry.get(names.hovered)?.size).toBe(1);
    painter.remove(['b']);
    expect(registry.get(names.current)?.size).toBe(0);
  });

  it('keeps the background when the state of the current claim changes', () => {
    painter.add([mark('a')]);
    painter.wash('current', 'a');
    const changed = mark('a', { state: 'changed' });
    painter.add([changed]);
    expect([...(registry.get(names.current) ?? [])]).toEqual(changed.extent);
  });

  it('paints again what the page wiped from the registry', () => {
    painter.add([mark('a'), mark('b', { family: 'words' })]);
    registry.wipe();
    painter.restore();
    expect(registry.get(names.marks.people.open)?.size).toBe(1);
    expect(registry.get(names.marks.words.open)?.size).toBe(1);
  });

  it('paints again what the page took out of a highlight', () => {
    painter.add([mark('a'), mark('b')]);
    painter.wash('hovered', 'a');
    registry.get(names.marks.people.open)?.clear();
    registry.get(names.hovered)?.clear();
    painter.restore();
    expect(registry.get(names.marks.people.open)?.size).toBe(2);
    expect(registry.get(names.hovered)?.size).toBe(1);
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
    painter.wash('current', 'a');
    painter.clear();
    expect([...registry.keys()]).toEqual(['theirs']);
    painter.restore();
    expect([...registry.keys()]).toEqual(['theirs']);
  });

  it('paints again after it was cleared', () => {
    painter.add([mark('a')]);
    painter.clear();
    painter.add([mark('a')]);
    expect(registry.get(names.marks.people.open)?.size).toBe(1);
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
    expect(new Set(all).size).toBe(2 * 26);
    for (const name of all) expect(name).toMatch(/^[a-z]{12}$/u);
  });
});
