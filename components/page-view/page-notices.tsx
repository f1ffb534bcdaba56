import type { ComponentChildren, VNode } from 'preact';

import type { PageFailure, PageState } from '../../lib/model/page/page-state.ts';
import { READ_LANGUAGES, readLanguageOf } from '../../lib/model/read-languages.ts';
import { countUnlisted } from '../page-list/listed-claims.ts';
import listFrame from '../styles/list-frame.module.css';
import soft from '../styles/soft-text.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface PageNoticeProps {
  readonly title: string;
  /** What the person can do about it, in words. */
  readonly next: string | null;
  readonly failure?: PageFailure;
  /** Buttons that do it. */
  readonly children?: ComponentChildren;
}

/** What is shown where there is no list: why, and what to do next. */
function PageNotice({ title, next, failure, children }: PageNoticeProps): VNode {
  return (
    <div class={listFrame.empty} role="status" data-failure={failure}>
      <h2>{title}</h2>
      {next !== null && <p class={soft.text}>{next}</p>}
      {children}
    </div>
  );
}

interface PageFailureNoticeProps {
  readonly failure: PageFailure;
  readonly site: string | null;
  /** Undefined where a page cannot be read from here. */
  readonly onReadAnyway?: (() => void) | undefined;
  /** Undefined where the site's switch is not here. */
  readonly onSwitchOn?: (() => void) | undefined;
  readonly onLibrary: () => void;
}

/** Failures after which another page is the only way on. */
const CLOSED: ReadonlySet<PageFailure> = new Set([
  'browser-page',
  'store-page',
  'pdf',
  'image',
  'xml',
  'empty',
]);

/** Why a page could not be read, and what can be done about it. */
export function PageFailureNotice(props: PageFailureNoticeProps): VNode {
  const { failure, site, onReadAnyway, onSwitchOn, onLibrary } = props;
  const { t } = useTranslator();
  const canRead = failure === 'no-article' || failure === 'too-large';
  return (
    <PageNotice
      title={t(`page.${failure}`)}
      next={CLOSED.has(failure) ? t('popup.goOn') : null}
      failure={failure}
    >
      {canRead && onReadAnyway !== undefined && (
        <button type="button" onClick={onReadAnyway}>
          {t(failure === 'no-article' ? 'popup.readAnyway' : 'popup.readLarge')}
        </button>
      )}
      {failure === 'switched-off' && onSwitchOn !== undefined && site !== null && (
        <button type="button" onClick={onSwitchOn}>
          {t('popup.switchOn', { site })}
        </button>
      )}
      {CLOSED.has(failure) && <LibraryButton onLibrary={onLibrary} />}
    </PageNotice>
  );
}

/** No reader is running in the tab in front: the toolbar button starts one. */
export function UnreadNotice({ onLibrary }: { readonly onLibrary: () => void }): VNode {
  const { t } = useTranslator();
  return (
    <PageNotice title={t('panel.noReader')} next={t('panel.noReaderNext')} failure="no-permission">
      <LibraryButton onLibrary={onLibrary} />
    </PageNotice>
  );
}

function LibraryButton({ onLibrary }: { readonly onLibrary: () => void }): VNode {
  const { t } = useTranslator();
  return (
    <button type="button" data-open="library" onClick={onLibrary}>
      {t('popup.library')}
    </button>
  );
}

/** The marks were cleared; `onReadAgain` puts them back. */
export function ClearedNotice({ onReadAgain }: { readonly onReadAgain: () => void }): VNode {
  const { t } = useTranslator();
  return (
    <PageNotice title={t('popup.cleared')} next={null}>
      <button type="button" onClick={onReadAgain}>
        {t('popup.readAgain')}
      </button>
    </PageNotice>
  );
}

interface NothingListedProps {
  readonly state: PageState;
  readonly onShowAll: () => void;
}

/** A page was read and nothing of it is listed: why, and what can be marked nevertheless. */
export function NothingListed({ state, onShowAll }: NothingListedProps): VNode {
  const { t, lang, list } = useTranslator();
  const { lessImportant, ofHiddenKinds } = countUnlisted(state);
  if (lessImportant + ofHiddenKinds > 0) {
    return (
      <PageNotice
        title={t('popup.noneMarked')}
        next={ofHiddenKinds > 0 ? t('popup.ofHiddenKinds', { count: ofHiddenKinds }) : null}
      >
        {lessImportant > 0 && (
          <>
            <p>{t('popup.noClaimsAtDensity', { count: lessImportant })}</p>
            <button type="button" onClick={onShowAll}>
              {t('popup.showAll')}
            </button>
          </>
        )}
      </PageNotice>
    );
  }
  if (state.lang !== null && readLanguageOf(state.lang) === null) {
    const names = new Intl.DisplayNames(lang, { type: 'language' });
    const read = READ_LANGUAGES.map((one) => names.of(one) ?? one);
    return (
      <PageNotice
        title={t('popup.unread', { language: names.of(state.lang) ?? state.lang })}
        next={t('popup.readsLanguages', { languages: list(read) })}
      />
    );
  }
  return <PageNotice title={t('popup.noClaims')} next={t('popup.markByHand')} />;
}
