import '../../components/styles/tokens.css';
import '../../components/styles/page.css';
import '../../components/styles/card.css';

import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { render } from 'preact';

import { showMarkColours } from '../../components/show-mark-colours.ts';
import { TranslatorProvider } from '../../components/translator-provider.tsx';
import type { MessageKey } from '../../lib/i18n/texts.ts';
import { createTranslator } from '../../lib/i18n/catalogues.ts';
import { loadSettings, watchSettings } from '../../lib/settings/saved-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { storeLastWords } from './last-words.ts';

/** The interface's language: the chosen one, else the browser's. */
export function languageOf({ lang }: Settings): string {
  return lang ?? navigator.language;
}

interface StartedView {
  readonly settings: ReadonlySignal<Settings>;
  /** Draws the page; draws it again in a newly chosen language. */
  readonly show: (view: () => VNode) => void;
}

/** What every page of the extension begins with: styles, settings that follow changes, language, words typed in views that went, the root to draw into. */
export async function startView(titled: (lang: string) => string): Promise<StartedView> {
  const [loaded] = await Promise.all([loadSettings(), storeLastWords()]);
  const settings = signal(loaded);
  watchSettings((next) => {
    settings.value = next;
  });
  const root = document.getElementById('app');
  if (root === null) throw new Error('This page has no #app to draw into.');
  return {
    settings,
    show: (View) => {
      const Translated = (): VNode => {
        const translator = createTranslator(languageOf(settings.value));
        document.documentElement.lang = translator.lang;
        document.documentElement.dir = translator.dir;
        document.title = titled(translator.lang);
        showMarkColours(document.documentElement, settings.value.markColours);
        return (
          <TranslatorProvider translator={translator}>
            <View />
          </TranslatorProvider>
        );
      };
      render(<Translated />, root);
    },
  };
}

/** A page's title: the text of `key`, then the product's name. */
export function titleOf(key: MessageKey): (lang: string) => string {
  return (lang) => {
    const { t } = createTranslator(lang);
    return `${(t as (key: MessageKey) => string)(key)} · Tallymark`;
  };
}
