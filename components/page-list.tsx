import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Scale } from '../lib/model/scale.ts';
import type { ListedClaim, PageState, Sleep } from '../lib/model/page-state.ts';
import { ClaimList, type BesideReading } from './claim-list.tsx';
import type { OrphanActions } from './orphan-help.tsx';
import type { TriageActions, TriageStatus } from './page-claims.ts';
import {
  changedFirst,
  countChecked,
  countUnlisted,
  filterClaims,
  listedAt,
  NO_FILTER,
} from './page-claims.ts';
import { PageFilter } from './page-filter.tsx';
import styles from './page-list.module.css';
import { TriageNotice, type Triaged } from './triage-notice.tsx';
import { useTranslator } from './translator-context.ts';

export interface PageListProps extends TriageActions {
  readonly state: PageState;
  readonly scales: readonly Scale[];
  readonly onOpen: (listed: ListedClaim) => void;
  readonly onLater: (listed: ListedClaim, index: number) => void;
  readonly onShowAll: () => void;
  readonly orphanActions?: OrphanActions | undefined;
  /** Beside the reading: what changed stands on top, words can be looked for, the claim at the reading place is marked, cards open inside. */
  readonly beside?: BesideReading | undefined;
}

/** The claims of a page that was read: how many are checked, a filter, the list, and what the present density leaves out. */
export function PageList(props: PageListProps): VNode {
  const { state, scales, onOpen, onLater, onShowAll, orphanActions, beside } = props;
  const { t } = useTranslator();
  const [filter, setFilter] = useState(NO_FILTER);
  const triage = useTriage(props);
  const claims = listedAt(state.claims);
  if (claims.length === 0) return <NothingListed state={state} onShowAll={onShowAll} />;
  const found = filterClaims(claims, filter);
  const shown = beside === undefined ? found : changedFirst(found);
  return (
    <section class={styles.page} aria-label={t('list.label')}>
      {state.asleep !== null && <SleepNotice asleep={state.asleep} />}
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
      <div class={styles.scroll}>
        {shown.length === 0 ? (
          <p class={styles.empty}>{t('list.nothing')}</p>
        ) : (
          <ClaimList
            claims={shown}
            scales={scales}
            onOpen={onOpen}
            onLater={onLater}
            onTriage={triage.set}
            onUndo={triage.undo}
            orphanActions={orphanActions}
            beside={beside}
          />
        )}
        <Unlisted state={state} onShowAll={onShowAll} />
        <p class={styles.keys}>{t('list.keys')}</p>
      </div>
      {triage.last !== null && (
        <TriageNotice triaged={triage.last} onUndo={triage.undo} onReason={triage.reason} />
      )}
    </section>
  );
}

interface Triage {
  readonly last: Triaged | null;
  readonly set: (listed: ListedClaim, status: TriageStatus) => void;
  readonly undo: () => void;
  readonly reason: (reason: string) => void;
}

/** Triage with its undo: what was done last is remembered once it was possible. */
function useTriage({ onTriage, onUntriage }: TriageActions): Triage {
  const [last, setLast] = useState<Triaged | null>(null);
  return {
    last,
    set: (before, status) => {
      void onTriage(before, status).then((isDone) => {
        if (isDone) setLast({ before, status });
      });
    },
    undo: () => {
      if (last === null) return;
      void onUntriage(last.before).then((isDone) => {
        if (isDone) setLast(null);
      });
    },
    reason: (reason) => {
      if (last !== null) void onTriage(last.before, last.status, reason);
    },
  };
}

/** Since when the page was not read, where the browser had put the tab to sleep. */
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
  if (lessImportant + ofHiddenKinds === 0) return <p class={styles.empty}>{t('popup.noClaims')}</p>;
  return (
    <div class={styles.empty}>
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
