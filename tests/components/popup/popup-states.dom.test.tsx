import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { NothingListed } from '../../../components/page-view/page-notices.tsx';
import { TakenNotice } from '../../../components/popup/taken-notice.tsx';
import { TranslatorProvider } from '../../../components/ui/translator-provider.tsx';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { AnnotationId, EvidenceId } from '../../../lib/model/ids.ts';
import type { Taken } from '../../../lib/model/page/recent-claim.ts';
import { findElement } from '../find-element.ts';
import { render } from '../in-english.tsx';
import { samplePage } from '../sample-page.ts';
import { sampleAnnotation, sampleListed } from '../samples.ts';
import { NEWS, pressButton, showPopup } from './show-popup.tsx';

afterEach(cleanup);

const two = [
  sampleListed('a', { annotation: sampleAnnotation({ status: 'recorded' }) }),
  sampleListed('b'),
];

describe('a page in a language that is not read', () => {
  it.each([
    ['pt-BR', 'This page is in Brazilian Portuguese.'],
    ['pt', 'This page is in Portuguese.'],
  ])('is called by its name: %s', (lang, title) => {
    showPopup({ page: samplePage([], { lang }) });
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByText(/^Tallymark reads English\. You can mark by hand/)).toBeTruthy();
  });

  it('is called by its name in Russian', () => {
    render(
      <TranslatorProvider translator={createTranslator('ru')}>
        <NothingListed state={samplePage([], { lang: 'pt' })} onShowAll={vi.fn()} />
      </TranslatorProvider>,
    );
    expect(screen.getByText('Язык этой страницы: португальский.')).toBeTruthy();
  });

  it('is not spoken of where claims were marked', () => {
    showPopup({ page: samplePage(two, { lang: 'pt' }) });
    expect(screen.queryByText(/Portuguese/)).toBeNull();
  });
});

describe('a page that cannot be read', () => {
  it.each([
    { failed: 'no-article', button: 'Mark this page anyway' },
    { failed: 'too-large', button: 'Read it all the same' },
  ] as const)('$failed can be read anyway', ({ failed, button }) => {
    const { onRead } = showPopup({ page: { failed } });
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(onRead).toHaveBeenCalledWith(true);
  });

  it('because the site is switched off can be switched on', () => {
    const { onSwitchOn } = showPopup({ page: { failed: 'switched-off' } });
    fireEvent.click(screen.getByRole('button', { name: 'Switch on for news.example' }));
    expect(onSwitchOn).toHaveBeenCalledOnce();
  });

  it.each(['browser-page', 'store-page', 'pdf', 'image', 'xml', 'empty'] as const)(
    '%s says why, and what can be done instead',
    (failed) => {
      const { onLibrary } = showPopup({ page: { failed }, site: null });
      expect(
        screen.getByText('Go to an article, then click the toolbar button again.'),
      ).toBeTruthy();
      pressButton('Open library');
      expect(onLibrary).toHaveBeenCalledOnce();
    },
  );

  it.each(['frame-set', 'no-permission', 'error'] as const)(
    '%s says why, and what to do in the same sentence',
    (failed) => {
      showPopup({ page: { failed }, site: null });
      expect(document.querySelector(`[data-failure=${failed}]`)?.textContent).toMatch(/\.$/);
    },
  );

  it('is told by the reader as well', () => {
    showPopup({ page: samplePage([], { reading: { failed: 'empty' } }) });
    expect(screen.getByText('There is no text on this page.')).toBeTruthy();
  });
});

it('says since when the page was not read', () => {
  const asleep = {
    since: '2026-03-14T10:42:00',
    until: '2026-03-14T12:10:00',
    how: 'slept',
  } as const;
  showPopup({ page: samplePage(two, { asleep }) });
  expect(screen.getByText(/^Not read from .*10:42.* to .*12:10.*: the browser/)).toBeTruthy();
});

describe('the tab as evidence', () => {
  const claim = (text: string) => ({ text, url: '', annotationId: null, tab: null });

  it('is one line for the claim worked on last, with a key; the others are in a menu', () => {
    const claims = [claim('Nine killed'), claim('40 hurt')];
    const { onTake } = showPopup({ page: samplePage(two), offer: { claims, isCopy: false } });
    expect(document.querySelectorAll('[data-take]')).toHaveLength(1);
    fireEvent.keyDown(findElement('[data-key=b]'), { key: 'e' });
    expect(onTake).toHaveBeenLastCalledWith(claims[0]);
    pressButton('Other claims');
    pressButton('Add this tab to “40 hurt” as evidence');
    expect(onTake).toHaveBeenLastCalledWith(claims[1]);
  });

  it('offers to note an archived copy first', () => {
    const { onTake } = showPopup({ offer: { claims: [claim('Nine killed')], isCopy: true } });
    pressButton('Use this tab as an archived copy');
    expect(onTake).toHaveBeenCalledWith(null);
  });

  it('shows what became of it above the claims, with its undo and a stance to choose', () => {
    const [onStance, onUndo] = [vi.fn(), vi.fn()];
    const taken: Taken = {
      kind: 'evidence',
      claim: 'Nine killed',
      annotationId: 'a' as AnnotationId,
      evidenceId: 'e' as EvidenceId,
      stance: 'not chosen',
      isFirst: false,
    };
    const others = { onUndo, onStance, onClose: vi.fn(), onCopyOf: vi.fn() };
    showPopup({ page: samplePage(two), taken: <TakenNotice taken={taken} {...others} /> });
    expect(findElement('[data-key=b]')).toBeTruthy();
    expect(findElement('[data-taken]').textContent).toContain('Added as evidence to: Nine killed');
    const stance = screen.getByRole('combobox', { name: 'Stance' });
    expect((stance as HTMLSelectElement).value).toBe('not chosen');
    fireEvent.change(stance, { target: { value: 'refutes' } });
    expect(onStance).toHaveBeenCalledWith('refutes');
    pressButton('Undo');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('takes no key from a field', () => {
    const offer = { claims: [claim('Nine killed')], isCopy: false };
    const { onTake } = showPopup({ page: samplePage(two), offer });
    pressButton('Search');
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'e' });
    expect(onTake).not.toHaveBeenCalled();
  });
});

describe('frames of the page', () => {
  const EMBED = 'https://embed.example/t';

  it('that were read can be turned to, each by its name', () => {
    const read = [{ frameId: 5, url: EMBED, title: 'A table' }];
    const { onFrame } = showPopup({ frames: { read, closed: [] } });
    const page = screen.getByRole('button', { name: 'The page itself' });
    expect(page.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'A table' }));
    expect(onFrame).toHaveBeenCalledWith(5);
  });

  it('that were not read say so, and ask in the click itself', () => {
    const { onAllowFrame } = showPopup({ frames: { read: [], closed: [EMBED] } });
    expect(screen.getByText(/embed\.example shows in this page is not read/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Allow embed.example' }));
    expect(onAllowFrame).toHaveBeenCalledWith(EMBED);
  });

  it('are not spoken of where there are none', () => {
    showPopup({});
    expect(screen.queryByText('The page itself')).toBeNull();
  });
});

describe('the site', () => {
  it('is one line, whose way to the switches asks in the click itself', () => {
    const { onMode } = showPopup({ site: NEWS });
    expect(screen.getByText('news.example: when I click')).toBeTruthy();
    pressButton('Change');
    const pressed = screen.getByRole('button', { name: 'When I click' });
    expect(pressed.getAttribute('aria-pressed')).toBe('true');
    pressButton('Every visit');
    expect(onMode).toHaveBeenCalledWith('always');
  });

  it('offers no way back to clicks where every site is allowed', () => {
    showPopup({ site: { ...NEWS, mode: 'everywhere' } });
    pressButton('Change');
    const click = screen.getByRole<HTMLButtonElement>('button', { name: 'When I click' });
    expect(click.disabled).toBe(true);
  });
});
