import { render as renderAlone, type RenderResult } from '@testing-library/preact';
import type { ComponentChildren, VNode } from 'preact';

import { TranslatorProvider } from '../../components/ui/translator-provider.tsx';
import { createTranslator } from '../../lib/i18n/catalogues.ts';

const ENGLISH = createTranslator('en');

function InEnglish({ children }: { readonly children: ComponentChildren }): VNode {
  return <TranslatorProvider translator={ENGLISH}>{children}</TranslatorProvider>;
}

/** Renders as a page of the extension does, in English; a provider of another language may stand within. */
export function render(view: VNode): RenderResult {
  return renderAlone(view, { wrapper: InEnglish });
}
