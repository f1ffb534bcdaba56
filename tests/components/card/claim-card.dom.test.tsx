import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { signal } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { ClaimCard } from '../../../components/card/claim-card.tsx';
import type { SaveState } from '../../../components/editing/save-state.ts';
import { createCardTranslator } from '../../../lib/i18n/card-catalogues.ts';
import { BUILT_IN_SCALES } from '../../../lib/store/built-in-scales.ts';
import { expectNoFindings } from '../expect-no-findings.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleClaim, sampleScale } from '../samples.ts';
import { addEvidence, flush, handlers, openGroup, show } from './show-card.tsx';

afterEach(cleanup);

describe('what the card says', () => {
  it('is named by its figures, then by who says them', () => {
    const { card } = show();
    expect(screen.getByRole('heading', { level: 2 }).textContent.trim()).toBe(
      '83 graves · 71+ memorials',
    );
    expect(card.getAttribute('aria-label')).toBe('83 graves · 71+ memorials');
    expect(screen.getByRole('button', { name: 'Officials in Norvale' })).toBeTruthy();
  });

  it('has a tab for each thing to judge, with no verdict chosen beforehand', () => {
    const { card } = show();
    const tabs = screen.getAllByRole('tab').map((tab) => tab.textContent);
    expect(tabs).toEqual([
      '83 graves No verdict',
      '71+ memorials No verdict',
      'Speaker No verdict',
      'Statement No verdict',
    ]);
    expect(card.querySelectorAll('[aria-pressed=true]')).toHaveLength(0);
    expect(screen.getByRole('group', { name: 'Verdict on 83 graves' })).toBeTruthy();
  });

  it('has at most six controls at opening that take typing or a choice', () => {
    const { card } = show();
    const choices = [...card.querySelectorAll('[data-choice]')];
    expect(choices.map((one) => one.getAttribute('data-choice'))).toEqual([
      'speaker',
      'subject',
      'levels',
      'found',
      'evidence',
      'note',
    ]);
    // Whatever takes typing or a choice is in one of them.
    const fields = [
      ...card.querySelectorAll('input, textarea, select, [role=tab], [aria-pressed]'),
    ];
    expect(fields.filter((field) => field.closest('[data-choice]') === null)).toEqual([]);
    expect(card.querySelectorAll('.tm-primary')).toHaveLength(1);
  });

  it('opens on the wording of a quotation, whose scale has words for it', () => {
    const stored = sampleAnnotation();
    const claim = { ...stored.claim, kinds: ['quotation' as const] };
    show({ ...stored, claim }, { scales: BUILT_IN_SCALES });
    expect(screen.getAllByRole('tab')[0]?.textContent).toBe('Wording No verdict');
    expect(screen.getByRole('button', { name: /Verbatim/ })).toBeTruthy();
    expect(screen.getByLabelText('Original words')).toBeTruthy();
    expect(screen.queryByLabelText('Found')).toBeNull();
  });

  it('asks for nothing found where the whole statement is judged', () => {
    show();
    fireEvent.click(screen.getByRole('tab', { name: /^Statement/ }));
    expect(screen.queryByLabelText('Found')).toBeNull();
    expect(screen.getByRole('group', { name: 'Verdict on Statement' })).toBeTruthy();
  });

  it('says why it was marked, and what it is, under its details', () => {
    show();
    openGroup('kinds');
    expect(screen.getByText('It counts graves, memorials or burials.')).toBeTruthy();
  });

  it('shows no measure of how much the claim deserves checking', () => {
    const { card } = show();
    expect(card.textContent).not.toMatch(/0\.8|80/);
    expect(card.querySelector('meter, progress')).toBeNull();
  });

  it('shows old and new where the wording changed', () => {
    show(sampleAnnotation(), {
      resolution: {
        state: 'changed',
        span: { start: 0, end: 1 },
        method: 'context',
        certainty: 0.9,
        old: '83 graves',
        new: '85 graves',
      },
    });
    expect(document.querySelector('ins')?.textContent).toBe('now: 85 graves');
    expect(document.querySelector('del')?.textContent).toBe('then: 83 graves');
    const notice = screen.getByRole('region', { name: 'Changed since it was noted' });
    const quote = document.querySelector('blockquote') ?? notice;
    const isAbove = notice.compareDocumentPosition(quote) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(isAbove).not.toBe(0);
  });
});

describe('a dismissed claim', () => {
  it('says so with room for a reason, and is taken back by the key of undo', async () => {
    const [onReason, onTakeBack] = [vi.fn(), vi.fn()];
    const dismissed = { reason: 'an opinion', onReason, onTakeBack };
    const { backend, editor, card } = show(null, { dismissed });
    const notice = screen.getByRole('region', { name: 'Dismissed on this source' });
    const reason = within(notice).getByLabelText<HTMLInputElement>('Why? (may stay empty)');
    expect(reason.value).toBe('an opinion');
    expect(card.querySelector('[data-status=dismissed]')).not.toBeNull();
    fireEvent.input(reason, { target: { value: 'an opinion of his' } });
    fireEvent.blur(reason);
    expect(onReason).toHaveBeenCalledExactlyOnceWith('an opinion of his');
    fireEvent.keyDown(card, { key: 'z' });
    expect(onTakeBack).toHaveBeenCalledOnce();
    await flush(editor);
    expect(backend.stored).toBeNull();
    await expectNoFindings();
  });
});

describe('fields', () => {
  it('write one revision when they are left', async () => {
    const { backend, editor } = show(sampleAnnotation());
    openGroup('finding');
    const line = screen.getByLabelText('Why, in one line');
    fireEvent.input(line, { target: { value: 'Counted on' } });
    fireEvent.input(line, { target: { value: 'Counted on the register' } });
    fireEvent.blur(line);
    await flush(editor);
    expect(backend.stored?.findings).toHaveLength(1);
    expect(backend.stored?.findings[0]?.justification).toBe('Counted on the register');
    expect(backend.calls).toEqual(['save findings']);
  });

  it('take an established figure in words and say how it was understood', async () => {
    const { backend, editor } = show(sampleAnnotation());
    openGroup('finding');
    const best = screen.getByLabelText('Best');
    fireEvent.input(best, { target: { value: '1.2 million' } });
    fireEvent.blur(best);
    await flush(editor);
    expect(backend.stored?.findings[0]?.established.best).toBe(1_200_000);
  });

  it('keep what is no number in the field and out of the record', async () => {
    const { backend, editor } = show(sampleAnnotation());
    openGroup('finding');
    const best = screen.getByLabelText('Best');
    fireEvent.input(best, { target: { value: 'lots' } });
    fireEvent.blur(best);
    await flush(editor);
    expect(backend.calls).toEqual([]);
    expect((best as HTMLInputElement).value).toBe('lots');
    expect(best.getAttribute('aria-invalid')).toBe('true');
  });

  it('visited and left empty make no finding', async () => {
    const { backend, editor } = show(sampleAnnotation());
    openGroup('finding', 'tags');
    fireEvent.blur(screen.getByLabelText('Why, in one line'));
    fireEvent.blur(screen.getByLabelText('Found'));
    fireEvent.blur(screen.getByLabelText('Paste a link or type what you looked up'));
    fireEvent.blur(screen.getByLabelText('Note'));
    fireEvent.blur(screen.getByLabelText('Tags'));
    await flush(editor);
    expect(backend.calls).toEqual([]);
  });

  it('turn a line into tags', async () => {
    const { backend, editor } = show(sampleAnnotation());
    openGroup('tags');
    const tags = screen.getByLabelText('Tags');
    fireEvent.input(tags, { target: { value: 'graves, Norvale , graves,' } });
    fireEvent.blur(tags);
    await flush(editor);
    expect(backend.stored?.tags).toEqual(['graves', 'Norvale']);
  });
});

describe('evidence', () => {
  it('that found nothing asks where and with which words', async () => {
    const { backend, editor } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Searched, found nothing' }));
    await flush(editor);
    const where = await screen.findByLabelText('Where it was looked for');
    fireEvent.input(where, { target: { value: 'town archive' } });
    fireEvent.blur(where);
    await flush(editor);
    expect(backend.stored?.evidence[0]).toMatchObject({
      stance: 'nothing found',
      searched: { where: 'town archive', words: '' },
    });
  });

  it('taken away can be brought back to its place', async () => {
    const card = show();
    const { backend, editor } = card;
    await addEvidence(card, 'The register');
    const id = backend.stored?.evidence[0]?.id;
    fireEvent.click(await screen.findByRole('button', { name: 'Remove this evidence' }));
    await flush(editor);
    expect(backend.stored?.evidence).toEqual([]);
    const notice = (await screen.findByText(/Evidence removed/)).closest('p');
    fireEvent.click(within(notice as HTMLElement).getByRole('button', { name: 'Undo' }));
    await flush(editor);
    expect(backend.stored?.evidence.map((each) => each.id)).toEqual([id]);
  });

  it('says when an address is none', async () => {
    await addEvidence(show(), 'The register');
    const url = await screen.findByLabelText('Address (if there is one)');
    fireEvent.input(url, { target: { value: 'javascript:alert(1)' } });
    expect(await screen.findByText(/starts with http/)).toBeTruthy();
  });
});

describe('a failed save', () => {
  const failed: SaveState = { failed: { code: 'storage-full' } };

  it('says so and offers what was written for copying', () => {
    const calls = handlers();
    render(
      <ClaimCard
        claim={sampleClaim}
        recorded={sampleAnnotation().claim}
        annotation={sampleAnnotation()}
        draft={{ patch: { note: 'precious words' } }}
        resolution={null}
        later={[]}
        scales={[sampleScale]}
        translator={createCardTranslator('en')}
        saveState={signal<SaveState>(failed)}
        onType={vi.fn()}
        onCommit={vi.fn()}
        {...calls}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('no room left');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('precious words');
    fireEvent.click(screen.getByRole('button', { name: 'Copy what I wrote' }));
    expect(calls.onCopy).toHaveBeenCalledWith('precious words');
  });

  it('keeps the card open until the person closes it without saving', async () => {
    const { backend, editor, calls, card } = show(sampleAnnotation());
    backend.failing = { code: 'storage-full' };
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'x' } });
    fireEvent.blur(screen.getByLabelText('Note'));
    fireEvent.keyDown(card, { key: 'Escape' });
    await flush(editor);
    expect(calls.onClose).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByRole('button', { name: 'Close without saving' }));
    expect(calls.onClose).toHaveBeenCalledOnce();
  });

  it('by a conflict over the claim shows what either side made of it', async () => {
    const { backend, editor } = show(sampleAnnotation());
    const { claim } = sampleAnnotation();
    editor.type({ claim: { ...claim, summary: 'My summary' } });
    backend.changeElsewhere({ claim: { ...claim, summary: 'Their summary' } });
    await flush(editor);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('In short: Their summary');
    expect(alert.textContent).toContain('In short: My summary');
  });

  it('by a conflict shows both versions and takes the choice', async () => {
    const { backend, editor } = show(sampleAnnotation());
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'mine' } });
    backend.changeElsewhere({ note: 'theirs' });
    await flush(editor);
    expect(await screen.findByText('theirs')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Keep what is here' }));
    await flush(editor);
    expect(backend.stored?.note).toBe('mine');
  });
});
