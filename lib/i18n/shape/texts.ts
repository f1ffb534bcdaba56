import type { enCard } from '../en/card-catalogue.ts';
import type { en } from '../en/catalogue.ts';
import type { mark } from '../en/mark.ts';
import type { menu } from '../en/menu.ts';
import type { transfer } from '../en/transfer.ts';
import type { PluralMessage } from './message.ts';

/** The English texts with their exact wording in the type, from which parameters are read. */
export type EnglishTexts = typeof en;

/** What a text of the interface is asked for by. */
export type MessageKey = keyof EnglishTexts;

/** Those that a card may show. */
export type CardKey = keyof typeof enCard;

/** Those beside a marked claim in a page. */
export type MarkKey = keyof typeof mark;

/** Those that the background says itself. */
export type MenuKey = keyof typeof menu;

/** Those of imports. */
export type TransferKey = keyof typeof transfer;

/** The texts of these keys in one language. */
export type Texts<Keys extends MessageKey> = {
  readonly [Key in Keys]: EnglishTexts[Key] extends string ? string : PluralMessage;
};

/** The texts of these keys in every language that has them, by primary subtag; English always. */
export interface Catalogues<Keys extends MessageKey> {
  readonly en: Texts<Keys>;
  readonly [lang: string]: Texts<Keys>;
}
