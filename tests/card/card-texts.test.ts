import { describe, expect, it, vi } from 'vitest';

import { CardTexts } from '../../entrypoints/card/card-texts.ts';
import type { SendToBackground } from '../../entrypoints/shared/page-card/send-to-background.ts';
import { cardTextsIn } from '../../lib/i18n/card-catalogues.ts';

/** A background that answers with the texts of a language, or as if it were gone. */
function background(isThere = true): SendToBackground {
  const send = (_name: string, { lang }: { lang: string }): Promise<unknown> =>
    Promise.resolve(isThere ? cardTextsIn(lang) : null);
  return vi.fn(send) as unknown as SendToBackground;
}

describe('the texts of the card in a page', () => {
  it('are English at once, and ask nobody', async () => {
    const send = background();
    const texts = new CardTexts(send);
    expect(texts.now.t('save.retry')).toBe('Try again');
    expect((await texts.in('en-GB')).lang).toBe('en-GB');
    expect(send).not.toHaveBeenCalled();
  });

  it('of another language are asked for once, and stay until there is a third', async () => {
    const send = background();
    const texts = new CardTexts(send);
    await Promise.all([texts.in('ru'), texts.in('ru')]);
    await texts.in('ru');
    expect(send).toHaveBeenCalledTimes(1);
    expect(texts.now.t('save.retry')).toBe('Попробовать снова');
    await texts.in('en');
    expect(texts.now.t('save.retry')).toBe('Try again');
  });

  it.each([
    ['that has none', 'tlh', true],
    ['that nobody can give', 'ru', false],
  ])('of a language %s are English', async (_what, lang, isThere) => {
    const { t, lang: shown } = await new CardTexts(background(isThere)).in(lang);
    expect([shown, t('save.retry')]).toEqual(['en', 'Try again']);
  });
});
