import { createTransferTranslator } from '../../../lib/i18n/transfer-catalogues.ts';
import type { NoticeText } from './notice-board.ts';
import type { ReadFailure } from './read-import-file.ts';

/** Why a file cannot be imported, in a sentence or two. */
export function importFailure(reason: ReadFailure): NoticeText {
  return (page) => {
    const { t } = createTransferTranslator(page.lang);
    if (reason.code === 'cancelled') return page.t('store.cancelled');
    if (reason.code === 'bad-record') return t('import.bad-record', { path: reason.path });
    if (reason.code === 'package-changed')
      return t('import.package-changed', { name: reason.name });
    if (reason.code !== 'nothing-taken') return t(`import.${reason.code}`);
    const reasons = reason.left.map(({ why, count }) => t(`import.left.${why}`, { count }));
    return [t('import.nothing-taken'), ...reasons.map((one) => `${one}.`)].join(' ');
  };
}
