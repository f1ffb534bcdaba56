import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import cardCss from '../../components/styles/card.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import { leaveCard } from '../shared/page-card/card-handover.ts';
import frameCss from './frame.css?inline';
import { FramedCard } from './framed-card.tsx';

/**
 * Injected once a page is read and painted: everything a card is made of, so that the reader need
 * not carry it.
 */
export default defineUnlistedScript(() => {
  leaveCard((parts) => new FramedCard({ ...parts, css: frameCss + tokensCss + cardCss }));
});
