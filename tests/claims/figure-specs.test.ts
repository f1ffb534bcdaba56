import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import type { Figure } from '../../lib/model/figure.ts';

/** What a case may say of a figure; what it leaves out is not looked at, but the qualifier, which is then exact. */
interface ExpectedFigure {
  readonly text: string;
  readonly kind: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier?: string;
  readonly unit?: string;
  readonly harm?: string;
  readonly bounds?: string;
}

interface FigureSpecs {
  readonly about: string;
  readonly cases: readonly {
    readonly about: string;
    readonly sentence: string;
    readonly figures: readonly ExpectedFigure[];
  }[];
}

const grammars = { en: english };
const folder = join(import.meta.dirname, '../specs');

function isFigureSpecs(content: unknown): content is FigureSpecs {
  if (typeof content !== 'object' || content === null || !('cases' in content)) return false;
  const [first] = content.cases as readonly object[];
  return first !== undefined && 'figures' in first;
}

function described(figure: Figure, expected: ExpectedFigure): object {
  const { text, kind, qualifier, unit, harm, bounds } = figure;
  const optional = { unit, harm, bounds };
  const asked = Object.keys(optional).filter((key) => key in expected);
  return {
    text,
    kind,
    min: rounded(figure.min),
    max: rounded(figure.max),
    qualifier,
    ...Object.fromEntries(Object.entries(optional).filter(([key]) => asked.includes(key))),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(9));
}

for (const [lang, grammar] of Object.entries(grammars)) {
  for (const file of readdirSync(join(folder, lang)).filter((name) => name.endsWith('.json'))) {
    const content: unknown = JSON.parse(readFileSync(join(folder, lang, file), 'utf8'));
    if (!isFigureSpecs(content)) continue;
    describe(`${lang}/${file}: ${content.about}`, () => {
      it.each(content.cases)('$about: $sentence', ({ sentence, figures }) => {
        const found = readFigures(sentence, grammar);
        expect(found.map(({ text }) => text)).toEqual(figures.map(({ text }) => text));
        figures.forEach((expected, at) => {
          const figure = found[at];
          if (figure === undefined) throw new Error('unreachable: the texts are equal');
          const wanted = {
            qualifier: 'exact',
            ...expected,
            min: rounded(expected.min),
            max: rounded(expected.max),
          };
          expect(described(figure, expected)).toEqual(wanted);
        });
      });
    });
  }
}
