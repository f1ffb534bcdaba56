import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Scale } from '../../lib/model/scale.ts';
import type { ListedClaim, PageState, Sleep } from '../../lib/model/page/page-state.ts';
import type { BesideReading } from './claim-list.tsx';
import type { OrphanActions } from './orphan-help.tsx';
import type { TriageActions } from './listed-claims.ts';
import {
  changedFirst,
  countChecked,
  countUnlisted,
  filterClaims,
  listedAt,
  NO_FILTER,
} from './listed-claims.ts';
import { PageFilter } from './page-filter.tsx';
import listFrame from '../styles/list-frame.module.css';
import styles from './page-list.module.css';
import { TriageList } from './triage-list.tsx';
import { useTranslator } from '../ui/translator-context.ts';

export interface PageListProps extends TriageActions {
  readonly state: PageState;
  readonly scales: readonly Scale[];
  readonly onOpen: (listed: ListedClaim) => void;
  readonly onLater: (listed: ListedClaim, index: number) => void;
  readonly onShowAll: () => void;
  readonly orphanActions?: OrphanActions | undefined;
  /**
   * Set when the list is beside the page being read: then changed claims come first, words can be
   * searched for, the claim at the reading place is marked, and cards open inside.
   */
  readonly beside?: BesideReading | undefined;
}

/**
 * The claims of a page that was read: how many are checked, a filter, the list, and what the
 * present density leaves out.
 */
export function PageList(props: PageListProps): VNode {
  const { state, scales, onOpen, onLater, onShowAll, orphanActions, beside } = props;
  const { t } = useTranslator();
  const [filter, setFilter] = useState(NO_FILTER);
  const claims = listedAt(state.claims);
  if (claims.length === 0) return <NothingListed state={state} onShowAll={onShowAll} />;
  const found = filterClaims(claims, filter, beside?.openKey ?? null);
  const shown = beside === undefined ? found : changedFirst(found);
  return (
    <section class={listFrame.page} aria-label={t('list.label')}>
      <div class={styles.bar}>
        <strong class={styles.count} role="status">
          {t('popup.checked', countChecked(claims))}
        </strong>
        <PageFilter
          claims={claims}
          filter={filter}
          onFilter={setFilter}
          hasWords={beside !== undefined}
        />
      </div>
      <TriageList
        lines={shown.map((listed) => ({ id: listed.key, listed }))}
        scales={scales}
        label={t('list.label')}
        nothing={t('list.nothing')}
        before={state.asleep !== null && <SleepNotice asleep={state.asleep} />}
        after={<Unlisted state={state} onShowAll={onShowAll} />}
        onOpen={({ listed }) => {
          onOpen(listed);
        }}
        onLater={({ listed }, index) => {
          onLater(listed, index);
        }}
        onTriage={({ listed }, ...as) => props.onTriage(listed, ...as)}
        onUntriage={({ listed }) => props.onUntriage(listed)}
        orphanActions={orphanActions}
        beside={beside}
      />
    </section>
  );
}

/** Since when the page has not been read, where the browser had put the tab to sleep. */
function SleepNotice({ asleep }: { readonly asleep: Sleep }): VNode {
  const { t, time } = useTranslator();
  const [since, until] = [time(asleep.since), time(asleep.until)];
  return (
    <p class={styles.asleep} role="status">
      {t(`list.${asleep.how}`, { since, until })}
    </p>
  );
}

interface UnlistedProps {
  readonly state: PageState;
  readonly onShowAll: () => void;
}

/** What the list leaves out, each with its reason. */
function Unlisted({ state, onShowAll }: UnlistedProps): VNode {
  const { t } = useTranslator();
  const { lessImportant, ofHiddenKinds } = countUnlisted(state);
  return (
    <>
      {lessImportant > 0 && (
        <p class={styles.hidden}>
          {t('popup.less', { count: lessImportant })}{' '}
          <button type="button" onClick={onShowAll}>
            {t('popup.showAll')}
          </button>
        </p>
      )}
      {ofHiddenKinds > 0 && (
        <p class={styles.hidden}>{t('popup.ofHiddenKinds', { count: ofHiddenKinds })}</p>
      )}
    </>
  );
}

function NothingListed({ state, onShowAll }: UnlistedProps): VNode {
  const { t } = useTranslator();
  const { lessImportant, ofHiddenKinds } = countUnlisted(state);
  if (lessImportant + ofHiddenKinds === 0)
    return <p class={listFrame.empty}>{t('popup.noClaims')}</p>;
  return (
    <div class={listFrame.empty}>
      {lessImportant > 0 && (
        <>
          <p>{t('popup.noClaimsAtDensity', { count: lessImportant })}</p>
          <button type="button" onClick={onShowAll}>
            {t('popup.showAll')}
          </button>
        </>
      )}
      {ofHiddenKinds > 0 && <p>{t('popup.ofHiddenKinds', { count: ofHiddenKinds })}</p>}
    </div>
  );
}
