import { withPackages } from './packages.ts';

/** The libraries the engine is measured beside, at the versions measured; none of them is a dependency. */
const PACKAGES = [
  'compromise@14.17.0',
  'chrono-node@2.10.3',
  'wink-nlp@2.4.0',
  'wink-eng-lite-web-model@1.8.1',
  '@microsoft/recognizers-text-suite@1.3.1',
];

/** A library made ready, and how much text it is given: one that needs minutes for a megabyte gets a piece. */
export interface Peer {
  readonly name: string;
  readonly characters: number;
  readonly run: (text: string) => unknown;
}

type Load = (from: NodeJS.Require) => Peer['run'];

/**
 * What each is asked for is as near to figures as it comes: numbers, dates, entities, numbers with
 * units and their values.
 */
const LOADERS: readonly (readonly [string, number, Load])[] = [
  ['compromise (numbers)', 53_000, loadCompromise],
  ['chrono-node (dates)', 53_000, loadChrono],
  ['wink-nlp (entities)', 53_000, loadWink],
  ['recognizers-text-suite (numbers, units, dates)', 2_000, loadRecognizers],
];

function loadCompromise(from: NodeJS.Require): Peer['run'] {
  const nlp = from('compromise') as (text: string) => {
    numbers(): { out(how: string): unknown };
  };
  return (text) => nlp(text).numbers().out('array');
}

function loadChrono(from: NodeJS.Require): Peer['run'] {
  const chrono = from('chrono-node') as { parse: Peer['run'] };
  return (text) => chrono.parse(text);
}

function loadWink(from: NodeJS.Require): Peer['run'] {
  const make = from('wink-nlp') as (model: unknown) => {
    readDoc(text: string): { entities(): { out(how: unknown): unknown } };
    its: { detail: unknown };
  };
  const nlp = make(from('wink-eng-lite-web-model'));
  return (text) => nlp.readDoc(text).entities().out(nlp.its.detail);
}

const RECOGNIZED = [
  'recognizeNumber',
  'recognizePercentage',
  'recognizeCurrency',
  'recognizeDimension',
  'recognizeDateTime',
];

function loadRecognizers(from: NodeJS.Require): Peer['run'] {
  const suite = from('@microsoft/recognizers-text-suite') as Record<
    string,
    (text: string, culture: string) => unknown
  >;
  return (text) => RECOGNIZED.map((name) => suite[name]?.(text, 'en-us'));
}

/** Installs the peers into a folder of their own, gives them to `measure`, and removes the folder. */
export function withPeers<Result>(measure: (peers: readonly Peer[]) => Result): Result {
  return withPackages(PACKAGES, (from) =>
    measure(LOADERS.map(([name, characters, load]) => ({ name, characters, run: load(from) }))),
  );
}
