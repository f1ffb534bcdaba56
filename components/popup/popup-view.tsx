import type { ComponentChildren, TargetedKeyboardEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { PageFrames } from '../../lib/model/page/page-frames.ts';
import type { RecentClaim } from '../../lib/model/page/recent-claim.ts';
import type { PageFailure } from '../../lib/model/page/page-state.ts';
import { PageView, type PageViewProps, type ViewedPage } from '../page-view/page-view.tsx';
import listFrame from '../styles/list-frame.module.css';
import menuStyles from '../styles/menu.module.css';
import { pressedKey } from '../ui/pressed-key.ts';
import { FrameSwitch } from './frame-switch.tsx';
import styles from './popup-view.module.css';
import { SiteLine } from './site-line.tsx';
import { SiteSwitch, type SiteChoice } from './site-switch.tsx';
import { TabEvidenceOffer, type TakeOffer } from './tab-evidence-offer.tsx';

/** What the popup knows about the tab it was opened on, besides its page. */
export interface PopupModel extends Pick<
  PageViewProps,
  'page' | 'story' | 'scales' | 'openKey' | 'check'
> {
  /** Null where the address is unknown or is not a web address. */
  readonly site: SiteChoice | null;
  readonly hasPanel: boolean;
  readonly frames: PageFrames;
  /** Where the claims of `page` are: 0 is the page itself, else one of its frames. */
  readonly frameId: number;
  /** What the tab can be used for as evidence. */
  readonly offer: TakeOffer;
  /** What became of the tab as evidence, above its page's claims; null where nothing did. */
  readonly taken: ComponentChildren;
  /** The choice of the story worked on. */
  readonly storyChoice?: ComponentChildren;
}

export interface PopupActions extends Pick<
  PageViewProps,
  | 'onOpen'
  | 'onShow'
  | 'onTriage'
  | 'onUntriage'
  | 'onDensity'
  | 'onRead'
  | 'onClear'
  | 'onLibrary'
  | 'onOptions'
  | 'orphanActions'
> {
  readonly onMode: (mode: 'click' | 'always' | 'off') => void;
  readonly onUnpainted: (isUnpainted: boolean) => void;
  /** Lets pages of this site be read again, as they were before it was switched off. */
  readonly onSwitchOn: () => void;
  /** Shows a frame of the page, or (0) the page itself. */
  readonly onFrame: (frameId: number) => void;
  /** Called within the click: allows the frame at an address to be read. */
  readonly onAllowFrame: (url: string) => void;
  readonly onPanel: () => void;
  /** Takes the tab as evidence for a claim; null means as an archived copy. */
  readonly onTake: (claim: RecentClaim | null) => void;
}

/** Whether only the browser can read the words selected on such a page. */
function letsNobodyIn(page: ViewedPage): boolean {
  const failures: readonly PageFailure[] = ['pdf', 'browser-page', 'store-page'];
  return page !== null && 'failed' in page && failures.includes(page.failed);
}

/** The key that takes the tab as the line below the list offers, anywhere but in a field. */
function takeByKey(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { currentTarget, target } = event;
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (pressedKey(event) !== 'e' || !(target instanceof Element)) return;
  if (target.closest('input, select, textarea, article, dialog') !== null) return;
  currentTarget.querySelector<HTMLElement>('[data-key-e]')?.click();
}

/**
 * The popup: this page's claims, or the reason there are none; below them one line each for the tab
 * as evidence and for its site. From the start it is as high as it will get, so that nothing moves
 * when they appear.
 */
export function PopupView(props: PopupModel & PopupActions): VNode {
  const { page, site, taken } = props;
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <div class={styles.popup} onKeyDown={takeByKey}>
      <main class={listFrame.page}>
        {taken}
        <PageView
          {...props}
          site={site?.name ?? null}
          takesFocus
          onPanel={props.hasPanel ? props.onPanel : undefined}
          isMenuOpen={isMenuOpen}
          onMenu={setMenuOpen}
          menu={
            <>
              <div class={menuStyles.group}>{props.storyChoice}</div>
              {site !== null && (
                <SiteSwitch site={site} onMode={props.onMode} onUnpainted={props.onUnpainted} />
              )}
            </>
          }
        />
      </main>
      {/* Known only after the list is shown: it takes room at the end of the list and moves no
          line. */}
      <FrameSwitch
        frames={props.frames}
        frameId={props.frameId}
        onFrame={props.onFrame}
        onAllow={props.onAllowFrame}
      />
      <TabEvidenceOffer offer={props.offer} isClosed={letsNobodyIn(page)} onTake={props.onTake} />
      {site !== null && (
        <SiteLine
          site={site}
          onChange={() => {
            setMenuOpen(true);
          }}
        />
      )}
    </div>
  );
}
