import type { CardTranslator } from '../ui/card-translator-context.ts';

const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * A time as the page gives it, in the page's own zone: "1 Dec 2026, 14:35 (UTC−05:00) on the page".
 * A time without an offset says so, since it is not known which zone it is in. Null for a day alone.
 */
export function pageTimeWords(iso: string, { t, time }: CardTranslator): string | null {
  if (!iso.includes('T')) return null;
  const offset = OFFSET.exec(iso)?.[0];
  if (offset === undefined) return t('time.pageUnknown');
  const zone = offset === 'Z' ? 'UTC' : `UTC${offset.replace('-', '−')}`;
  return t('time.page', { time: time(iso.slice(0, -offset.length)), zone });
}
