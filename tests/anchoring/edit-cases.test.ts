import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import { sameFigure } from '../../lib/figures/same-figure.ts';
import { lookAgainAlone, runEditCase, type EditCase } from './score-edits.ts';

const folder = join(import.meta.dirname, '../specs/edits');
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as EditCase[]);

const deps = {
  figures: [],
  readFigures: (text: string) => readFigures(text, english),
  sameFigure,
};

describe('the corpus of edits', () => {
  it('holds at least 150 pairs, each with its quote on the page before', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    for (const { before, quote } of cases) expect(before).toContain(quote);
  });

  it.each(cases.map((edit) => [edit.class, edit.lang ?? 'en', edit.quote, edit] as const))(
    'is judged right: %s (%s): %s',
    (_class, _lang, _quote, edit) => {
      expect(runEditCase(edit, deps).fault).toBeNull();
      expect(runEditCase(edit, deps, lookAgainAlone).fault).toBeNull();
    },
  );
});
