import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import {
  AskPassphraseDialog,
  NewPassphraseDialog,
} from '../../../../components/library/transfer/passphrase-dialog.tsx';
import { render } from '../../in-english.tsx';

afterEach(cleanup);

const GOOD = 'lantern quarry ferry almond';
const field = (label: string): HTMLInputElement => screen.getByLabelText(label);
const type = (label: string, value: string): void => {
  fireEvent.input(field(label), { target: { value } });
};
const press = (name: string): void => {
  fireEvent.click(screen.getByText(name));
};

describe('a new passphrase', () => {
  it('is asked for twice, and taken when both are the same', () => {
    const onAnswer = vi.fn();
    render(<NewPassphraseDialog onAnswer={onAnswer} />);
    expect(screen.getByText(/Nobody can recover/)).toBeTruthy();
    type('Passphrase', GOOD);
    type('The same again', 'lantern quarry');
    press('Save the backup');
    expect(screen.getByText('These two are not the same.')).toBeTruthy();
    expect(field('The same again').getAttribute('aria-invalid')).toBe('true');
    expect(onAnswer).not.toHaveBeenCalled();
    type('The same again', GOOD);
    fireEvent.keyDown(field('The same again'), { key: 'Enter' });
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(GOOD);
  });

  it('is typed once where it is shown', () => {
    const onAnswer = vi.fn();
    render(<NewPassphraseDialog onAnswer={onAnswer} />);
    expect(field('Passphrase').type).toBe('password');
    fireEvent.click(screen.getByLabelText('Show what I type'));
    expect(field('Passphrase').type).toBe('text');
    expect(screen.queryByLabelText('The same again')).toBeNull();
    type('Passphrase', GOOD);
    press('Save the backup');
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(GOOD);
  });

  it('is said to be easy or hard to guess, and refused where it is short', () => {
    const onAnswer = vi.fn();
    render(<NewPassphraseDialog onAnswer={onAnswer} />);
    expect(screen.getByText(/Four or five words/)).toBeTruthy();
    type('Passphrase', 'password123');
    expect(screen.getByText('Easy to guess.')).toBeTruthy();
    type('Passphrase', GOOD);
    expect(screen.getByText('Hard to guess.')).toBeTruthy();
    type('Passphrase', 'short');
    type('The same again', 'short');
    press('Save the backup');
    expect(screen.getAllByRole('alert')[0]?.textContent).toContain('8 characters');
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it('is given up by Escape and by Cancel', () => {
    const onAnswer = vi.fn();
    const { container } = render(<NewPassphraseDialog onAnswer={onAnswer} />);
    press('Cancel');
    expect(onAnswer).toHaveBeenLastCalledWith(null);
    fireEvent(container.querySelector('dialog') ?? container, new Event('cancel'));
    expect(onAnswer).toHaveBeenCalledTimes(2);
  });
});

describe('the passphrase of a file', () => {
  it('is asked for by the name of the file, and again where it was wrong', () => {
    const onAnswer = vi.fn();
    render(<AskPassphraseDialog name="mine.age" isWrong onAnswer={onAnswer} />);
    expect(screen.getByText(/mine\.age/)).toBeTruthy();
    expect(screen.getByText(/does not open the file/)).toBeTruthy();
    press('Open');
    expect(onAnswer).not.toHaveBeenCalled();
    type('Passphrase', 'x');
    expect(screen.queryByText(/does not open the file/)).toBeNull();
    fireEvent.keyDown(field('Passphrase'), { key: 'Enter' });
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith('x');
  });
});
