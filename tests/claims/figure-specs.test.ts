import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { explainText } from '../../scripts/lib/explain-text.mjs';
import { specFiles } from '../../scripts/lib/specs.mjs';

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

function described(figure: Figure, expected: object): object {
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

function wantedOf(expected: ExpectedFigure): object {
  return {
    qualifier: 'exact',
    ...expected,
    min: rounded(expected.min),
    max: rounded(expected.max),
  };
}

/** Fails where other figures were found than expected, or they are not as expected. */
function compare(found: readonly Figure[], expected: readonly ExpectedFigure[]): void {
  expect(found.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
  const seen = found.map((figure, at) => described(figure, expected[at] ?? {}));
  expect(seen).toEqual(expected.map(wantedOf));
}

for (const [lang, grammar] of Object.entries(grammars)) {
  for (const file of specFiles(`${lang}/figures/`)) {
    const { about, cases } = JSON.parse(readFileSync(file, 'utf8')) as FigureSpecs;
    describe(`${relative(folder, file)}: ${about}`, () => {
      it.each(cases)('$about: $sentence', async ({ sentence, figures }) => {
        try {
          compare(readFigures(sentence, grammar), figures);
        } catch (error) {
          throw await withReasons(error, sentence, figures);
        }
      });
    });
  }
}

/** The same failure, and after it which recognizers and refiners made the figures what they are. */
async function withReasons(
  error: unknown,
  sentence: string,
  expected: readonly ExpectedFigure[],
): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  const wanted = expected.map(({ text }) => text);
  error.message += `\n\n${await explainText(sentence, wanted)}\n`;
  return error;
}
