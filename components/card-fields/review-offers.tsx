import type { VNode } from 'preact';

import type { Evidence } from '../../lib/model/evidence.ts';
import type { PageReview } from '../../lib/model/page/page-review.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { emptyEvidence } from './evidence-box.tsx';

interface ReviewOffersProps {
  readonly evidence: readonly Evidence[];
  readonly reviews?: readonly PageReview[] | undefined;
  readonly onCommit: (evidence: readonly Evidence[]) => void;
}

/** The fact checks of the claim's page that are not yet evidence; what they do, a person says. */
export function ReviewOffers({ evidence, reviews = [], onCommit }: ReviewOffersProps): VNode {
  const { t } = useCardTranslator();
  const isNew = ({ url, claim }: PageReview): boolean =>
    !evidence.some((entry) => entry.url === url && entry.quote === claim);
  return (
    <>
      {reviews.filter(isNew).map((review) => {
        const { claim, publisher, verdict, ...rest } = review;
        return (
          <p key={claim} class="tm-notice" data-review>
            {t('evidence.pageReview', {
              verdict: [publisher ?? '', verdict].filter((part) => part !== '').join(': '),
            })}{' '}
            <q>{claim}</q>{' '}
            <button
              type="button"
              onClick={() => {
                const entry = { ...emptyEvidence('not chosen'), ...rest };
                onCommit([...evidence, { ...entry, publisher, quote: claim, note: verdict }]);
              }}
            >
              {t('evidence.addReview')}
            </button>
          </p>
        );
      })}
    </>
  );
}
