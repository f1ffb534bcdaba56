import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Density } from '../../lib/model/claim.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { ListedClaim, PageFailure, PageState } from '../../lib/model/page/page-state.ts';
import { progressOf, statusOf } from '../../lib/model/rules/claim-state.ts';
import { KeysHelp } from '../page-list/keys-help.tsx';
import type { TriageActions } from '../page-list/listed-claims.ts';
import { PageList } from '../page-list/page-list.tsx';
import { useListChoice, type ListChoice } from '../page-list/use-list-choice.ts';
import listFrame from '../styles/list-frame.module.css';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from './menu-button.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import { LoadingRows } from './loading-rows.tsx';
import { OrphanHelp, type OrphanActions } from './orphan-help.tsx';
import { PageHead } from './page-head.tsx';
import { PageMenu } from './page-menu.tsx';
import { ClearedNotice, NothingListed, PageFailureNotice } from './page-notices.tsx';

/** What is known of a page; null while it is being read for the first time. */
export type ViewedPage = PageState | { readonly failed: PageFailure } | null;

export interface PageViewProps extends TriageActions {
  readonly page: ViewedPage;
  /** The page's site; null where its address is unknown or no web address. */
  readonly site: string | null;
  /** The name of the story worked on; null where there is none. */
  readonly story: string | null;
  readonly scales: readonly Scale[];
  /** The key of the claim that is being checked; null shows the list. */
  readonly openKey: string | null;
  /** The check of that claim. */
  readonly check: ComponentChildren;
  /** The key of the claim where the page is being read. */
  readonly place?: string | null;
  /** Whether the first open claim gets the focus when the view opens. */
  readonly takesFocus?: boolean;
  /** What the menu has besides the page's own: the story, the site's mode. */
  readonly menu: ComponentChildren;
  readonly isMenuOpen: boolean;
  readonly onMenu: (isOpen: boolean) => void;
  /** What stands between the head and the list. */
  readonly above?: ComponentChildren;
  /** What is shown where the page has no reader; by default what its failure says. */
  readonly unread?: ComponentChildren;
  readonly onOpen: (listed: ListedClaim) => void;
  readonly onShow: (listed: ListedClaim) => void;
  readonly onDensity: (density: Density) => void;
  readonly onRead: (anyway: boolean) => void;
  readonly onClear: () => void;
  readonly onSwitchOn?: () => void;
  readonly onLibrary: () => void;
  readonly onPanel?: (() => void) | undefined;
  readonly onOptions: () => void;
  readonly orphanActions: OrphanActions;
}

/**
 * One page: its head with the menu, and below it the list of its claims, or one claim's check in
 * its place, or why there is neither. The same in popup and panel.
 */
export function PageView(props: PageViewProps): VNode {
  const state = stateOf(props.page);
  const [asksKeys, setAsksKeys] = useState(false);
  const choice = useListChoice(state?.reading === 'done' ? state.claims : []);
  const open = state?.claims.find(({ key }) => key === props.openKey);
  return (
    <>
      <div class={listFrame.page} hidden={open !== undefined}>
        <PageTop
          {...props}
          choice={choice}
          onKeys={() => {
            setAsksKeys(true);
          }}
        />
        {props.above}
        <PageBody {...props} choice={choice} />
      </div>
      {open !== undefined && (
        <div class={listFrame.check}>
          <h1 class="tm-hidden">{state?.title}</h1>
          <OrphanHelp listed={open} actions={props.orphanActions} />
          {props.check}
        </div>
      )}
      {asksKeys && (
        <KeysHelp
          onClose={() => {
            setAsksKeys(false);
          }}
        />
      )}
    </>
  );
}

interface ChosenPageProps extends PageViewProps {
  readonly choice: ListChoice;
}

/** The head of a page with its menu. */
function PageTop(props: ChosenPageProps & { readonly onKeys: () => void }): VNode {
  const { site, story, choice, isMenuOpen, onMenu } = props;
  const { t } = useTranslator();
  const state = stateOf(props.page);
  return (
    <PageHead
      title={state?.title ?? site ?? 'Tallymark'}
      where={story ?? (state === null ? null : site)}
      progress={choice.listed.length > 0 ? progressOf(choice.listed.map(statusOf)) : null}
    >
      <MenuButton
        label={t('popup.menu')}
        icon={<Icon name="more" />}
        isOpen={isMenuOpen}
        onOpen={onMenu}
      >
        {() => (
          <PageMenu
            marked={state?.reading === 'done' ? { ...props, density: state.density } : undefined}
            onLibrary={props.onLibrary}
            onPanel={props.onPanel}
            onOptions={props.onOptions}
            onKeys={props.onKeys}
            onClose={() => {
              onMenu(false);
            }}
          >
            {props.menu}
          </PageMenu>
        )}
      </MenuButton>
    </PageHead>
  );
}

/** What a reader told of a page; null where none did. */
function stateOf(page: ViewedPage): PageState | null {
  return page !== null && 'claims' in page ? page : null;
}

function failureOf(page: ViewedPage): PageFailure | null {
  if (page === null) return null;
  if ('failed' in page) return page.failed;
  return typeof page.reading === 'object' ? page.reading.failed : null;
}

/** The list, or what is shown in its place. */
function PageBody(props: ChosenPageProps): VNode {
  const { page, choice, unread, onRead } = props;
  const failure = failureOf(page);
  const showAll = (): void => {
    props.onDensity('all');
  };
  if (failure === 'no-permission' && unread !== undefined) return <>{unread}</>;
  if (failure !== null) {
    return (
      <PageFailureNotice
        failure={failure}
        site={props.site}
        onReadAnyway={() => {
          onRead(true);
        }}
        onSwitchOn={props.onSwitchOn}
        onLibrary={props.onLibrary}
      />
    );
  }
  const state = stateOf(page);
  if (state?.reading === 'cleared') {
    return (
      <ClearedNotice
        onReadAgain={() => {
          onRead(false);
        }}
      />
    );
  }
  if (state?.reading !== 'done') return <Reading />;
  if (choice.listed.length === 0) return <NothingListed state={state} onShowAll={showAll} />;
  return <PageList {...props} state={state} onShowAll={showAll} />;
}

function Reading(): VNode {
  const { t } = useTranslator();
  return (
    <>
      <p class={listFrame.reading} role="status">
        {t('popup.reading')}
      </p>
      <LoadingRows />
    </>
  );
}
