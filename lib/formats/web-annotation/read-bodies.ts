import type { ForeignEvidence, LeftCount } from '../foreign/foreign-check.ts';
import { textOfHtml } from '../foreign/text-of-html.ts';
import {
  firstText,
  isJsonObject,
  listOf,
  addressIn,
  type JsonObject,
} from '../foreign/json-values.ts';
import { isOfType, term, type Graph } from './find-annotations.ts';

/** What an annotation says. */
export interface ReadBodies {
  readonly note: string;
  readonly tags: readonly string[];
  readonly evidence: readonly ForeignEvidence[];
}

/** Purposes of a body that judges what it is on. */
const JUDGING: ReadonlySet<string> = new Set(['assessing', 'reviewing', 'moderating']);

/**
 * Text becomes the note, tags tags, links evidence that nobody has said anything of yet. What judges
 * becomes part of the note too. Other bodies are counted.
 */
export function readBodies(annotation: JsonObject, graph: Graph, left: LeftCount): ReadBodies {
  const notes: string[] = [];
  const tags: string[] = [];
  const evidence: ForeignEvidence[] = [];
  const motivation = purposesOf(annotation, 'motivation');
  const take = (body: unknown): void => {
    const purposes = isJsonObject(body) ? purposesOf(body, 'purpose') : [];
    const meant = purposes.length > 0 ? purposes : motivation;
    const text = bodyText(body);
    const link = linkOf(body, graph);
    if (text !== null) {
      if (meant.includes('tagging')) tags.push(text);
      else {
        notes.push(text);
        if (meant.some((one) => JUDGING.has(one))) left.add('verdicts');
      }
    } else if (link !== null && !meant.includes('tagging')) evidence.push(link);
    else left.add('bodies');
  };
  const bodies = term(annotation, 'body') ?? term(annotation, 'hasBody');
  for (const one of listOf(bodies)) for (const part of partsOf(graph.resolve(one))) take(part);
  for (const one of listOf(term(annotation, 'bodyValue'))) {
    const text = firstText(one);
    if (text !== null) notes.push(text);
  }
  return { note: notes.join('\n\n'), tags, evidence };
}

function purposesOf(object: JsonObject, key: string): readonly string[] {
  return listOf(term(object, key)).flatMap((one) => {
    const name = isJsonObject(one) ? term(one, 'id') : one;
    return typeof name === 'string' ? [name.split(/[#/:]/).at(-1) ?? ''] : [];
  });
}

/** Of a choice the first, of other sets all. */
function partsOf(body: unknown): readonly unknown[] {
  if (!isJsonObject(body)) return [body];
  if (isOfType(body, 'Choice')) return listOf(term(body, 'items')).slice(0, 1);
  const isSet = ['List', 'Composite', 'Independents'].some((type) => isOfType(body, type));
  return isSet ? listOf(term(body, 'items')) : [body];
}

function bodyText(body: unknown): string | null {
  if (typeof body === 'string') return isIri(body) ? null : firstText(body);
  if (!isJsonObject(body)) return null;
  const value = firstText(valueOf(body));
  if (value === null) return null;
  const format = firstText(term(body, 'format')) ?? '';
  return /html/i.test(format) ? firstText(textOfHtml(value)) : value;
}

function valueOf(body: JsonObject): unknown {
  const value =
    term(body, 'value') ?? body['rdf:value'] ?? term(body, 'chars') ?? body['cnt:chars'];
  return isJsonObject(value) ? term(value, 'value') : value;
}

function isIri(text: string): boolean {
  return URL.canParse(text) && /^[a-z][a-z\d+.-]*:\S+$/i.test(text);
}

function linkOf(body: unknown, graph: Graph): ForeignEvidence | null {
  if (!isJsonObject(body)) {
    const url = addressIn(body);
    return url === null ? null : { url, title: '', quote: '' };
  }
  const source = graph.resolve(term(body, 'source') ?? term(body, 'id'));
  const url = addressIn(isJsonObject(source) ? term(source, 'id') : source);
  if (url === null || isMedia(body)) return null;
  const selectors = listOf(term(body, 'selector')).filter(isJsonObject);
  const quoted = selectors.find((one) => isOfType(one, 'TextQuoteSelector'));
  const titled = isJsonObject(source) ? term(source, 'title') : undefined;
  return {
    url,
    title: firstText(term(body, 'title') ?? term(body, 'label') ?? titled) ?? '',
    quote: quoted === undefined ? '' : (firstText(term(quoted, 'exact')) ?? ''),
    note: [term(body, 'stance'), term(body, 'description')]
      .map((one) => firstText(one) ?? '')
      .filter((one) => one !== '')
      .join('\n'),
  };
}

function isMedia(body: JsonObject): boolean {
  return ['Image', 'Video', 'Audio', 'Sound', 'Dataset'].some((type) => isOfType(body, type));
}
