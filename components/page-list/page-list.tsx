import type { VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import type { ListedClaim, PageState, Sleep } from '../../lib/model/page/page-state.ts';
import { countUnlisted, tabOf, type TriageActions } from './listed-claims.ts';
import { ListTabs } from './list-tabs.tsx';
import soft from '../styles/soft-text.module.css';
import styles from './page-list.module.css';
import { TriageList } from './triage-list.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import type { ListChoice } from './use-list-choice.ts';

export interface PageListProps extends TriageActions {
  readonly state: PageState;
  readonly choice: ListChoice;
  readonly scales: readonly Scale[];
  readonly onOpen: (listed: ListedClaim) => void;
  /** Shows a claim in its page. */
  readonly onShow: (listed: ListedClaim) => void;
  readonly onShowAll: () => void;
  /** The key of the claim at the reading place, in a list beside its page. */
  readonly place?: string | null | undefined;
  /** The key of the claim being checked in place of the list. */
  readonly openKey?: string | null | undefined;
  /** Whether the first open claim gets the focus once there are claims. */
  readonly takesFocus?: boolean | undefined;
}

/** The claims of a page that was read, in parts, and what the present density leaves out. */
export function PageList(props: PageListProps): VNode {
  const { state, choice, scales, onOpen, onShow, onShowAll, onTriage, onUntriage } = props;
  const { t } = useTranslator();
  const { tab, parts, filter } = choice;
  const isLimited = filter.kind !== null || filter.words !== '';
  return (
    <TriageList
      lines={parts[tab].map((listed) => ({ id: listed.key, listed }))}
      scales={scales}
      label={t('list.label')}
      head={<ListTabs choice={choice} />}
      nothing={<p>{t(isLimited ? 'list.noMatch' : `list.none.${tab}`)}</p>}
      before={state.asleep !== null && <SleepNotice asleep={state.asleep} />}
      after={<AfterList state={state} onShowAll={onShowAll} />}
      onOpen={({ listed }) => {
        // Back from the last one that changed, the list shows what is open.
        if (tab === 'changed') choice.setTab(null);
        onOpen(listed);
      }}
      onShow={({ listed }) => {
        onShow(listed);
      }}
      onTriage={({ listed }, ...as) => {
        // What is shown stays when its last claim leaves it.
        choice.setTab(tab);
        return onTriage(listed, ...as);
      }}
      onUntriage={({ listed }) => {
        choice.setTab(tabOf(listed));
        return onUntriage(listed);
      }}
      place={props.place}
      openKey={props.openKey}
      takesFocus={props.takesFocus}
    />
  );
}

/** Since when the page has not been read, where the browser had put the tab to sleep. */
function SleepNotice({ asleep }: { readonly asleep: Sleep }): VNode {
  const { t, time } = useTranslator();
  const [since, until] = [time(asleep.since), time(asleep.until)];
  return (
    <p class={`${styles.beside} ${soft.small}`} role="status">
      {t(`list.${asleep.how}`, { since, until })}
    </p>
  );
}

/** What the list leaves out, each with its reason, and what marks mean. */
function AfterList(props: { readonly state: PageState; readonly onShowAll: () => void }): VNode {
  const { state, onShowAll } = props;
  const { t } = useTranslator();
  const { lessImportant, ofHiddenKinds } = countUnlisted(state);
  return (
    <div class={`${styles.beside} ${soft.small}`}>
      {lessImportant > 0 && (
        <p>
          {t('popup.less', { count: lessImportant })}{' '}
          <button type="button" onClick={onShowAll}>
            {t('popup.showAll')}
          </button>
        </p>
      )}
      {ofHiddenKinds > 0 && <p>{t('popup.ofHiddenKinds', { count: ofHiddenKinds })}</p>}
      <p>{t(state.isPainted ? 'popup.legend' : 'popup.unpaintedNow')}</p>
    </div>
  );
}
