import type { ComponentChildren, VNode } from 'preact';

import type { Density } from '../../lib/model/claim.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { PageFrames } from '../../lib/model/page/page-frames.ts';
import type { RecentClaim } from '../../lib/model/page/recent-claim.ts';
import type { ListedClaim, PageFailure, PageState } from '../../lib/model/page/page-state.ts';
import { DensitySwitch } from './density-switch.tsx';
import type { OrphanActions } from '../page-list/orphan-help.tsx';
import type { TriageActions } from '../page-list/listed-claims.ts';
import { FrameSwitch } from './frame-switch.tsx';
import { PageFailureNotice } from './page-failure-notice.tsx';
import { PageList } from '../page-list/page-list.tsx';
import soft from '../styles/soft-text.module.css';
import styles from './popup-view.module.css';
import type { SiteMode } from './site-switch.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { TabEvidenceOffer, type TakeOffer } from './tab-evidence-offer.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import { UnpaintedSwitch } from './unpainted-switch.tsx';

/** What the popup knows about the tab it was opened on. */
export interface PopupModel {
  /** Null while the page is being read for the first time. */
  readonly page: PageState | { readonly failed: PageFailure } | null;
  /** Null where the address is unknown or is not a web address. */
  readonly site: { readonly name: string; readonly mode: SiteMode } | null;
  readonly scales: readonly Scale[];
  readonly hasPanel: boolean;
  /** Whether nothing is put into pages of this site, or of any. */
  readonly unpainted: 'no' | 'site' | 'everywhere';
  readonly frames: PageFrames;
  /** Where the claims of `page` are: 0 is the page itself, else one of its frames. */
  readonly frameId: number;
  /** What the tab can be used for as evidence. */
  readonly offer: TakeOffer;
  /** The card of the current claim where nothing is put into the page; null shows the list. */
  readonly detail: ComponentChildren;
  /** The story worked on. */
  readonly story?: ComponentChildren;
}

export interface PopupActions extends TriageActions {
  readonly onOpen: (listed: ListedClaim) => void;
  readonly onLater: (listed: ListedClaim, index: number) => void;
  readonly onDensity: (density: Density) => void;
  readonly onMode: (mode: 'click' | 'always' | 'off') => void;
  readonly onUnpainted: (isUnpainted: boolean) => void;
  /** Lets pages of this site be read again, as they were before it was switched off. */
  readonly onSwitchOn: () => void;
  readonly onRead: (anyway: boolean) => void;
  /** Shows a frame of the page, or (0) the page itself. */
  readonly onFrame: (frameId: number) => void;
  /** Called within the click: allows the frame at an address to be read. */
  readonly onAllowFrame: (url: string) => void;
  readonly onClear: () => void;
  readonly onLibrary: () => void;
  readonly onOptions: () => void;
  readonly onPanel: () => void;
  /** Takes the tab as evidence for a claim; null means as an archived copy. */
  readonly onTake: (claim: RecentClaim | null) => void;
  readonly orphanActions?: OrphanActions | undefined;
}

function failureOf(page: PopupModel['page']): PageFailure | null {
  if (page === null) return null;
  if ('failed' in page) return page.failed;
  return typeof page.reading === 'object' ? page.reading.failed : null;
}

/** Whether only the browser can read the words selected on such a page. */
function letsNobodyIn(failure: PageFailure | null): boolean {
  return failure === 'pdf' || failure === 'browser-page' || failure === 'store-page';
}

/**
 * The popup: this page's claims, or the reason there are none, and the switches for page and site.
 * From the start it is as high as it will get, so that nothing moves when they appear.
 */
export function PopupView(props: PopupModel & PopupActions): VNode {
  const { page, site, hasPanel } = props;
  const { t } = useTranslator();
  const isMarked = page !== null && 'reading' in page && page.reading === 'done';
  return (
    <div class={styles.popup}>
      <header class={styles.head}>
        <h1>Tallymark</h1>
        <button type="button" onClick={props.onLibrary}>
          {t('popup.library')}
        </button>
        {hasPanel && (
          <button type="button" onClick={props.onPanel}>
            {t('popup.panel')}
          </button>
        )}
        <button type="button" onClick={props.onOptions}>
          {t('popup.options')}
        </button>
      </header>
      {props.story}
      <main class={styles.main}>{props.detail ?? <PopupBody {...props} />}</main>
      {/* Known only after the list is shown: it takes room at the end of the list and moves no
          line. */}
      <FrameSwitch
        frames={props.frames}
        frameId={props.frameId}
        onFrame={props.onFrame}
        onAllow={props.onAllowFrame}
      />
      <TabEvidenceOffer
        offer={props.offer}
        isClosed={letsNobodyIn(failureOf(page))}
        onTake={props.onTake}
      />
      <footer class={styles.foot}>
        {isMarked && (
          <div class={styles.row}>
            <DensitySwitch density={page.density} onDensity={props.onDensity} />
            <button type="button" onClick={props.onClear}>
              {t('popup.clear')}
            </button>
          </div>
        )}
        {site !== null && <SiteSwitch site={site.name} mode={site.mode} onMode={props.onMode} />}
        {site !== null && (
          <UnpaintedSwitch
            site={site.name}
            unpainted={props.unpainted}
            onUnpainted={props.onUnpainted}
          />
        )}
        <p class={soft.small}>
          {t(isMarked && !page.isPainted ? 'popup.unpaintedNow' : 'popup.legend')}
        </p>
      </footer>
    </div>
  );
}

function PopupBody(props: PopupModel & PopupActions): VNode {
  const { page, site, scales, onRead } = props;
  const { t } = useTranslator();
  const failure = failureOf(page);
  if (failure !== null) {
    return (
      <PageFailureNotice
        failure={failure}
        site={site?.name ?? null}
        onReadAnyway={() => {
          onRead(true);
        }}
        onSwitchOn={props.onSwitchOn}
      />
    );
  }
  if (
    page === null ||
    'failed' in page ||
    page.reading === 'waiting' ||
    page.reading === 'reading'
  ) {
    return (
      <p class={styles.note} role="status">
        {t('popup.reading')}
      </p>
    );
  }
  if (page.reading === 'cleared') {
    return (
      <div class={styles.note} role="status">
        <p>{t('popup.cleared')}</p>
        <button
          type="button"
          onClick={() => {
            onRead(false);
          }}
        >
          {t('popup.readAgain')}
        </button>
      </div>
    );
  }
  return (
    <PageList
      state={page}
      scales={scales}
      onOpen={props.onOpen}
      onLater={props.onLater}
      onTriage={props.onTriage}
      onUntriage={props.onUntriage}
      orphanActions={props.orphanActions}
      onShowAll={() => {
        props.onDensity('all');
      }}
    />
  );
}
