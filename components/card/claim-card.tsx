import type { VNode } from 'preact';

import { recordFlags } from '../../lib/model/rules/claim-state.ts';
import { KeysOverlay } from '../keys/keys-overlay.tsx';
import { CardTranslatorContext } from '../ui/card-translator-context.ts';
import { claimTitle, speakerOf } from '../wording/claim-title.ts';
import { missingWords } from '../wording/missing-words.ts';
import { CardBanners } from './card-banners.tsx';
import { CardBody } from './card-body.tsx';
import { CardFooter } from './card-footer.tsx';
import { CardHead } from './card-head.tsx';
import { cardActionFor } from './card-keys.ts';
import type { ClaimCardProps } from './card-props.ts';
import { useCard, type CardModel } from './use-card.ts';

/**
 * The check of one claim: what it says, the verdict, what was found. A controlled view: it shows
 * `annotation` overlaid by `draft.patch` and holds no state except which part is open. Everything
 * works by keyboard; single keys only where no field has the focus.
 */
export function ClaimCard(props: ClaimCardProps): VNode {
  const card = useCard(props);
  const { translator, fields, root, actions } = card;
  return (
    <CardTranslatorContext.Provider value={translator}>
      <article
        ref={root}
        class="tm-card"
        lang={translator.lang}
        dir={translator.dir}
        tabIndex={-1}
        aria-label={claimTitle(fields.claim, speakerOf(fields.claim.voices), translator)}
        onKeyDown={(event) => {
          const act = cardActionFor(event, actions);
          if (act === null) return;
          event.preventDefault();
          act();
        }}
      >
        <CardHead
          status={props.dismissed == null ? fields.status : 'dismissed'}
          position={props.position ?? null}
          hasList={props.hasList === true}
          saveState={props.saveState}
          actions={actions}
        />
        <CardBanners {...props} />
        <CardBody {...props} card={card} />
        <Footer {...props} card={card} />
        {card.hasKeys && (
          <KeysOverlay
            levelCount={card.judged?.scale.levels.length ?? 0}
            onClose={actions.showKeys}
          />
        )}
      </article>
    </CardTranslatorContext.Provider>
  );
}

function Footer(props: ClaimCardProps & { readonly card: CardModel }): VNode {
  const { annotation, resolution, onSay, card } = props;
  const { fields, translator } = card;
  const canAccept =
    resolution?.state === 'changed' && props.look?.found != null && props.onSettle !== undefined;
  const isJudged =
    recordFlags(fields).length > 0 || fields.findings.some(({ level }) => level !== null);
  return (
    <CardFooter
      isStored={annotation !== null}
      isDeleted={annotation !== null && annotation.deletedAt !== null}
      isDismissed={props.dismissed != null || fields.status === 'dismissed'}
      isAsked={canAccept || onSay !== undefined}
      missing={
        onSay !== undefined
          ? [translator.t('published.open')]
          : card.judged === null && fields.appearanceOf !== null
            ? []
            : missingWords(fields, translator)
      }
      afterAccepting={canAccept && isJudged ? translator.t('changed.after') : null}
      undoable={props.undoable ?? null}
      actions={card.actions}
      panelKeys={props.panelKeys}
      onDelete={props.onDelete}
      onOpenLibrary={props.onOpenLibrary}
    />
  );
}
