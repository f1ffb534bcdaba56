import type { VNode } from 'preact';

import type { MetClaim } from '../../lib/model/page/met-claim.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';

/**
 * Shown in place of findings and evidence where those of another annotation count: its evidence,
 * read-only.
 */
export function SharedEvidence({ first }: { readonly first: MetClaim }): VNode {
  const { t } = useCardTranslator();
  const { evidence } = first.annotation;
  return (
    <section class="tm-shared" aria-label={t('evidence.title')}>
      <p class="tm-soft">{t('met.shared')}</p>
      {evidence.length > 0 && (
        <ul>
          {evidence.map((entry) => (
            <li key={entry.id}>
              {t(`stance.${entry.stance}`)}:{' '}
              {entry.title === '' ? t('evidence.untitled') : entry.title}
              {entry.quote !== '' && <q dir="auto">{entry.quote}</q>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
