import type { VNode } from 'preact';

import type { Sighting } from '../../lib/model/sighting.ts';
import pageFrame from '../styles/page-frame.module.css';
import recordFrame from '../styles/record-frame.module.css';
import soft from '../styles/soft-text.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/**
 * Every sighting of an annotation's place, newest first: when, what was found, how and with what
 * certainty. Those in a row that found the same are one line.
 */
export function SightingsPanel({ looks }: { readonly looks: readonly Sighting[] }): VNode {
  const { t } = useTranslator();
  return (
    <section class={pageFrame.panel} aria-labelledby="looks">
      <h2 id="looks">{t('record.looks', { count: looks.length })}</h2>
      {looks.length === 0 ? (
        <p class={soft.small}>{t('record.noLooks')}</p>
      ) : (
        <ol class={recordFrame.timeline}>
          {alike(looks).map((group) => (
            <li key={group.look.at}>
              <Found look={group.look} />
              <p class={soft.small}>
                <When group={group} /> · <How look={group.look} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface Alike {
  /** The newest of them. */
  readonly look: Sighting;
  /** The time of the oldest. */
  readonly first: string;
  readonly count: number;
}

function alike(looks: readonly Sighting[]): readonly Alike[] {
  const groups: Alike[] = [];
  for (const look of looks) {
    const last = groups.at(-1);
    if (last !== undefined && foundSame(last.look, look)) {
      groups[groups.length - 1] = { ...last, first: look.at, count: last.count + 1 };
    } else groups.push({ look, first: look.at, count: 1 });
  }
  return groups;
}

function foundSame(a: Sighting, b: Sighting): boolean {
  return (['state', 'method', 'reason', 'certainty', 'old', 'new'] as const).every(
    (field) => a[field] === b[field],
  );
}

function When({ group }: { readonly group: Alike }): VNode {
  const { t, time } = useTranslator();
  const { look, first, count } = group;
  if (count === 1) return <time dateTime={look.at}>{time(look.at)}</time>;
  return (
    <>
      <time dateTime={first}>{time(first)}</time> – <time dateTime={look.at}>{time(look.at)}</time>{' '}
      · {t('record.alike', { count })}
    </>
  );
}

function Found({ look }: { readonly look: Sighting }): VNode {
  const { t } = useTranslator();
  const { state, reason, old, new: now } = look;
  return (
    <p>
      {t(`resolution.${state}`)}
      {reason !== null && ` · ${t(`orphan.${reason}`)}`}
      {old !== null && now !== null && (
        <>
          : <del>{old}</del> → <ins>{now}</ins>
        </>
      )}
    </p>
  );
}

function How({ look }: { readonly look: Sighting }): VNode {
  const { t, number } = useTranslator();
  const { method, certainty } = look;
  const sure = t('record.sure', { certainty: number(certainty, { style: 'percent' }) });
  return <>{method === null ? sure : `${t(`method.${method}`)} · ${sure}`}</>;
}
