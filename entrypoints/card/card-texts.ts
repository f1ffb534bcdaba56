import type { CardTranslator } from '../../components/ui/card-translator-context.ts';
import { enCard } from '../../lib/i18n/en/card-catalogue.ts';
import { primaryOf, translatorOf } from '../../lib/i18n/translator.ts';
import type { SendToBackground } from '../shared/page-card/send-to-background.ts';

/**
 * The texts of the card in the language of the interface. The script carries English alone; any
 * other language is asked of the background, once.
 */
export class CardTexts {
  readonly #send: SendToBackground;
  #asked = 'en';
  #loading: Promise<CardTranslator>;
  /** In the language that was loaded last. */
  now: CardTranslator = translatorOf('en', enCard);

  constructor(send: SendToBackground) {
    this.#send = send;
    this.#loading = Promise.resolve(this.now);
  }

  /** The texts in a language; in English where there are none in it. */
  in(lang: string): Promise<CardTranslator> {
    if (this.#asked !== lang) {
      this.#asked = lang;
      this.#loading = this.#load(lang);
    }
    return this.#loading;
  }

  async #load(lang: string): Promise<CardTranslator> {
    const texts = primaryOf(lang) === 'en' ? enCard : await this.#send('card.texts', { lang });
    if (this.#asked === lang)
      this.now = texts === null ? translatorOf('en', enCard) : translatorOf(lang, texts);
    return this.now;
  }
}
