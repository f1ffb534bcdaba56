import { describe, expect, it } from 'vitest';
import { LINES, look, OLD, reasonOf, TOLL } from './weighed-page.ts';

describe('a short sentence that moved', () => {
  const SHORT = 'Another 41 were hurt.';
  const old = OLD.replace(TOLL, `${TOLL} ${SHORT}`);
  const last = LINES.at(-1) ?? '';

  it.each([
    ['same', SHORT],
    ['changed', SHORT.replace('41', '43')],
  ])('is %s at the end of another old paragraph', (state, now) => {
    const page = OLD.replace(last, `${last} ${now}`);
    const start = page.indexOf(now);
    expect(look(page, SHORT, old).resolution).toMatchObject({ state, span: { start } });
  });

  it('is removed where a line of its own says something alike', () => {
    const page = `18:50\n${SHORT.replace('41', '43')}\n${OLD}`;
    expect(reasonOf(look(page, SHORT, old))).toBe('removed');
  });

  it('is changed below the line that followed it, though that ends as other lines do', () => {
    const [line, next, credit] = [
      'Sentencing is set for 14 May.',
      LINES[5] ?? '',
      'Photo: I. Maren',
    ];
    const before = [TOLL, line, `${next} ${credit}`, last, credit].join('\n');
    const now = line.replace('14', '21');
    const page = [TOLL, `${next} ${credit}`, now, last, credit].join('\n');
    const start = page.indexOf(now);
    expect(look(page, line, before).resolution).toMatchObject({
      state: 'changed',
      span: { start },
    });
  });
});

describe('a sentence that is all that is left of a page', () => {
  const others = [
    'The harbour of Osterby will be dredged in the autumn, the council said.',
    'Tickets for the regatta go on sale at nine on Monday.',
  ];
  const long = 'A second expedition, costing 15 million kroner, is to leave Nuuk in 2027.';
  const old = OLD.replace(TOLL, long);

  it.each([
    ['a figure', long.replace('15', '17')],
    ['its last word', long.replace('2027', 'autumn')],
    ['a qualifier', long.replace('costing', 'costing at least')],
  ])('is changed where %s is other', (_what, now) => {
    const page = [others[0], now, others[1]].join('\n');
    const span = { start: page.indexOf(now), end: page.indexOf(now) + now.length };
    expect(look(page, long, old).resolution).toMatchObject({ state: 'changed', span });
  });

  it('is the same though it is short, if no word of it is other', () => {
    const short = 'Bond yields slid 12 points.';
    const page = [others[0], short.replace(' ', '\u00A0'), others[1]].join('\n');
    expect(reasonOf(look(page, short, OLD.replace(TOLL, short)))).toBe('same');
  });

  it.each([
    ['is short', 'That has happened 86 times.', ['That has happened 91 times.']],
    ['stands there twice', long, [long.replace('15', '17'), long.replace('15', '19')]],
  ])('is not found where it was edited and %s', (_what, quote, now) => {
    const page = [others[0], ...now, others[1]].join('\n');
    expect(look(page, quote, OLD.replace(TOLL, quote)).resolution.state).toBe('orphan');
  });
});

describe('a copy below the edited words', () => {
  it('is not the place at the end of the page', () => {
    const line = 'Sentencing is set for Jan. 14.';
    const old = OLD.replace(LINES.at(-1) ?? '', `${LINES.at(-1) ?? ''} ${line}`);
    const page = `${old.replace('is set', 'is not set')}\n${line}`;
    const { resolution } = look(page, line, old);
    expect(resolution).toMatchObject({ state: 'changed', span: { start: old.indexOf(line) } });
  });
});
