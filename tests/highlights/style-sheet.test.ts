import { describe, expect, it } from 'vitest';
import { allNames, makeHighlightNames, MARK_STATES } from '../../lib/highlights/marks.ts';
import { DEFAULT_MARK_COLOURS } from '../../lib/model/mark-colours.ts';
import { highlightStyleSheet } from '../../lib/highlights/style-sheet.ts';

const names = makeHighlightNames();
const css = highlightStyleSheet(names);

describe('highlightStyleSheet', () => {
  it('has a rule for every name, and one where colours are forced', () => {
    for (const name of allNames(names)) {
      expect(css).toContain(`::highlight(${name}){`);
      expect(css).toContain(`@media (forced-colors:active){::highlight(${name}){`);
    }
  });

  it('sets no text colour and draws no wavy line', () => {
    expect(css).not.toMatch(/[{;]color:/u);
    expect(css).not.toContain('wavy');
  });

  it('tells the states by their underlines, and all but quotations the same for who wants that', () => {
    const linesIn = (sheet: string): readonly string[] =>
      MARK_STATES.map((state) => {
        const rule = sheet.split(`::highlight(${names.marks.people[state]}){`)[1];
        return /text-decoration:underline (\w+ \w+)/u.exec(rule ?? '')?.[1] ?? '';
      });
    expect(linesIn(css)).toEqual([
      'solid 1px',
      'solid 2px',
      'solid 3px',
      'double 1px',
      'dotted 2px',
      'dashed 2px',
    ]);
    const plain = highlightStyleSheet(names, { colours: DEFAULT_MARK_COLOURS, isPlain: true });
    expect(linesIn(plain)).toEqual(['solid 1px', ...Array<string>(5).fill('solid 2px')]);
  });

  it('has a background, a translucent one, only behind what is hovered and what is in hand', () => {
    const rules = css.match(/::highlight\([^}]*\}/gu) ?? [];
    const washed = rules.filter((rule) => /background-color:(?!transparent)/u.test(rule));
    expect(washed.map((rule) => rule.slice(12, 24))).toEqual([names.hovered, names.current]);
    for (const rule of washed) expect(rule).toMatch(/ \/ 0\.[0-3]\d?\)\}$/u);
  });

  it('stays clear of red, green and amber', () => {
    const hues = Object.values(DEFAULT_MARK_COLOURS).map(hueOf);
    for (const { hue, saturation } of hues) {
      if (saturation > 0.1) expect(hue > 170 && hue < 320).toBe(true);
    }
  });

  it('takes the colours a person chose', () => {
    const own = { ...DEFAULT_MARK_COLOURS, people: '#123456' };
    const chosen = highlightStyleSheet(names, { colours: own, isPlain: false });
    expect(chosen).toContain('text-decoration:underline solid 2px #123456');
    expect(chosen).not.toContain(DEFAULT_MARK_COLOURS.people);
  });
});

/** Hue in degrees and saturation 0 to 1, as HSV has them. */
function hueOf(hex: string): { hue: number; saturation: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (span === 0) return { hue: 0, saturation: 0 };
  const sixth = most === r ? (g - b) / span : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return { hue: (sixth * 60 + 360) % 360, saturation: span / most };
}
