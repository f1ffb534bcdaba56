import {
  hashOf,
  placeOf,
  type LibraryPlace,
  type LibraryRoute,
} from '../../components/library/library-route.ts';
import { STATUSES } from '../../lib/model/annotation.ts';

/**
 * The words of a place. They are kept in the state of the browser's history entry, which lives as
 * long as the tab does, and never in the address, which the browser writes into its list of visited
 * pages.
 */
interface Words {
  readonly search: string;
  readonly subjects: string;
}

/** The place that the page's address and history entry name. Takes words out of the address. */
export function placeHere(): LibraryPlace {
  const named = placeOf(location.hash, STATUSES);
  const words = wordsOf(named);
  if (words.search === '' && words.subjects === '')
    return withWords(named, (history.state as Words | null) ?? words);
  replacePlace(named);
  return named;
}

/** Takes another place into the present history entry. */
export function replacePlace(place: LibraryPlace): void {
  history.replaceState(wordsOf(place), '', addressOf(place));
}

/** Takes another place into a new history entry, from which the back button returns. */
export function pushPlace(place: LibraryPlace): void {
  history.pushState(wordsOf(place), '', addressOf(place));
}

/** Reports every place that the browser's buttons, the address bar or a link of the page lead to. */
export function followPlace(onPlace: (place: LibraryPlace) => void): void {
  const read = (): void => {
    onPlace(placeHere());
  };
  addEventListener('popstate', read);
  addEventListener('hashchange', read);
  addEventListener('click', (event) => {
    const hash = hashFollowedBy(event);
    if (hash === null) return;
    event.preventDefault();
    const place = placeOf(hash, STATUSES);
    if (hash === location.hash) replacePlace(place);
    else pushPlace(place);
    onPlace(place);
  });
}

/** Where a click leads in this page and tab; null where it does not. */
function hashFollowedBy(event: MouseEvent): string | null {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
  if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest('a') : null;
  return link?.getAttribute('href')?.startsWith('#/') === true ? link.hash : null;
}

function addressOf(place: LibraryPlace): string {
  return hashOf(withWords(place, { search: '', subjects: '' }));
}

function wordsOf({ route, filter }: LibraryPlace): Words {
  return { search: filter.text, subjects: route.view === 'ledger' ? (route.words ?? '') : '' };
}

function withWords({ route, filter }: LibraryPlace, words: Words): LibraryPlace {
  return { route: routeWith(route, words.subjects), filter: { ...filter, text: words.search } };
}

function routeWith(route: LibraryRoute, words: string): LibraryRoute {
  if (route.view !== 'ledger') return route;
  const { words: _before, ...rest } = route;
  return words === '' ? rest : { ...rest, words };
}
