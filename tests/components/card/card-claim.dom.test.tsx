import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import { quotedWords } from '../../../components/card-fields/original-view.tsx';
import { sampleAnnotation } from '../samples.ts';
import { choose, fill, flush, open, openGroup, show, storedClaim } from './show-card.tsx';

afterEach(cleanup);

describe('the claim', () => {
  it('takes a summary apart from the quote, also where nothing was stored before', async () => {
    const card = show();
    openGroup('summary');
    await fill(card, 'In short', 'Graves in Norvale');
    expect(storedClaim(card)?.summary).toBe('Graves in Norvale');
    expect(storedClaim(card)?.text).toContain('83 graves');
    expect(await screen.findByText('Graves in Norvale', { selector: 'p' })).toBeTruthy();
  });

  it('is not stored by a look at its fields', async () => {
    const card = show();
    openGroup('summary', 'voices');
    fireEvent.blur(await screen.findByLabelText('In short'));
    fireEvent.blur(screen.getByLabelText('When it was said'));
    await flush(card.editor);
    expect(card.backend.calls).toEqual([]);
  });

  it('tells when it was said apart from when it was captured', async () => {
    const card = show(sampleAnnotation());
    openGroup('voices');
    await fill(card, 'When it was said', '2026-01');
    expect(storedClaim(card)?.claimedAt).toBe('2026-01');
    expect(screen.getByText(/^Captured on/)).toBeTruthy();
  });

  it('keeps a date that is none as it was typed, and says beside the field what a date is', async () => {
    const card = show(sampleAnnotation());
    openGroup('voices');
    await fill(card, 'When it was said', 'last spring');
    expect(storedClaim(card)?.claimedAt).toBe('last spring');
    const field = screen.getByLabelText<HTMLInputElement>('When it was said');
    expect(field.value).toBe('last spring');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/^Kept as typed, but not a date/)).toBeTruthy();
    fireEvent.input(field, { target: { value: '194' } });
    expect(screen.queryByText(/^Kept as typed/)).toBeNull();
    await fill(card, 'When it was said', '1945');
    expect(screen.queryByText(/^Kept as typed/)).toBeNull();
  });

  it('has its claimant chosen from its voices, "not named" among them', async () => {
    const card = show(sampleAnnotation());
    openGroup('voices');
    const claimant = await screen.findByLabelText('Who claims it');
    const options = within(claimant).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual([
      'not known',
      'Officials in Norvale',
      'not named',
    ]);
    await choose(card, 'Who claims it', 'not named');
    expect(storedClaim(card)?.claimant).toBe('not named');
    expect(card.card.querySelector('.tm-speaker')?.textContent).toContain('not named');
    await choose(card, 'Who claims it', storedClaim(card)?.voices[0]?.id ?? '');
    expect(screen.getByRole('button', { name: 'Officials in Norvale' })).toBeTruthy();
  });

  it('gets voices, each with its role, and loses them', async () => {
    const card = show(sampleAnnotation());
    openGroup('voices');
    await choose(card, 'Role', 'quoted source');
    fireEvent.click(screen.getByRole('button', { name: 'Add someone' }));
    await flush(card.editor);
    await waitFor(() => {
      expect(screen.getAllByLabelText('Name')).toHaveLength(2);
    });
    expect(storedClaim(card)?.voices.map(({ role }) => role)).toEqual(['quoted source', 'unknown']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove Officials in Norvale' }));
    await flush(card.editor);
    expect(storedClaim(card)?.voices.map(({ name }) => name)).toEqual(['']);
  });

  it('shows an original in its own language word by word, and another one beside the words', async () => {
    const card = show(sampleAnnotation(), { textLang: 'en-GB' });
    openGroup('original');
    await fill(card, 'Original words', 'The town keeps 84 graves and at least 71 memorials.');
    await fill(card, 'Language (de, ru, …)', 'en');
    expect((await screen.findByText(/84/, { selector: 'del' })).textContent).toContain('84');
    await fill(card, 'Language (de, ru, …)', 'de');
    expect(await screen.findByText('Original:', { selector: 'dt' })).toBeTruthy();
    expect(document.querySelector('.tm-original del')).toBeNull();
    await fill(card, 'Original words', '');
    await fill(card, 'Language (de, ru, …)', '');
    expect(storedClaim(card)?.original).toBeNull();
  });

  it('has its speaker named where it stands', async () => {
    const card = show(sampleAnnotation());
    fireEvent.click(screen.getByRole('button', { name: 'Officials in Norvale' }));
    await fill(card, 'Who says it', 'Ada Lund, mayor');
    expect(storedClaim(card)?.voices.map(({ name, how }) => [name, how])).toEqual([
      ['Ada Lund, mayor', 'said'],
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Ada Lund, mayor' }));
    await fill(card, 'Who says it', '');
    expect(storedClaim(card)?.voices).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Add who says it' }));
    await fill(card, 'Who says it', 'Oren Hask');
    expect(storedClaim(card)?.voices.map(({ name }) => name)).toEqual(['Oren Hask']);
  });

  it('shows long words whole once asked', () => {
    const stored = sampleAnnotation();
    const text = `${stored.claim.text} ${'And so on, for a while. '.repeat(6)}`;
    const { card } = show({ ...stored, claim: { ...stored.claim, text } });
    const quote = card.querySelector('.tm-quote');
    expect(quote?.getAttribute('data-whole')).toBe('false');
    fireEvent.click(screen.getByRole('button', { name: 'All of it' }));
    expect(quote?.getAttribute('data-whole')).toBe('true');
  });

  it.each([
    ['He said: “They came by night.”', 'They came by night.'],
    ['«Дома пусты», – сказал он.', 'Дома пусты'],
    ['“We counted 83 graves,” said the mayor.', 'We counted 83 graves'],
    ['The minister said ‘we won’t rebuild 40 houses’.', 'we won’t rebuild 40 houses'],
    ['It was the town’s and the land’s loss.', 'It was the town’s and the land’s loss.'],
    ['Nobody is quoted here.', 'Nobody is quoted here.'],
  ])('compares what stands in quotation marks: %s', (text, words) => {
    expect(quotedWords(text)).toBe(words);
  });
});

describe('a figure', () => {
  it('has every field, and empty means unknown', async () => {
    const card = show(sampleAnnotation());
    openGroup('figures');
    open('83 · graves');
    open('More fields: unit, harm, event, period');
    const figureList = card.card.querySelector<HTMLElement>('.tm-figures');
    if (figureList === null) throw new Error('no figures');
    const fields = within(figureList);
    const labels = [...figureList.querySelectorAll('label')].map((label) => label.textContent);
    expect(labels).toEqual([
      'Low',
      'Best',
      'High',
      'How it is put',
      'What',
      'Place',
      'As of',
      'The number is',
      'Unit',
      'Harm',
      'Counted as',
      'Of whom',
      'Event',
      'Period',
      'Credited to',
    ]);
    for (const [label, value] of [
      ['High', '1.2 million'],
      ['Place', 'Norvale'],
      ['What', ''],
    ] as const) {
      fireEvent.input(fields.getByLabelText(label), { target: { value } });
      fireEvent.blur(fields.getByLabelText(label));
      await flush(card.editor);
    }
    await choose(card, 'Counted as', 'additional');
    await choose(card, 'The number is', 'convention');
    expect(storedClaim(card)?.figures[0]).toMatchObject({
      max: 1_200_000,
      place: 'Norvale',
      counted: null,
      basis: 'additional',
      bounds: 'convention',
      text: '83',
    });
    expect(await screen.findByText(/by convention · additional · Norvale$/)).toBeTruthy();
  });
});
