import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';

import type { LibraryResult } from '../../components/library/library-model.ts';
import { ChosenLines } from '../../entrypoints/library/chosen-lines.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';

const ids = ['a', 'b', 'c'] as AnnotationId[];
const result: LibraryResult = {
  total: ids.length,
  lines: ids.length,
  groups: [],
  idAt: (line) => ids[line],
  lineOf: (id) => ids.indexOf(id),
  isOpenAt: () => true,
  rowOf: () => null,
  isSearchable: true,
};

describe('chosen lines', () => {
  it('are those that were chosen when the page was left', () => {
    const chosen = new ChosenLines(signal(result), signal(false), new Set(ids.slice(1)));
    expect([...chosen.choice.ids]).toEqual(['b', 'c']);
  });

  it('are let go between library and trash, and stay while only the search changes', () => {
    const found = signal<LibraryResult>(result);
    const isTrash = signal(false);
    const chosen = new ChosenLines(found, isTrash, new Set());
    chosen.choice.toggle(0, false);
    chosen.choice.toggle(2, true);
    found.value = { ...result, total: 0, lines: 0 };
    expect([...chosen.choice.ids]).toEqual(['a', 'b', 'c']);
    isTrash.value = true;
    expect(chosen.choice.ids.size).toBe(0);
  });
});
