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
  const isNew = ({ url, quote }: PageReview): boolean =>
    !evidence.some((entry) => entry.url === url && entry.quote === quote);
  return (
    <>
      {reviews.filter(isNew).map((review) => (
        <p key={review.quote} class="tm-notice" data-review>
          {t('evidence.pageReview', {
            verdict: [review.publisher, review.note].filter(Boolean).join(': '),
          })}{' '}
          <q>{review.quote}</q>{' '}
          <button
            type="button"
            onClick={() => {
              onCommit([...evidence, { ...emptyEvidence('not chosen'), ...review }]);
            }}
          >
            {t('evidence.addReview')}
          </button>
        </p>
      ))}
    </>
  );
}
