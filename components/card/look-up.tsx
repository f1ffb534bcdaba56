import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { RecordedClaim } from '../../lib/model/claim.ts';
import { HELPERS, isGivenAddress, type Helper, type Sought } from '../../lib/model/helper.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';

/** How a card opens the places where its claim can be looked up. */
export interface LookUp {
  readonly page: { readonly url: string | null; readonly lang: string | null };
  /** A helper's address, for a plain link; null where addresses are not built here, as in pages. */
  readonly addressOf: ((helper: Helper, sought: Sought) => string | null) | null;
  /** Whether to ask before anything is sent to another machine. */
  readonly isSensitive: boolean;
  /** Opens a helper in a new tab; false where that needs a confirmation first. */
  readonly onOpen: (helper: Helper, sought: Sought, isConfirmed: boolean) => Promise<boolean>;
}

interface LookUpLinksProps {
  readonly claim: RecordedClaim;
  readonly isSensitive: boolean;
  readonly lookUp: LookUp;
}

/**
 * The helpers: each opens a tab on a click, and nothing is sent to anybody before that. For what is
 * sensitive, it asks once more.
 */
export function LookUpLinks({ claim, isSensitive, lookUp }: LookUpLinksProps): VNode {
  const { t } = useCardTranslator();
  const [asking, setAsking] = useState<Helper | null>(null);
  const sought = soughtOf(claim, lookUp);
  const asks = isSensitive || lookUp.isSensitive;
  const open = (helper: Helper, isConfirmed: boolean): void => {
    if (asks && !isConfirmed) {
      setAsking(helper);
      return;
    }
    void lookUp.onOpen(helper, sought, isConfirmed).then((isOpen) => {
      setAsking(isOpen ? null : helper);
    });
  };
  return (
    <section data-section="look-up">
      <ul class="tm-look-up">
        {HELPERS.filter((helper) => isPossible(helper, sought, lookUp)).map((helper) => (
          <li key={helper}>
            <HelperWay
              helper={helper}
              href={asks ? null : (lookUp.addressOf?.(helper, sought) ?? null)}
              onOpen={() => {
                open(helper, false);
              }}
            />
          </li>
        ))}
      </ul>
      {asking !== null && (
        <div class="tm-notice" role="alertdialog" aria-label={t('lookUp.title')}>
          <p>
            {t(isGivenAddress(asking) ? 'lookUp.askAddress' : 'lookUp.askWords', {
              helper: t(`lookUp.${asking}`),
            })}
          </p>
          <button
            type="button"
            onClick={() => {
              open(asking, true);
            }}
          >
            {t('lookUp.yes')}
          </button>{' '}
          <button
            type="button"
            onClick={() => {
              setAsking(null);
            }}
          >
            {t('lookUp.no')}
          </button>
        </div>
      )}
    </section>
  );
}

interface HelperWayProps {
  readonly helper: Helper;
  /** Null makes it a button. */
  readonly href: string | null;
  readonly onOpen: () => void;
}

function HelperWay({ helper, href, onOpen }: HelperWayProps): VNode {
  const { t } = useCardTranslator();
  const name = t(`lookUp.${helper}`);
  if (href === null) {
    return (
      <button type="button" class="tm-quiet" data-helper={helper} onClick={onOpen}>
        {name}
      </button>
    );
  }
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      referrerpolicy="no-referrer"
      data-helper={helper}
    >
      {name}
    </a>
  );
}

function soughtOf({ text, summary, figures }: RecordedClaim, { page }: LookUp): Sought {
  const counted = figures.flatMap((figure) => (figure.counted === null ? [] : [figure.counted]));
  return { text, summary, counted, ...page };
}

/** A page that is not on the web is in no archive. */
function isPossible(helper: Helper, sought: Sought, { addressOf }: LookUp): boolean {
  if (addressOf !== null) return addressOf(helper, sought) !== null;
  return !isGivenAddress(helper) || /^https?:/.test(sought.url ?? '');
}
