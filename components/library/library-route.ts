import type { Status } from '../../lib/model/annotation.ts';
import type {
  AnnotationId,
  SnapshotId,
  SourceId,
  StoryId,
  SubjectId,
} from '../../lib/model/ids.ts';
import type { SearchTerm } from '../../lib/model/library/search-term.ts';
import { printQuery } from '../../lib/text/query/print-query.ts';
import { EVERYTHING, LIST_GROUPINGS, LIST_ORDERS, type LibraryFilter } from './library-model.ts';

/** Means what belongs to no story. */
export const NO_STORY = 'none';

/**
 * What the library page shows. The trash is a list too: `list` with a filter whose `trash` is set.
 */
export type LibraryRoute =
  | { readonly view: 'list' }
  /**
   * The list with one annotation's card beside it. `isKeptOut`: it opened here because its page lets
   * no drawer in.
   */
  | { readonly view: 'annotation'; readonly id: AnnotationId; readonly isKeptOut?: true }
  /** One annotation with everything kept about it, and all related ones or the first few. */
  | { readonly view: 'record'; readonly id: AnnotationId; readonly isAll?: true }
  /**
   * Null shows all subjects to choose from, or those that contain `words`. `storyId` limits it to
   * one story, or to none; `form` is how the figures are drawn, side by side if missing; `isVague`
   * also draws bounds by convention.
   */
  | {
      readonly view: 'ledger';
      readonly id: SubjectId | null;
      readonly storyId?: StoryId | typeof NO_STORY;
      readonly form?: 'steps';
      readonly isVague?: true;
      readonly words?: string;
    }
  /** `before` and `after` are the snapshots that are compared; the newest two if missing. */
  | {
      readonly view: 'source';
      readonly id: SourceId;
      readonly before?: SnapshotId;
      readonly after?: SnapshotId;
    }
  | { readonly view: 'overview' }
  /** What changed since the last visit. */
  | { readonly view: 'since' }
  /** The corrections of one story and of a period: two days, both included. */
  | {
      readonly view: 'corrections';
      readonly storyId?: StoryId;
      readonly from?: string;
      readonly to?: string;
    };

/**
 * A place in the library page: what it shows, and the filter, which stays while the person moves
 * between views.
 */
export interface LibraryPlace {
  readonly route: LibraryRoute;
  readonly filter: LibraryFilter;
}

/** The annotation a route shows; null where it shows none. */
export function selectedIn(route: LibraryRoute): AnnotationId | null {
  return route.view === 'annotation' ? route.id : null;
}

/** The URL fragment of a place: it can be bookmarked and linked to. `placeOf` is the reverse. */
export function hashOf({ route, filter }: LibraryPlace): string {
  const query = queryOf(filter);
  const isTrash = route.view === 'list' && filter.trash;
  if (!isTrash && filter.trash) query.set('trash', '1');
  for (const [name, value] of Object.entries(lookOf(route))) query.set(name, value);
  const path = isTrash ? '#/trash' : pathOf(route);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/**
 * The place that a fragment names. An unknown path means the list; an unknown condition is ignored.
 */
export function placeOf(hash: string, statuses: readonly Status[]): LibraryPlace {
  const [path = '', query = ''] = hash.split('?', 2);
  const params = new URLSearchParams(query);
  const filter = filterOf(params, statuses);
  const [, view = '', id = ''] = path.split('/');
  const isTrash = filter.trash || view === 'trash';
  return { route: routeOf(view, decodePart(id), params), filter: { ...filter, trash: isTrash } };
}

/** The choices of a view that can be shown in several ways. */
function lookOf(route: LibraryRoute): Readonly<Record<string, string>> {
  switch (route.view) {
    case 'ledger':
      return {
        ...said('story', route.storyId),
        ...(route.form === 'steps' ? { by: 'time' } : {}),
        ...(route.isVague === true ? { vague: '1' } : {}),
        ...said('words', route.words),
      };
    case 'corrections':
      return {
        ...said('story', route.storyId),
        ...said('from', route.from),
        ...said('to', route.to),
      };
    case 'annotation':
      return route.isKeptOut === true ? { 'kept-out': '1' } : {};
    case 'record':
      return route.isAll === true ? { all: '1' } : {};
    case 'source':
      return { ...said('before', route.before), ...said('after', route.after) };
    case 'list':
    case 'overview':
    case 'since':
      return {};
  }
}

/** A view's choice under its name in the address; nothing where it is not set. */
function said<Name extends string, Value extends string>(
  name: Name,
  value: Value | null | undefined,
): Partial<Readonly<Record<Name, Value>>> {
  return value == null || value === '' ? {} : ({ [name]: value } as Record<Name, Value>);
}

function pathOf(route: LibraryRoute): string {
  if (route.view === 'list') return '#/';
  const id = 'id' in route && route.id !== null ? `/${encodeURIComponent(route.id)}` : '';
  return `#/${route.view}${id}`;
}

function routeOf(view: string, id: string, query: URLSearchParams): LibraryRoute {
  if (view === 'annotation' && id !== '') {
    const kept = query.get('kept-out') === '1' ? { isKeptOut: true as const } : {};
    return { view, id: id as AnnotationId, ...kept };
  }
  if (view === 'record' && id !== '') {
    const all = query.get('all') === '1' ? { isAll: true as const } : {};
    return { view, id: id as AnnotationId, ...all };
  }
  if (view === 'source' && id !== '')
    return {
      view,
      id: id as SourceId,
      ...said('before', query.get('before') as SnapshotId | null),
      ...said('after', query.get('after') as SnapshotId | null),
    };
  const ofStory = said('storyId', query.get('story') as StoryId | null);
  if (view === 'ledger') return { ...ledgerOf(id, query), ...ofStory };
  if (view === 'corrections')
    return { view, ...ofStory, ...dayIn(query, 'from'), ...dayIn(query, 'to') };
  if (view === 'overview' || view === 'since') return { view };
  return { view: 'list' };
}

function ledgerOf(id: string, query: URLSearchParams): LibraryRoute & { view: 'ledger' } {
  return {
    view: 'ledger',
    id: id === '' ? null : (id as SubjectId),
    ...(query.get('by') === 'time' ? { form: 'steps' } : {}),
    ...(query.get('vague') === '1' ? { isVague: true } : {}),
    ...said('words', query.get('words')),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function dayIn(
  query: URLSearchParams,
  end: 'from' | 'to',
): Readonly<Partial<Record<'from' | 'to', string>>> {
  const day = query.get(end) ?? '';
  return DAY.test(day) ? { [end]: day } : {};
}

function queryOf(filter: LibraryFilter): URLSearchParams {
  const query = new URLSearchParams();
  if (filter.text !== '') query.set('q', filter.text);
  if (filter.order !== 'newest') query.set('sort', filter.order);
  if (filter.grouping !== EVERYTHING.grouping) query.set('group', filter.grouping);
  return query;
}

function filterOf(query: URLSearchParams, statuses: readonly Status[]): LibraryFilter {
  return {
    text: textOf(query, statuses),
    trash: query.get('trash') === '1',
    order: LIST_ORDERS.find((order) => order === query.get('sort')) ?? 'newest',
    grouping:
      LIST_GROUPINGS.find((grouping) => grouping === query.get('group')) ?? EVERYTHING.grouping,
  };
}

/** The search, with what older addresses name beside it put into its words. */
function textOf(query: URLSearchParams, statuses: readonly Status[]): string {
  const [verdict, site] = [query.get('finding'), query.get('site')];
  const status = statuses.find((one) => one === query.get('status'));
  const isNot = false;
  const older: SearchTerm[] = [
    ...(verdict === null ? [] : [{ field: 'verdict', values: [verdict], isNot } as const]),
    ...(site === null ? [] : [{ field: 'site', values: [site], isNot } as const]),
    ...(status === undefined ? [] : [{ field: 'status', values: [status], isNot } as const]),
  ];
  const text = query.get('q') ?? '';
  return older.length === 0 ? text : `${text} ${printQuery(older)}`.trim();
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
