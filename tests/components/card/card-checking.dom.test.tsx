import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { parseArchives } from '../../../components/card-fields/evidence-details.tsx';
import { emptyEvidence } from '../../../components/card-fields/evidence-editor.tsx';
import type { EvidenceId } from '../../../lib/model/ids.ts';
import { BUILT_IN_SCALES } from '../../../lib/store/built-in-scales.ts';
import { sampleAnnotation } from '../samples.ts';
import { choose, fill, flush, open, show } from './show-card.tsx';

afterEach(cleanup);

describe('a finding', () => {
  const scales = BUILT_IN_SCALES;

  it('on a figure opens on the figure scale, and can be moved to another', async () => {
    const card = show(sampleAnnotation(), { scales });
    fireEvent.keyDown(card.card, { key: '1' });
    await flush(card.editor);
    expect(card.backend.stored?.findings[0]?.level).toBe('matches-source');
    await choose(card, 'Scale', scales.find(({ name }) => name === 'PolitiFact')?.id ?? '');
    expect(card.backend.stored?.findings[0]).toMatchObject({ level: null, decidedAt: null });
    fireEvent.keyDown(card.card, { key: '6' });
    await flush(card.editor);
    expect(card.backend.stored?.findings[0]?.level).toBe('politifact-pants-on-fire');
    expect(card.card.querySelector('.tm-finding-head .tm-level')?.textContent).toBe(
      'Pants on Fire',
    );
  });

  it('is known as of today unless something else is said', async () => {
    const card = show(sampleAnnotation(), { scales });
    fireEvent.keyDown(card.card, { key: '1' });
    await flush(card.editor);
    expect(card.backend.stored?.findings[0]?.knownAsOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    await fill(card, 'Known as of', '1990');
    fireEvent.keyDown(card.card, { key: '2' });
    await flush(card.editor);
    expect(card.backend.stored?.findings[0]?.knownAsOf).toBe('1990');
  });

  it('without evidence is marked a draft', async () => {
    const card = show(sampleAnnotation(), { scales });
    fireEvent.keyDown(card.card, { key: '1' });
    await flush(card.editor);
    expect(await screen.findByText('Draft: no evidence yet')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Refutes' }));
    await flush(card.editor);
    await waitFor(() => {
      expect(screen.queryByText('Draft: no evidence yet')).toBeNull();
    });
  });

  it('is reached by J and K, one after the other and round', () => {
    const { card } = show(sampleAnnotation(), { scales });
    const openOne = (): string | undefined =>
      card.querySelector('[data-open=true] .tm-finding-what')?.textContent;
    const seen = ['j', 'j', 'j', 'j', 'k'].map((key) => {
      fireEvent.keyDown(card, { key });
      return openOne();
    });
    expect(seen).toEqual([
      'at least 71 memorials',
      'speaker',
      'whole statement',
      '83 graves',
      'whole statement',
    ]);
  });
});

describe('evidence', () => {
  it('takes two keys: E and the number of its stance', async () => {
    const { backend, editor, card } = show();
    fireEvent.keyDown(card, { key: 'e' });
    const focused = document.activeElement;
    if (focused === null) throw new Error('nothing has the focus');
    fireEvent.keyDown(focused, { key: '2' });
    await flush(editor);
    expect(backend.stored?.evidence.map(({ stance }) => stance)).toEqual(['refutes']);
    expect(backend.stored?.findings).toEqual([]);
    await waitFor(() => {
      expect(document.activeElement?.getAttribute('name')).toBe('title');
    });
  });

  it('says where, with which words, in which languages and for which dates nothing was found', async () => {
    const card = show();
    fireEvent.click(screen.getByRole('button', { name: 'Nothing found' }));
    await flush(card.editor);
    await fill(card, 'In which languages', 'de, ru');
    await fill(card, 'For which dates', '1945 to 1949');
    expect(card.backend.stored?.evidence[0]?.searched).toEqual({
      where: '',
      words: '',
      languages: 'de, ru',
      dates: '1945 to 1949',
    });
  });

  it('tells that it goes back to the claim’s own page, also by way of other evidence', async () => {
    const page = { url: 'https://news.example/norvale?utm_source=x', lang: 'en' };
    const lookUp = { page, addressOf: null, isSensitive: false, onOpen: vi.fn() };
    const entry = emptyEvidence('supports');
    const evidence = [
      { ...entry, id: 'e1' as EvidenceId, title: 'Blog', drawsOn: 'https://news.example/norvale' },
      { ...entry, id: 'e2' as EvidenceId, title: 'Echo', drawsOn: 'Blog' },
      { ...entry, id: 'e3' as EvidenceId, title: 'Register' },
    ];
    show({ ...sampleAnnotation(), evidence }, { lookUp });
    const own = 'the page of the claim itself';
    expect(await screen.findByText(`same origin as ${own} and evidence 2`)).toBeTruthy();
    expect(screen.getByText(`same origin as ${own} and evidence 1`)).toBeTruthy();
    expect(screen.getAllByText(/^same origin as/)).toHaveLength(2);
  });

  it('keeps its rarer fields, and tells a common origin it computes', async () => {
    const card = show();
    for (const name of ['Supports', 'Context']) {
      fireEvent.click(screen.getByRole('button', { name }));
      await flush(card.editor);
    }
    for (const [index, name] of ['Wire', 'wire'].entries()) {
      const more = screen.getAllByText('More about it')[index];
      if (more === undefined) throw new Error('no such entry');
      fireEvent.click(more);
      const field = (await screen.findAllByLabelText('Draws on'))[index];
      if (field === undefined) throw new Error('no such field');
      fireEvent.input(field, { target: { value: name } });
      fireEvent.blur(field);
      await flush(card.editor);
    }
    expect(await screen.findByText('same origin as evidence 2')).toBeTruthy();
    expect(screen.getByText('same origin as evidence 1')).toBeTruthy();
    const first = card.card.querySelector<HTMLElement>('.tm-evidence > li');
    const labels = [...(first?.querySelectorAll('label, legend') ?? [])].map((one) =>
      one.textContent.trim(),
    );
    for (const label of [
      'Title',
      'Address (if there is one)',
      'Its words',
      'Where in it (page, minute, table)',
      'What it does',
      'Medium',
      'Publisher',
      'Author',
      'Class',
      'Published',
      'Looked at',
      'Asked',
      'Answered',
      'Archived copies',
      'Its figures',
      'Note',
      'Sensitive: stays out of every export',
    ])
      expect(labels).toContain(label);
  });

  it('names the findings it bears on', async () => {
    const card = show(sampleAnnotation());
    fireEvent.keyDown(card.card, { key: '1' });
    await flush(card.editor);
    fireEvent.click(screen.getByRole('button', { name: 'Refutes' }));
    await flush(card.editor);
    open('More about it');
    fireEvent.click(await screen.findByLabelText('83 graves'));
    await flush(card.editor);
    const { findings = [], evidence = [] } = card.backend.stored ?? {};
    expect(evidence[0]?.findingIds).toEqual(findings.map(({ id }) => id));
  });

  it('keeps the time of a copy that was named before', () => {
    const before = [{ url: 'https://a.test/1', at: '2025' }];
    expect(parseArchives('https://a.test/1\n https://a.test/2 ', before, '2026')).toEqual([
      { url: 'https://a.test/1', at: '2025' },
      { url: 'https://a.test/2', at: '2026' },
    ]);
  });
});
