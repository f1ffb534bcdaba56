import { describe, expect, it } from 'vitest';

import { pressedKey } from '../../../components/ui/pressed-key.ts';

describe('a key pressed as a command', () => {
  it.each([
    ['a Latin letter', { key: 'T', code: 'KeyT', shiftKey: true }, 't'],
    ['a digit', { key: '3', code: 'Digit3', shiftKey: false }, '3'],
    ['a digit of the number pad', { key: '3', code: 'Numpad3', shiftKey: false }, '3'],
    ['the Russian letter at the place of T', { key: 'е', code: 'KeyT', shiftKey: false }, 't'],
    ['the Greek letter at the place of D', { key: 'δ', code: 'KeyD', shiftKey: false }, 'd'],
    ['a digit that French keyboards write with Shift', { key: '&', code: 'Digit1', shiftKey: false }, '1'], // prettier-ignore
    ['that one with Shift', { key: '1', code: 'Digit1', shiftKey: true }, '1'],
    ['the Latin letter of a keyboard with other places', { key: 'a', code: 'KeyQ', shiftKey: false }, 'a'], // prettier-ignore
    ['a sign with Shift on a digit’s key', { key: '!', code: 'Digit1', shiftKey: true }, '!'],
    ['the question mark on a digit’s key', { key: '?', code: 'Digit7', shiftKey: true }, '?'],
    ['a bracket', { key: '[', code: 'BracketLeft', shiftKey: false }, '['],
    ['the Russian letter at the place of a bracket', { key: 'ъ', code: 'BracketRight', shiftKey: false }, ']'], // prettier-ignore
    ['a comma at the place of a letter', { key: ',', code: 'KeyM', shiftKey: false }, ','],
    ['a letter outside of the alphabet', { key: 'ö', code: 'Semicolon', shiftKey: false }, 'ö'],
    ['a key with a name', { key: 'Enter', code: 'Enter', shiftKey: false }, 'Enter'],
    ['the space', { key: ' ', code: 'Space', shiftKey: false }, ' '],
  ])('is, of %s, what hands and interface know it by', (_what, event, meant) => {
    expect(pressedKey(event)).toBe(meant);
  });
});
