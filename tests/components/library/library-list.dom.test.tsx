import { cleanup, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { BulkBar } from '../../../components/library/bulk-bar.tsx';
import {
  EVERYTHING,
  type FoundLines,
  type ListGroup,
} from '../../../components/library/library-model.ts';
import { LibraryList } from '../../../components/library/library-list.tsx';
import type { LibraryViewProps } from '../../../components/library/library-view-props.ts';
import { LineLayout } from '../../../components/library/line-layout.ts';
import { SavedSearchesList } from '../../../components/library/search/saved-searches-list.tsx';
import { SearchBuilder } from '../../../components/library/search/search-builder.tsx';
import { TokenField } from '../../../components/library/search/token-field.tsx';
import { SearchProblems } from '../../../components/library/search/search-problems.tsx';
import type { AnnotationId, StoryId } from '../../../lib/model/ids.ts';
import type { Story } from '../../../lib/model/story.ts';
import { expectNoFindings } from '../expect-no-findings.ts';
import { findElement } from '../find-element.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleScale, sampleSource } from '../samples.ts';

afterEach(cleanup);

const SAMPLE_TIME = '2026-01-01T00:00:00.000Z';

function story(id: string, name: string, closedAt: string | null): Story {
  const rest = { criteria: '', method: '', scaleIds: [], sensitive: false, createdAt: SAMPLE_TIME };
  return { id: id as StoryId, name, closedAt, ...rest };
}

const LINES = 100_000;
const idOf = (line: number): AnnotationId => `a${line}` as AnnotationId;

function found(over: Partial<FoundLines> = {}): FoundLines {
  return {
    total: LINES,
    lines: LINES,
    groups: [],
    idAt: (line) => (line >= 0 && line < LINES ? idOf(line) : undefined),
    lineOf: (id) => Number(id.slice(1)),
    isOpenAt: () => true,
    rowOf: (id) => ({
      annotation: sampleAnnotation({ id }),
      source: sampleSource(),
      sighting: null,
    }),
    isSearchable: true,
    ...over,
  };
}

type Spies = Record<
  'toggle' | 'extend' | 'chooseAll' | 'onDelete' | 'onSelect',
  ReturnType<typeof vi.fn>
>;

function show(over: Partial<LibraryViewProps> = {}): Spies {
  const spies = {
    toggle: vi.fn(),
    extend: vi.fn(),
    chooseAll: vi.fn(),
    onDelete: vi.fn(),
    onSelect: vi.fn(),
  };
  const { toggle, extend, chooseAll } = spies;
  render(
    <LibraryList
      filter={EVERYTHING}
      result={found()}
      size={null}
      scales={[sampleScale]}
      selected={null}
      problems={[]}
      choice={{ ids: new Set([idOf(1)]), toggle, extend, chooseAll }}
      onFilter={vi.fn()}
      onRange={vi.fn()}
      onEmptyTrash={vi.fn()}
      onSelect={spies.onSelect}
      onOpenPage={vi.fn()}
      onCopy={vi.fn()}
      onDelete={spies.onDelete}
      onRestore={vi.fn()}
      tools={null}
      bulk={null}
      detail={null}
      {...over}
    />,
  );
  return spies;
}

const line = (at: number): HTMLElement => findElement(`button[data-line="${at}"]`);

describe('the list of a large library', () => {
  it('draws only what is in view, and tells how many there are', () => {
    show();
    const drawn = document.querySelectorAll('[data-annotation]');
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn.length).toBeLessThan(60);
    const item = line(2).closest('li');
    expect(item?.getAttribute('aria-setsize')).toBe(String(LINES));
    expect(item?.getAttribute('aria-posinset')).toBe('3');
  });

  it('lets Tab lead to one line, and keys go from there', () => {
    show();
    expect(document.querySelectorAll('[data-annotation][tabindex="0"]')).toHaveLength(1);
    line(0).focus();
    fireEvent.keyDown(line(0), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(line(1));
    fireEvent.keyDown(line(1), { key: 'PageDown' });
    expect(document.activeElement).toBe(line(9));
    fireEvent.keyDown(line(9), { key: 'Home' });
    expect(document.activeElement).toBe(line(0));
    fireEvent.keyDown(line(0), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(line(0));
    fireEvent.keyDown(line(0), { key: 'End' });
    expect(document.activeElement).toBe(line(LINES - 1));
  });

  it('chooses by space, by range, all, and deletes', () => {
    const { toggle, extend, chooseAll, onDelete, onSelect } = show();
    fireEvent.keyDown(line(0), { key: ' ' });
    expect(toggle).toHaveBeenCalledWith(0, false);
    fireEvent.keyDown(line(0), { key: 'ArrowDown', shiftKey: true });
    expect(extend).toHaveBeenCalledWith(0, 1);
    fireEvent.keyDown(line(1), { key: 'a', ctrlKey: true });
    expect(chooseAll).toHaveBeenCalled();
    fireEvent.keyDown(line(1), { key: 'Delete' });
    expect(onDelete).toHaveBeenCalled();
    fireEvent.click(line(3), { shiftKey: true });
    expect(toggle).toHaveBeenCalledWith(3, true);
    expect(onSelect).not.toHaveBeenCalled();
    fireEvent.click(line(3));
    expect(onSelect).toHaveBeenCalled();
  });

  it('has nothing axe finds, chosen, unread or grouped', async () => {
    const groups: ListGroup[] = [
      { key: 'true', title: 'true', site: '', start: 0, size: 2, progress: null },
      {
        ...{ key: '', title: '', site: '', start: 2, size: LINES - 2 },
        progress: { done: 4, review: 1, noted: 0, open: 11 },
      },
    ];
    const result = found({ groups, rowOf: () => null });
    show({ filter: { ...EVERYTHING, grouping: 'verdict' }, result });
    expect(screen.getByRole('heading', { name: /True/ })).toBeDefined();
    expect(screen.getByText('4 done · 1 in review · 11 open')).toBeDefined();
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('a list higher than browsers draw', () => {
  const lines = 600_000;
  const idAt = (line: number): AnnotationId | undefined =>
    line >= 0 && line < lines ? idOf(line) : undefined;

  it('is drawn no higher, and shows its last line where it ends', () => {
    vi.spyOn(HTMLOListElement.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, innerHeight - 15_000_000, 800, 15_000_000),
    );
    show({ result: found({ total: lines, lines, idAt }) });
    const list = screen.getByRole('list');
    const last = findElement(`[data-line="${lines - 1}"]`).closest('li');
    vi.restoreAllMocks();
    expect(list.style.blockSize).toBe('15000000px');
    const { insetBlockStart, blockSize } = last?.style ?? {};
    expect(parseFloat(insetBlockStart ?? '') + parseFloat(blockSize ?? '')).toBeCloseTo(15e6, 1);
  });
});

describe('the layout of lines', () => {
  const group = { title: '', site: '', progress: null };
  const groups: ListGroup[] = [
    { ...group, key: 'a', start: 0, size: 2 },
    { ...group, key: 'b', start: 2, size: 3 },
  ];
  const layout = new LineLayout(5, groups, { line: 100, heading: 30 });

  it('leaves room for the headings', () => {
    expect([0, 1, 2, 4].map((at) => layout.topOf(at))).toEqual([30, 130, 260, 460]);
    expect([0, 1].map((at) => layout.topOfGroup(at))).toEqual([0, 230]);
    expect(layout.height).toBe(560);
  });

  it('finds the line at a height', () => {
    expect([-50, 0, 129, 130, 259, 260, 9999].map((y) => layout.lineAt(y))).toEqual([
      0, 0, 0, 1, 1, 2, 4,
    ]);
    expect(layout.groupsIn(0, 1)).toEqual([0]);
    expect(layout.groupsIn(1, 4)).toEqual([0, 1]);
    expect(layout.partOfGroup(0, 0, 4)).toEqual({ top: 0, height: 230 });
    expect(layout.partOfGroup(1, 3, 3)).toEqual({ top: 330, height: 130 });
    expect(new LineLayout(0, [], { line: 1, heading: 1 }).lineAt(10)).toBe(0);
  });
});

describe('acts on what is chosen', () => {
  it('name a tag, a status, a story, a finding', () => {
    const onAct = vi.fn();
    render(
      <BulkBar
        chosen={3}
        found={10}
        isTrash={false}
        scales={[sampleScale]}
        stories={[story('s1', 'The ferry', null), story('s2', 'Old case', SAMPLE_TIME)]}
        onAct={onAct}
        onChooseAll={vi.fn()}
        onClear={vi.fn()}
      />,
    );
    fireEvent.input(screen.getByLabelText('Tag'), { target: { value: ' war ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    expect(onAct).toHaveBeenLastCalledWith({ kind: 'tag', tag: 'war', isRemoved: false });
    fireEvent.change(screen.getByLabelText('Set state…'), { target: { value: 'done' } });
    expect(onAct).toHaveBeenLastCalledWith({ kind: 'status', status: 'done' });
    fireEvent.change(screen.getByLabelText('Set verdict…'), { target: { value: 'false' } });
    expect(onAct).toHaveBeenLastCalledWith({ kind: 'verdict', scale: sampleScale, level: 'false' });
    expect(screen.getByRole('button', { name: 'Choose all 10 found' })).toBeDefined();
    const file = screen.getByLabelText<HTMLSelectElement>('File under story…');
    const offered = [...file.options].map(({ text }) => text);
    expect(offered).toEqual(['File under story…', 'No story', 'The ferry']);
    fireEvent.change(file, { target: { value: 's1' } });
    expect(onAct).toHaveBeenLastCalledWith({ kind: 'story', storyId: 's1' });
    fireEvent.change(file, { target: { value: 'none' } });
    expect(onAct).toHaveBeenLastCalledWith({ kind: 'story', storyId: null });
  });
});

describe('the builder of conditions', () => {
  it('gives the term of what is chosen', () => {
    const onAdd = vi.fn();
    render(<SearchBuilder scales={[sampleScale]} size={null} onAdd={onAdd} />);
    const choose = (label: string, value: string): void => {
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    };
    const add = (): void => {
      fireEvent.click(screen.getByRole('button', { name: 'Add to the search' }));
    };
    choose('On what', 'kind');
    choose('Value', 'casualty');
    add();
    expect(onAdd).toHaveBeenLastCalledWith({ field: 'kind', values: ['casualty'], isNot: false });
    choose('On what', 'above');
    fireEvent.input(screen.getByLabelText('Value'), { target: { value: '1000' } });
    fireEvent.click(screen.getByLabelText('must not hold'));
    add();
    expect(onAdd).toHaveBeenLastCalledWith({
      field: 'figure',
      low: 1000,
      high: null,
      isStrict: true,
      isNot: true,
    });
  });
});

describe('the search field', () => {
  function type(text: string): void {
    fireEvent.input(screen.getByLabelText('Search'), { target: { value: text } });
  }
  function shown(): [(string | undefined)[], string] {
    const tokens = [...document.querySelectorAll<HTMLElement>('[data-token]')];
    const { value } = screen.getByLabelText<HTMLInputElement>('Search');
    return [tokens.map(({ dataset }) => dataset.token), value];
  }
  function Search({ text, told }: { text: string; told: (text: string) => void }): VNode {
    const [own, setOwn] = useState(text);
    const onText = (next: string): void => {
      setOwn(next);
      told(next);
    };
    return <TokenField text={own} onText={onText} problemsId={null} />;
  }

  it('shows conditions as tokens and the rest as words', async () => {
    render(<Search text={'boats -is:changed "two ships" tag:x'} told={vi.fn()} />);
    expect(shown()).toEqual([['-is:changed', 'tag:x'], 'boats "two ships"']);
    await expectNoFindings();
  });

  it('makes a token of a condition once it is ended, and searches all the while', () => {
    const told = vi.fn();
    render(<Search text="" told={told} />);
    type('verdict:fal');
    expect(shown()).toEqual([[], 'verdict:fal']);
    expect(told).toHaveBeenLastCalledWith('verdict:fal');
    type('verdict:false ');
    expect(shown()).toEqual([['verdict:false'], '']);
    type('site:a.example');
    fireEvent.keyDown(screen.getByLabelText('Search'), { key: 'Enter' });
    expect(shown()).toEqual([['verdict:false', 'site:a.example'], '']);
    expect(told).toHaveBeenLastCalledWith('verdict:false site:a.example');
  });

  it('takes a token out by its button, and the last one by Backspace', () => {
    const told = vi.fn();
    render(<Search text="is:changed tag:x boats" told={told} />);
    fireEvent.click(screen.getByRole('button', { name: 'Take out is: changed' }));
    expect(told).toHaveBeenLastCalledWith('tag:x boats');
    type('');
    fireEvent.keyDown(screen.getByLabelText('Search'), { key: 'Backspace' });
    expect(shown()).toEqual([[], '']);
    expect(told).toHaveBeenLastCalledWith('');
  });
});

describe('saved searches', () => {
  it('are opened, moved, deleted, and the present one saved under a name', () => {
    const search = { id: 's1', name: 'War', text: 'tag:war', place: 1 };
    const on = { onOpen: vi.fn(), onSave: vi.fn(), onMove: vi.fn(), onDelete: vi.fn() };
    render(<SavedSearchesList searches={[search]} text="has:note" {...on} />);
    fireEvent.click(screen.getByRole('button', { name: 'War' }));
    expect(on.onOpen).toHaveBeenCalledWith(search);
    expect(screen.getByRole('button', { name: 'Move War up' }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Delete War' }));
    expect(on.onDelete).toHaveBeenCalledWith(search);
    fireEvent.click(screen.getByRole('button', { name: 'Save this search' }));
    expect(on.onSave).toHaveBeenCalledWith('has:note');
  });
});

it('problems of a search are told in words', () => {
  render(
    <SearchProblems
      id="p"
      problems={[
        { code: 'unknown-value', text: 'status:gone', known: ['open', 'not found'] },
        { code: 'no-such', field: 'verdict', value: 'x' },
      ]}
    />,
  );
  expect(screen.getByText('“status:gone” is not known. Known: open, not-found.')).toBeDefined();
  expect(screen.getByText('Nothing here is called verdict:x.')).toBeDefined();
});
