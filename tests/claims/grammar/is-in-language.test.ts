import { describe, expect, it } from 'vitest';
import { grammarFor, grammarOfText } from '../../../lib/claims/grammar-for.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';

describe('the grammar of a text', () => {
  it.each([
    [
      'Spanish',
      'El ayuntamiento de Orvell dijo que las obras del puente costaron 40.000 euros y que los vecinos no pagaron más por ellas.',
    ],
    [
      'German',
      'Die Stadt Orvell hat für den Bau der Brücke 1.200 Euro mehr ausgegeben und die Kosten sind nicht von dem Rat geprüft worden.',
    ],
    [
      'French',
      'La ville a payé 3 500 euros pour les travaux du pont et le maire ne sera pas candidat dans une autre commune.',
    ],
    ['Russian', 'В посёлке Орвелл за год построили 12 домов и отремонтировали мост.'],
    ['Portuguese', 'A cidade não pagou 2.500 reais em obras para os moradores da vila e do porto.'],
  ])('is none where the text is %s, whatever it states', (_, text) => {
    expect(grammarOfText(text, null)).toBeNull();
    expect(grammarOfText(text, 'en-US')).toBeNull();
  });

  it.each([
    ['prose', 'The town said that 40,000 people had lived in it when the bridge was built.'],
    ['a bare number', '40.000'],
    ['nothing', ''],
    ['a list without small words', 'Killed: 7\nInjured: 9\nMissing: 12\nRescued: 140'],
    [
      'English among foreign names',
      'The Puente de la Reina, the Torre del Oro and the Plaza de los Reyes were closed to 40,000 people, said Rui da Costa of La Voz.',
    ],
    [
      'one quotation in another script',
      'The sign says “Выхода нет, проход закрыт, идите назад” and it was put there in 2019.',
    ],
  ])('is English for %s', (_, text) => {
    expect(grammarOfText(text, null)).toBe(english);
    expect(grammarOfText(text, 'en')).toBe(english);
  });

  it('is none where the page states a language without one', () => {
    expect(grammarOfText('The town has 40 boats.', 'es')).toBeNull();
    expect(grammarFor('es')).toBeNull();
  });
});
