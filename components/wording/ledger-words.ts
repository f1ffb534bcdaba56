import type { LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { saidWords } from './figure-words.ts';

/** A row of a ledger in one line: "Harbour office, Quay Post: at least 31, as of 1 February". */
export function ledgerRowName(
  { speaker, outlet, figure, asOf, role, replacedBy }: LedgerRow,
  translator: Translator,
): string {
  const { t, time } = translator;
  const giver = speaker === null ? outlet : `${speaker}, ${outlet}`;
  const said = `${giver}: ${saidWords(figure, translator)}`;
  const dated = asOf === null ? said : `${said}, ${t('ledger.asOf', { time: time(asOf) })}`;
  if (replacedBy !== null)
    return `${dated} (${t('ledger.replaced', { time: time(replacedBy.newSeenAt) })})`;
  return role === 'evidence' ? `${dated} (${t('ledger.evidence')})` : dated;
}

/** How many rows have no place on the time axis, a sentence for each reason. */
export function undatedReasons(rows: readonly LedgerRow[], { t }: Translator): readonly string[] {
  const dateless = rows.filter(({ asOf }) => asOf === null).length;
  const unread = rows.length - dateless;
  return [
    ...(dateless === 0 ? [] : [t('ledger.undated', { count: dateless })]),
    ...(unread === 0 ? [] : [t('ledger.unreadDate', { count: unread })]),
  ];
}
