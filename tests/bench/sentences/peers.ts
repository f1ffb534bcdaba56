import { withPackages } from '../engine/packages.ts';
import type { Splitter } from './splitters.ts';

/** The two best libraries for sentences that were found, at the versions measured; none of them is a dependency. */
const PACKAGES = ['wink-nlp@2.4.0', 'wink-eng-lite-web-model@1.8.1', 'sbd@1.0.19'];

function loadWink(from: NodeJS.Require): Splitter {
  const make = from('wink-nlp') as (model: unknown) => {
    readDoc(text: string): { sentences(): { out(): string[] } };
  };
  const nlp = make(from('wink-eng-lite-web-model'));
  return (text) => nlp.readDoc(text).sentences().out();
}

function loadSbd(from: NodeJS.Require): Splitter {
  const sbd = from('sbd') as { sentences(text: string, options: object): string[] };
  return (text) => sbd.sentences(text, { newline_boundaries: true, sanitize: false });
}

/** Installs the libraries into a folder of their own, gives them to `measure`, and removes the folder. */
export function withSplitters<Result>(
  measure: (peers: readonly { readonly name: string; readonly split: Splitter }[]) => Result,
): Result {
  return withPackages(PACKAGES, (from) =>
    measure([
      { name: 'wink-nlp', split: loadWink(from) },
      { name: 'sbd', split: loadSbd(from) },
    ]),
  );
}
