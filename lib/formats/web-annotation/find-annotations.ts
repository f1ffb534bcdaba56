import type { LeftCount } from '../foreign/foreign-check.ts';
import { isJsonObject, listOf, own, type JsonObject } from '../foreign/json-values.ts';

/** The value of a term, which JSON-LD also writes as a keyword or with a prefix. */
export function term(object: JsonObject, name: string): unknown {
  for (const key of [name, `@${name}`, `oa:${name}`]) {
    const value = own(object, key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether an object is of a type, written as a term, with a prefix or as an IRI. */
export function isOfType(object: JsonObject, name: string): boolean {
  return listOf(term(object, 'type')).some(
    (type) => typeof type === 'string' && (type.split(/[#/:]/).at(-1) ?? '') === name,
  );
}

/** The objects of a file by their ids: what is said of a thing may stand elsewhere in it. */
export class Graph {
  readonly #byId = new Map<string, JsonObject>();

  /** Takes an object in, if it has an id and says more than that. */
  add(object: JsonObject): void {
    const id = term(object, 'id');
    if (typeof id === 'string' && Object.keys(object).length > 1 && !this.#byId.has(id))
      this.#byId.set(id, object);
  }

  /** What a value stands for: itself, or the object that it names. */
  resolve(value: unknown): unknown {
    if (typeof value === 'string') return this.#byId.get(value) ?? value;
    if (!isJsonObject(value)) return value;
    const id = term(value, 'id');
    const isReference = Object.keys(value).length === 1 && typeof id === 'string';
    return isReference ? (this.#byId.get(id) ?? id) : value;
  }
}

/** An annotation and where it stands in its file ("first.items.3"). */
export interface FoundAnnotation {
  readonly annotation: JsonObject;
  readonly path: string;
}

/**
 * The annotations of a document, in order and each once: one alone, or those of a list, a page, a
 * collection or a graph. Null if the document has nothing of the kind.
 */
export function findAnnotations(
  document: unknown,
  graph: Graph,
  left: LeftCount,
): readonly FoundAnnotation[] | null {
  const search = new Search(graph, left);
  search.look(document, '');
  return search.isWebAnnotation ? search.found : null;
}

const PAGE_LINKS = ['first', 'next', 'items', '@included'] as const;

class Search {
  readonly found: FoundAnnotation[] = [];
  isWebAnnotation = false;
  readonly graph: Graph;
  readonly left: LeftCount;
  readonly #seen = new Set<unknown>();

  constructor(graph: Graph, left: LeftCount) {
    this.graph = graph;
    this.left = left;
  }

  look(value: unknown, path: string): void {
    if (Array.isArray(value)) this.#each(value, path);
    else if (isJsonObject(value)) this.#object(value, path);
    else this.left.add('other-kind');
  }

  #each(values: readonly unknown[], path: string): void {
    for (const one of values) if (isJsonObject(one)) this.graph.add(one);
    for (const [nth, one] of values.entries()) {
      if (typeof one === 'string') this.left.add('elsewhere');
      else this.look(one, path === '' ? String(nth) : `${path}.${nth}`);
    }
  }

  #object(value: JsonObject, path: string): void {
    const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
    const inGraph = own(value, '@graph');
    if (inGraph !== undefined) this.#graph(inGraph, at('@graph'));
    else if (isOfType(value, 'Annotation')) this.#take(value, path);
    else if (isCollection(value)) {
      this.isWebAnnotation = true;
      // Pages may name each other in a circle.
      if (this.#seen.has(value)) return;
      this.#seen.add(value);
      for (const key of PAGE_LINKS) this.#follow(own(value, key), at(key));
    } else this.left.add('other-kind');
  }

  /** A graph also holds parts of annotations; only what nothing else leads to is looked at. */
  #graph(value: unknown, path: string): void {
    const nodes = listOf(value);
    for (const one of nodes) if (isJsonObject(one)) this.graph.add(one);
    for (const [nth, one] of nodes.entries())
      if (isJsonObject(one) && (isOfType(one, 'Annotation') || isCollection(one)))
        this.#object(one, `${path}.${nth}`);
  }

  #follow(value: unknown, path: string): void {
    for (const [nth, one] of listOf(value).entries()) {
      const meant = this.graph.resolve(one);
      if (isJsonObject(meant)) this.#object(meant, Array.isArray(value) ? `${path}.${nth}` : path);
      // What only names what is in the graph is found there.
      else if (typeof meant === 'string') this.left.add('elsewhere');
      else this.left.add('other-kind');
    }
  }

  #take(annotation: JsonObject, path: string): void {
    this.isWebAnnotation = true;
    const id = term(annotation, 'id');
    const key = typeof id === 'string' ? id : annotation;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.found.push({ annotation, path });
  }
}

function isCollection(value: JsonObject): boolean {
  const types = [
    'AnnotationCollection',
    'AnnotationPage',
    'OrderedCollection',
    'OrderedCollectionPage',
  ];
  return types.some((type) => isOfType(value, type));
}
