import type { VNode } from 'preact';

import type { Sighting } from '../../lib/model/sighting.ts';
import pageFrame from '../styles/page-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './sightings-panel.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/**
 * Every sighting of an annotation's place, newest first: when, what was found, how and with what
 * certainty.
 */
export function SightingsPanel({ looks }: { readonly looks: readonly Sighting[] }): VNode {
  const { t, time } = useTranslator();
  return (
    <section class={pageFrame.panel} aria-labelledby="looks">
      <h2 id="looks">{t('record.looks', { count: looks.length })}</h2>
      {looks.length === 0 ? (
        <p class={soft.small}>{t('record.noLooks')}</p>
      ) : (
        <table class={styles.sightings}>
          <thead>
            <tr>
              <th scope="col">{t('record.lookOn')}</th>
              <th scope="col">{t('record.lookState')}</th>
              <th scope="col">{t('record.lookHow')}</th>
            </tr>
          </thead>
          <tbody>
            {looks.map((look) => (
              <tr key={look.at}>
                <th scope="row">
                  <time dateTime={look.at}>{time(look.at)}</time>
                </th>
                <td>
                  <Found look={look} />
                </td>
                <td>
                  <How look={look} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Found({ look }: { readonly look: Sighting }): VNode {
  const { t } = useTranslator();
  const { state, reason, old, new: now } = look;
  return (
    <>
      {t(`resolution.${state}`)}
      {reason !== null && ` · ${t(`orphan.${reason}`)}`}
      {old !== null && now !== null && (
        <>
          : <del>{old}</del> → <ins>{now}</ins>
        </>
      )}
    </>
  );
}

function How({ look }: { readonly look: Sighting }): VNode {
  const { t, number } = useTranslator();
  const { method, certainty } = look;
  const sure = number(certainty, { style: 'percent' });
  return <>{method === null ? sure : `${t(`method.${method}`)} · ${sure}`}</>;
}
