import '../../components/styles/tokens.css';
import '../../components/styles/page.css';
import '../../components/styles/card.css';

import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { render } from 'preact';

import { showMarkColours } from '../../components/marks/show-mark-colours.ts';
import { TranslatorProvider } from '../../components/ui/translator-provider.tsx';
import { enWork } from '../../lib/i18n/en/work-catalogue.ts';
import { loadTranslator } from '../../lib/i18n/load-translator.ts';
import type { MessageKey, Texts } from '../../lib/i18n/shape/texts.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { loadSettings, watchSettings } from '../../lib/settings/saved-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { storeUnsent } from './leaving/outbox.ts';

/** The interface's language: the chosen one, else the browser's. */
function languageOf({ lang }: Settings): string {
  return lang ?? navigator.language;
}

interface StartedView {
  readonly settings: ReadonlySignal<Settings>;
  /** The interface's language; a newly chosen one once its texts are there. */
  readonly translator: ReadonlySignal<Translator>;
  /** Draws the page, and draws it again when another language is chosen. */
  readonly show: (view: () => VNode) => void;
}

/**
 * What every page of the extension begins with: styles, settings that follow changes, the language,
 * storing what closed views left behind, and the root to draw into. `english` is every English text
 * that the page shows: without it, those of the places to work.
 */
export async function startView(
  titled: (translator: Translator) => string,
  // tests/scripts/set-up-texts.test.ts checks that those pages ask for no other.
  english: Texts<MessageKey> = enWork as unknown as Texts<MessageKey>,
): Promise<StartedView> {
  const load = (asked: string): Promise<Translator> => loadTranslator(asked, english);
  // Usually no other language is chosen: so its texts need not wait for the settings.
  const likely = load(navigator.language);
  const [loaded] = await Promise.all([loadSettings(), storeUnsent()]);
  const settings = signal(loaded);
  let lang = languageOf(loaded);
  const translator = signal(await (lang === navigator.language ? likely : load(lang)));
  watchSettings((next) => {
    settings.value = next;
    const chosen = languageOf(next);
    if (chosen === lang) return;
    lang = chosen;
    void load(chosen).then((read) => {
      if (lang === chosen) translator.value = read;
    });
  });
  const root = document.getElementById('app');
  if (root === null) throw new Error('This page has no #app to draw into.');
  return {
    settings,
    translator,
    show: (View) => {
      const Translated = (): VNode => {
        const shown = translator.value;
        document.documentElement.lang = shown.lang;
        document.documentElement.dir = shown.dir;
        document.title = titled(shown);
        showMarkColours(document.documentElement, settings.value.markColours);
        return (
          <TranslatorProvider translator={shown}>
            <View />
          </TranslatorProvider>
        );
      };
      render(<Translated />, root);
    },
  };
}

/** A page's title: the text of `key`, then the product's name. */
export function titleOf(key: MessageKey): (translator: Translator) => string {
  return ({ t }) => `${(t as (key: MessageKey) => string)(key)} · Tallymark`;
}
