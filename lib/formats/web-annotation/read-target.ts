import type { TextPositionSelector, TextQuoteSelector } from '../../model/target.ts';
import type { LeftCount } from '../foreign/foreign-check.ts';
import {
  firstText,
  isJsonObject,
  listOf,
  addressIn,
  type JsonObject,
} from '../foreign/json-values.ts';
import { isOfType, term, type Graph } from './find-annotations.ts';

/** What an annotation is on. */
export interface ReadTarget {
  readonly url: string;
  readonly title: string;
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector | null;
}

/** Nobody refines a selector so often; selectors may refine each other in a circle. */
const DEEPEST = 16;

/** Longest surroundings that are kept; ours are far shorter. */
const LONGEST_CONTEXT = 1000;

/**
 * The first target with words on a page of the web; null, and counted, if there is none. Further
 * targets are counted.
 */
export function readTarget(target: unknown, graph: Graph, left: LeftCount): ReadTarget | null {
  const all = listOf(target).flatMap((one) => partsOf(graph.resolve(one)));
  const pages = all.map((one) => ({ ...pageOf(one, graph), words: wordsOf(one, graph) }));
  const best = pages.find(({ url, words }) => url !== null && words.quote !== null);
  const { url, words } = best ?? {};
  if (url == null || words?.quote == null) {
    left.add(pages.some((one) => one.url !== null) ? 'no-words' : 'no-page');
    return null;
  }
  left.add('targets', all.length - 1);
  return { url, title: best?.title ?? '', quote: words.quote, position: words.position };
}

/** The members of a set of targets, or the target itself. */
function partsOf(target: unknown): readonly unknown[] {
  if (!isJsonObject(target)) return [target];
  const isSet = ['Choice', 'List', 'Composite', 'Independents'].some((type) =>
    isOfType(target, type),
  );
  return isSet ? listOf(term(target, 'items')) : [target];
}

function pageOf(target: unknown, graph: Graph): { url: string | null; title: string } {
  if (!isJsonObject(target)) return { url: addressIn(target), title: '' };
  const source = graph.resolve(
    term(target, 'source') ?? term(target, 'hasSource') ?? term(target, 'id'),
  );
  const url = isJsonObject(source) ? term(source, 'id') : source;
  const named = isJsonObject(source) ? firstText(nameOf(source)) : null;
  return { url: addressIn(url), title: named ?? firstText(nameOf(target)) ?? '' };
}

function nameOf(object: JsonObject): unknown {
  return term(object, 'title') ?? term(object, 'label') ?? term(object, 'name');
}

interface Words {
  readonly quote: TextQuoteSelector | null;
  readonly position: TextPositionSelector | null;
}

/** The words that selectors quote, the most exact ones, and their position if it is in the page. */
function wordsOf(target: unknown, graph: Graph): Words {
  if (!isJsonObject(target)) return { quote: null, position: null };
  const selectors = listOf(term(target, 'selector') ?? term(target, 'hasSelector'))
    .map((one) => graph.resolve(one))
    .flatMap((one) =>
      isJsonObject(one) ? [...(isOfType(one, 'Choice') ? listOf(term(one, 'items')) : [one])] : [],
    )
    .filter(isJsonObject);
  let quote: TextQuoteSelector | null = null;
  let position: TextPositionSelector | null = null;
  for (const selector of selectors) {
    quote ??= innermostQuote(selector, graph);
    position ??= positionOf(selector);
  }
  return { quote, position };
}

/** A selector may be refined by another, to a part of what it selects. */
function innermostQuote(selector: JsonObject, graph: Graph): TextQuoteSelector | null {
  let quote: TextQuoteSelector | null = null;
  let at: unknown = selector;
  for (let depth = 0; isJsonObject(at) && depth < DEEPEST; depth += 1) {
    quote = quoteOf(at) ?? quote;
    at = graph.resolve(listOf(term(at, 'refinedBy'))[0]);
  }
  return quote;
}

function quoteOf(selector: JsonObject): TextQuoteSelector | null {
  if (!isOfType(selector, 'TextQuoteSelector')) return null;
  const exact = firstText(term(selector, 'exact'));
  if (exact === null) return null;
  const side = (name: string): string => firstText(term(selector, name)) ?? '';
  return {
    exact,
    prefix: side('prefix').slice(-LONGEST_CONTEXT),
    suffix: side('suffix').slice(0, LONGEST_CONTEXT),
  };
}

function positionOf(selector: JsonObject): TextPositionSelector | null {
  if (!isOfType(selector, 'TextPositionSelector')) return null;
  const [start, end] = [term(selector, 'start'), term(selector, 'end')];
  if (!isOffset(start) || !isOffset(end) || start > end) return null;
  return { start, end };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
