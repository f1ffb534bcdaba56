import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import type { SubjectId } from '../../../lib/model/ids.ts';
import { bridges, elsewhere, graves, press, show } from './context-card.tsx';
import { openGroup } from './show-card.tsx';
import { expectNoFindings } from '../expect-no-findings.ts';

afterEach(cleanup);

/** Types into the field that has the focus. */
function type(text: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) throw new Error('no field has the focus');
  fireEvent.input(field, { target: { value: text } });
}

/** The lines of the list of subjects. */
function listed(): readonly (string | null)[] {
  const list = screen.getByRole('list', { name: /Subjects, the last/ });
  return [...list.querySelectorAll('button')].map(({ textContent }) => textContent);
}

describe('comparing a figure with other sources', () => {
  it('to the last subject takes two keys, and records a claim where nothing else was done', async () => {
    const { card, editor, port } = await show({ subjects: [graves, bridges] });
    card.focus();
    const keys = ['l', 'Enter'];
    keys.forEach(press);
    await waitFor(() => {
      expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBe('graves');
    });
    expect(keys).toHaveLength(2);
    expect(port.useSubject).toHaveBeenCalledWith({ id: 'graves' });
    expect(editor.annotation.value?.status).toBe('recorded');
    expect(document.activeElement).toBe(card);
    expect(await screen.findByText(/83 · In ledger: Norvale · graves/)).toBeTruthy();
  });

  it('opens once the library has answered where its key was pressed before, and moves nothing', async () => {
    let answer: (nothing: null) => void = () => undefined;
    const answered = new Promise<null>((resolve) => (answer = resolve));
    const { card } = await show({ subjects: [graves] }, null, answered);
    openGroup('ledger');
    const isReady = (): boolean =>
      !screen.getByRole<HTMLButtonElement>('button', { name: 'Compare with other sources…' })
        .disabled;
    expect(isReady()).toBe(false);
    card.focus();
    press('l');
    expect(isReady()).toBe(false);
    answer(null);
    await screen.findByRole('list', { name: /Subjects, the last/ });
    press('Escape');
    expect(isReady()).toBe(true);
  });

  it('waits for nothing else: not for where the claim was met before, which a large library finds late', async () => {
    const never = new Promise<null>(() => undefined);
    const { card, editor } = await show({ subjects: [graves] }, null, Promise.resolve(), never);
    openGroup('ledger');
    await waitFor(() => {
      const open = screen.getByRole<HTMLButtonElement>('button', {
        name: 'Compare with other sources…',
      });
      expect(open.disabled).toBe(false);
    });
    card.focus();
    ['l', 'Enter'].forEach(press);
    await waitFor(() => {
      expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBe('graves');
    });
  });

  it('finds by its name a subject that is one of very many', async () => {
    const many = Array.from({ length: 200 }, (_, nth) => {
      return { ...graves, id: `many-${nth}` as SubjectId, what: `works no. ${nth}` };
    });
    const { card, port } = await show({ subjects: [...many, bridges] });
    card.focus();
    press('l');
    expect(listed()).toHaveLength(51);
    type('BRIDGES');
    press('Enter');
    expect(port.useSubject).toHaveBeenCalledWith({ id: 'bridges' });
  });

  it('to another subject goes by arrow keys, Escape closes the list only', async () => {
    const { card, editor } = await show({ subjects: [graves, bridges] });
    card.focus();
    ['l', 'ArrowDown', 'ArrowDown', 'Enter'].forEach(press);
    await waitFor(() => {
      expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBe('bridges');
    });
    ['l', 'Escape'].forEach(press);
    expect(screen.queryByRole('list', { name: /Subjects, the last/ })).toBeNull();
  });

  it('proposes a subject made of what is known of the figure', async () => {
    const { card, editor, port } = await show({});
    card.focus();
    ['l', 'Enter'].forEach(press);
    await waitFor(() => {
      expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBe('made');
    });
    expect(port.useSubject).toHaveBeenCalledWith({
      fields: expect.objectContaining({ what: 'graves', harm: null }) as unknown,
    });
  });

  it('asks for words where only the harm is known, which is no subject of its own', async () => {
    const harmed = { kind: 'casualty', harm: 'killed', counted: 'people' } as const;
    const nowhere = { event: null, place: null, period: null, population: null };
    const { card, port } = await show({}, elsewhere({ ...harmed, ...nowhere }));
    card.focus();
    ['l', 'Enter'].forEach(press);
    expect(listed()).toEqual([]);
    expect(port.useSubject).not.toHaveBeenCalled();
    type('Kherson market strike');
    expect(listed()).toHaveLength(1);
  });

  it('to a new subject is named before it is made', async () => {
    const { card, editor, port } = await show({ subjects: [graves, bridges] });
    card.focus();
    press('l');
    type('  War  cemeteries ');
    expect(listed()).toEqual(['New subject: War cemeteries']);
    press('Enter');
    await waitFor(() => {
      expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBe('made');
    });
    expect(port.useSubject).toHaveBeenCalledWith({
      fields: expect.objectContaining({ what: 'War cemeteries', place: null }) as unknown,
    });
    await expectNoFindings();
  });

  it('finds subjects by words, and takes one that is called so for no new one', async () => {
    const { card, port } = await show({ subjects: [graves, bridges] });
    card.focus();
    press('l');
    type('norv');
    expect(listed()).toEqual(['Norvale · graves', 'Norvale · bridges', 'New subject: norv']);
    type('BRIDGES');
    expect(listed()).not.toContain('New subject: BRIDGES');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('bridges');
    press('ArrowUp');
    press('Enter');
    expect(port.useSubject).toHaveBeenCalledWith({ id: 'bridges' });
  });

  it('leaves the status alone where something was found, and can be taken back', async () => {
    const stored = elsewhere({}, { status: 'checking' });
    const { card, editor } = await show({ subjects: [graves] }, stored);
    card.focus();
    ['l', 'Enter'].forEach(press);
    fireEvent.click(await screen.findByRole('button', { name: 'Remove' }));
    await editor.flush();
    expect(editor.annotation.value).toMatchObject({ status: 'checking' });
    expect(editor.annotation.value?.claim.figures[0]?.subjectId).toBeNull();
  });
});
