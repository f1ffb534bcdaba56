import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { parseArchives } from '../../../components/card-fields/evidence-details.tsx';
import { emptyEvidence } from '../../../components/card-fields/evidence-box.tsx';
import type { EvidenceId } from '../../../lib/model/ids.ts';
import { sampleAnnotation } from '../samples.ts';
import { addEvidence, fill, flush, open, show } from './show-card.tsx';

afterEach(cleanup);

describe('evidence', () => {
  it('is a link or words, and takes its stance by a number that follows', async () => {
    const card = show();
    await addEvidence(card, 'https://rights.example/list');
    expect(card.backend.stored?.evidence).toMatchObject([
      { url: 'https://rights.example/list', title: '', stance: 'not chosen' },
    ]);
    const group = screen.getByRole('group', { name: 'Stance of evidence 1' });
    expect(document.activeElement).toBe(group);
    fireEvent.keyDown(group, { key: '2' });
    await flush(card.editor);
    expect(card.backend.stored?.evidence[0]?.stance).toBe('refutes');
    expect(document.activeElement).toBe(card.card);
    expect(screen.queryByRole('group', { name: 'Stance of evidence 1' })).toBeNull();
    await addEvidence(card, 'Called the mayor');
    expect(card.backend.stored?.evidence[1]).toMatchObject({
      url: null,
      title: 'Called the mayor',
    });
    expect(card.backend.stored?.findings).toEqual([]);
  });

  it('typed and not entered is kept: as a draft, and as an entry once the box is left', async () => {
    const card = show(sampleAnnotation());
    const box = screen.getByLabelText<HTMLInputElement>('Paste a link or type what you looked up');
    for (const value of ['T', 'The reg', 'The register'])
      fireEvent.input(box, { target: { value } });
    expect(card.editor.draft.value?.patch.evidence).toMatchObject([{ title: 'The register' }]);
    expect(document.querySelectorAll('.tm-evidence > li')).toHaveLength(0);
    fireEvent.blur(box);
    await flush(card.editor);
    expect(card.backend.stored?.evidence.map(({ title }) => title)).toEqual(['The register']);
    expect(box.value).toBe('');
  });

  it('emptied before it is entered leaves nothing', async () => {
    const card = show(sampleAnnotation());
    const box = screen.getByLabelText('Paste a link or type what you looked up');
    for (const value of ['The', '']) fireEvent.input(box, { target: { value } });
    fireEvent.blur(box);
    await flush(card.editor);
    expect(card.backend.stored?.evidence).toEqual([]);
  });

  it('says where, with which words, in which languages and for which dates nothing was found', async () => {
    const card = show();
    fireEvent.click(screen.getByRole('button', { name: 'Searched, found nothing' }));
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
    for (const title of ['One', 'Two']) await addEvidence(card, title);
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
      'Stance',
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
      'Sensitive: leaves only in an encrypted backup',
    ])
      expect(labels).toContain(label);
  });

  it('names the findings it bears on', async () => {
    const card = show(sampleAnnotation());
    fireEvent.keyDown(card.card, { key: '1' });
    await flush(card.editor);
    await addEvidence(card, 'The register');
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
