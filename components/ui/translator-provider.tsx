import type { ComponentChildren, VNode } from 'preact';

import type { Translator } from '../../lib/i18n/translator.ts';
import { CardTranslatorContext } from './card-translator-context.ts';
import { TranslatorContext } from './translator-context.ts';

/** Sets the interface's language for everything below, including the parts of cards. */
export function TranslatorProvider({
  translator,
  children,
}: {
  readonly translator: Translator;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <TranslatorContext.Provider value={translator}>
      <CardTranslatorContext.Provider value={translator}>{children}</CardTranslatorContext.Provider>
    </TranslatorContext.Provider>
  );
}
