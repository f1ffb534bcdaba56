import type { VNode } from 'preact';

import { Fold } from '../ui/fold.tsx';
import { Icon } from '../ui/icon.tsx';
import { EVERYTHING, type LibraryFilter } from './library-model.ts';
import { hashOf, type LibraryPlace, type LibraryRoute } from './library-route.ts';
import styles from './library-nav.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** How much is behind each item; missing where it is not counted, or not yet. */
export type NavCounts = Readonly<Partial<Record<NavItem['name'], number>>>;

type NavItem = (typeof INBOX | typeof WORK)[number];

const LIST = { view: 'list' } as const;

/** What waits: what is new, and searches of the list. */
const INBOX = [
  {
    name: 'since',
    icon: 'time-and-rank',
    label: 'nav.since',
    route: { view: 'since' },
    filter: {},
  },
  {
    name: 'changed',
    icon: 'again',
    label: 'flag.changed',
    route: LIST,
    filter: { text: 'is:changed' },
  },
  {
    name: 'open',
    icon: 'inbox',
    label: 'status.to check',
    route: LIST,
    filter: { text: 'status:open,checking' },
  },
  {
    name: 'noEvidence',
    icon: 'search',
    label: 'flag.no evidence',
    route: LIST,
    filter: { text: 'is:no-evidence' },
  },
  {
    name: 'review',
    icon: 'people',
    label: 'status.for review',
    route: LIST,
    filter: { text: 'status:review' },
  },
] as const;

const WORK = [
  { name: 'articles', icon: 'document', label: 'nav.articles', route: LIST, filter: {} },
  {
    name: 'stories',
    icon: 'folder',
    label: 'nav.stories',
    route: LIST,
    filter: { grouping: 'story' },
  },
  {
    name: 'ledger',
    icon: 'bars',
    label: 'nav.ledger',
    route: { view: 'ledger', id: null },
    filter: {},
  },
  {
    name: 'corrections',
    icon: 'back',
    label: 'nav.corrections',
    route: { view: 'corrections' },
    filter: {},
  },
] as const;

interface LibraryNavProps {
  readonly place: LibraryPlace;
  readonly counts: NavCounts;
}

/**
 * The navigation between the views of the library: links, so that each can also be opened in a tab
 * of its own. On a narrow window it is folded under the name of the view that is open.
 */
export function LibraryNav({ place, counts }: LibraryNavProps): VNode {
  const { t } = useTranslator();
  const shown = shownItem(place);
  const overview = place.route.view === 'overview';
  const labels = [...INBOX, ...WORK].find(({ name }) => name === shown)?.label;
  return (
    <nav class={styles.nav} aria-label={t('nav.title')}>
      <Fold
        name="views"
        label={t(overview || labels === undefined ? 'nav.overview' : labels)}
        class={styles.fold}
        bodyClass={styles.items}
      >
        <a
          class={styles.item}
          href={hashOf({ route: { view: 'overview' }, filter: EVERYTHING })}
          aria-current={overview ? 'page' : undefined}
        >
          <Icon name="overview" />
          <span>{t('nav.overview')}</span>
        </a>
        <Items title="nav.inbox" items={INBOX} {...{ place, counts, shown }} />
        <Items title="nav.work" items={WORK} {...{ place, counts, shown }} />
        <a class={`${styles.item} ${styles.last}`} href="/options.html">
          <Icon name="options" />
          <span>{t('popup.options')}</span>
        </a>
      </Fold>
    </nav>
  );
}

interface ItemsProps extends LibraryNavProps {
  readonly title: 'nav.inbox' | 'nav.work';
  readonly items: readonly NavItem[];
  readonly shown: NavItem['name'] | null;
}

function Items({ title, items, place, counts, shown }: ItemsProps): VNode {
  const { t, number } = useTranslator();
  return (
    <>
      <h2 class={styles.title}>{t(title)}</h2>
      {items.map(({ name, icon, label, route, filter }) => (
        <a
          key={name}
          class={styles.item}
          href={hashOf({ route, filter: filterFor(route, filter, place.filter) })}
          aria-current={name === shown ? 'page' : undefined}
        >
          <Icon name={icon} />
          <span>{t(label)}</span>
          {(counts[name] ?? 0) > 0 && <span class={styles.count}>{number(counts[name] ?? 0)}</span>}
        </a>
      ))}
    </>
  );
}

/** A list keeps its order; nothing else of what it was filtered by. */
function filterFor(
  { view }: LibraryRoute,
  filter: Partial<LibraryFilter>,
  { order }: LibraryFilter,
): LibraryFilter {
  return view === 'list' ? { ...EVERYTHING, order, ...filter } : EVERYTHING;
}

/** The item whose view is open; null for what no item leads to. */
function shownItem({ route, filter }: LibraryPlace): NavItem['name'] | null {
  const { view } = route;
  if (view === 'ledger' || view === 'corrections' || view === 'since') return view;
  if (route.view !== 'list' && route.view !== 'annotation') return null;
  const text = filter.text.trim();
  const waiting = INBOX.find(({ filter: meant }) => 'text' in meant && meant.text === text);
  return waiting?.name ?? (filter.grouping === 'story' ? 'stories' : 'articles');
}
