import { flatParent, nameOf, namesOf } from '../page-text/dom.ts';
import type { TimeMark } from './time-marks.ts';

/**
 * One item in a list of similar ones, with the marks of time in it (in document order, never
 * empty).
 */
export interface ListItem {
  readonly element: Element;
  readonly parent: Element;
  readonly marks: readonly TimeMark[];
}

const MAX_DEPTH = 200;
/** Besides the list of entries, a page has few other lists as long. */
const MAX_LISTS = 5;

/**
 * The lists of similar items (same tag, same first class) that contain marks of time, longest
 * first, items in document order. Similar elements elsewhere on the page (another day's list, a
 * pinned entry) are included. No item contains another item of the same list.
 */
export function findLists(marks: readonly TimeMark[]): readonly (readonly ListItem[])[] {
  const items = collectItems(marks);
  const byPlace = groupBy(
    items,
    ({ parent, element }) => `${numberOf(parent)} ${likenessOf(element)}`,
  );
  const lists = [...byPlace.values()].filter((list) => list.length > 1);
  const longest = lists.sort((a, b) => b.length - a.length).slice(0, MAX_LISTS);
  return longest.map((list) => [...list, ...othersAlike(list, items)].sort(inOrder));
}

/** Every element above a mark, with the marks in it. O(marks x depth). */
function collectItems(marks: readonly TimeMark[]): ListItem[] {
  const held = new Map<Element, TimeMark[]>();
  for (const mark of marks) {
    let at: Element | null = mark.element;
    for (let depth = 0; at && depth < MAX_DEPTH; depth += 1, at = flatParent(at)) {
      const list = held.get(at);
      if (list) list.push(mark);
      else held.set(at, [mark]);
    }
  }
  return [...held].flatMap(([element, own]): ListItem[] => {
    const parent = flatParent(element);
    const sorted = own.toSorted((a, b) => documentOrder(a.element, b.element));
    return parent ? [{ element, parent, marks: sorted }] : [];
  });
}

function othersAlike(list: readonly ListItem[], items: readonly ListItem[]): ListItem[] {
  const [first] = list;
  if (!first || (!isNamed(first.element) && nameOf(first.element) !== 'article')) return [];
  const likeness = likenessOf(first.element);
  const taken = new Set(list.map(({ element }) => element));
  const around = new Set(list.flatMap(({ element }) => ancestorsOf(element)));
  return items.filter(({ element }) => {
    const isAlike = likenessOf(element) === likeness && !taken.has(element) && !around.has(element);
    const stands = isAlike && !ancestorsOf(element).some((each) => taken.has(each));
    if (stands) taken.add(element);
    return stands;
  });
}

function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let at = flatParent(element); at && ancestors.length < MAX_DEPTH; at = flatParent(at))
    ancestors.push(at);
  return ancestors;
}

function likenessOf(element: Element): string {
  return `${nameOf(element)} ${isNamed(element) ? firstName(element) : ''}`;
}

function isNamed(element: Element): boolean {
  return element.hasAttribute('class') && firstName(element) !== '';
}

function firstName(element: Element): string {
  return namesOf(element).trim().split(/\s+/, 1)[0] ?? '';
}

const numbers = new WeakMap<Element, number>();
let counted = 0;

function numberOf(element: Element): number {
  const known = numbers.get(element) ?? (counted += 1);
  numbers.set(element, known);
  return known;
}

function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function inOrder(a: ListItem, b: ListItem): number {
  return documentOrder(a.element, b.element);
}

const PRECEDING = 2;

/** Before (negative) or after in the document; a container comes before its content. */
function documentOrder(a: Element, b: Element): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & PRECEDING ? 1 : -1;
}
