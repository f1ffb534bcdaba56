import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { nameClaims, type RecentClaim } from '../../lib/model/page/recent-claim.ts';
import { asInner } from '../../lib/model/rules/in-quotes.ts';
import listFrame from '../styles/list-frame.module.css';
import menuStyles from '../styles/menu.module.css';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from '../page-view/menu-button.tsx';
import styles from './tab-evidence-offer.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** How the tab in front can be taken. */
export interface TakeOffer {
  /** The claims worked on last, newest first, without those of the tab's own page. */
  readonly claims: readonly RecentClaim[];
  /** Whether the tab shows an archived copy. */
  readonly isCopy: boolean;
}

interface TabEvidenceOfferProps {
  readonly offer: TakeOffer;
  /** Whether the tab shows words that only the browser can read. */
  readonly isClosed?: boolean;
  /** Null takes the tab as an archived copy. */
  readonly onTake: (claim: RecentClaim | null) => void;
}

/** One way to take the tab. */
interface Way {
  readonly id: string;
  readonly name: string;
  /** All words of a name that may be cut. */
  readonly whole: string;
  readonly claim: RecentClaim | null;
}

/**
 * Makes the tab in front, with the text selected in it, evidence for the claim worked on last, or
 * notes it as an archived copy, by one click on one line; the other ways are in a menu beside it.
 */
export function TabEvidenceOffer(props: TabEvidenceOfferProps): VNode | null {
  const { offer, isClosed = false, onTake } = props;
  const { t } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = useWays(offer);
  if (first === undefined) return null;
  return (
    <section aria-label={t('take.title')}>
      {isClosed && offer.claims.length > 0 && <p class={styles.words}>{t('take.wordsByMenu')}</p>}
      <div class={`${listFrame.foot} ${styles.offer}`}>
        <TakeButton way={first} hasKey onTake={onTake} />
        {others.length > 0 && (
          <MenuButton
            label={t('take.others')}
            icon={<Icon name="down" />}
            opens="up"
            isOpen={isOpen}
            onOpen={setOpen}
          >
            {() => (
              <div class={menuStyles.group}>
                {others.map((way) => (
                  <TakeButton key={way.id} way={way} onTake={onTake} />
                ))}
              </div>
            )}
          </MenuButton>
        )}
      </div>
    </section>
  );
}

function useWays({ claims, isCopy }: TakeOffer): readonly Way[] {
  const { t } = useTranslator();
  const asCopy = { id: 'copy', name: t('take.asCopy'), whole: t('take.asCopy'), claim: null };
  const named = nameClaims(claims).map(({ claim, name }, index) => ({
    ...{ id: String(index), claim, whole: claim.text },
    name: t('take.addTo', { claim: asInner(name) }),
  }));
  return isCopy ? [asCopy, ...named] : named;
}

function TakeButton(props: {
  readonly way: Way;
  readonly hasKey?: boolean;
  readonly onTake: (claim: RecentClaim | null) => void;
}): VNode {
  const { way, hasKey = false, onTake } = props;
  return (
    <button
      type="button"
      class={menuStyles.item}
      data-take={way.id}
      data-key-e={hasKey || undefined}
      title={way.whole}
      onClick={() => {
        onTake(way.claim);
      }}
    >
      <Icon name="plus" />
      <span>{way.name}</span>
      {hasKey && <kbd aria-hidden="true">E</kbd>}
    </button>
  );
}
