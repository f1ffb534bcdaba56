import type { VNode } from 'preact';

import { EVERYTHING, type LibraryFilter } from './library-model.ts';
import { hashOf, type LibraryPlace, type LibraryRoute } from './library-route.ts';
import styles from './library-nav.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** The views that can be reached from anywhere, in this order. */
const VIEWS = [
  { label: 'nav.overview', route: { view: 'overview' } },
  { label: 'nav.list', route: { view: 'list' } },
  { label: 'nav.ledger', route: { view: 'ledger', id: null } },
  { label: 'nav.corrections', route: { view: 'corrections' } },
] as const satisfies readonly { readonly label: string; readonly route: LibraryRoute }[];

/**
 * The navigation between the views of the library: links, so that each can also be opened in a tab
 * of its own. The list keeps its filter. The options are a separate page.
 */
export function LibraryNav({ place }: { readonly place: LibraryPlace }): VNode {
  const { t } = useTranslator();
  const shown = place.route.view === 'annotation' ? 'list' : place.route.view;
  return (
    <nav class={styles.nav} aria-label={t('nav.title')}>
      {VIEWS.map(({ label, route }) => (
        <a
          key={route.view}
          href={hashOf({ route, filter: filterFor(route, place.filter) })}
          aria-current={route.view === shown ? 'page' : undefined}
        >
          {t(label)}
        </a>
      ))}
      <a href="/options.html">{t('popup.options')}</a>
    </nav>
  );
}

function filterFor(route: LibraryRoute, filter: LibraryFilter): LibraryFilter {
  return route.view === 'list' ? { ...filter, trash: false } : EVERYTHING;
}
