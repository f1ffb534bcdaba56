import type { VNode } from 'preact';

import { CardBody } from './card-body.tsx';
import { CardFooter } from './card-footer.tsx';
import { CardHead } from './card-head.tsx';
import { cardActionFor } from './card-keys.ts';
import type { ClaimCardProps } from './card-props.ts';
import { useCard } from './use-card.ts';
import { CardTranslatorContext } from '../ui/card-translator-context.ts';

/**
 * The card of one claim: what it says, what the person found. A controlled view: it shows
 * `annotation` overlaid by `draft.patch` and holds no state except which part is open. Everything
 * works by keyboard; single keys only where no field has the focus.
 */
export function ClaimCard(props: ClaimCardProps): VNode {
  const { annotation } = props;
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
        aria-label={translator.t('card.label')}
        onPointerMove={({ movementX, movementY }) => {
          // A pointer that was already resting where the card opens gets a move event too.
          if (movementX !== 0 || movementY !== 0) card.touch();
        }}
        onKeyDown={(event) => {
          card.touch();
          const act = cardActionFor(event, actions);
          if (act === null) return;
          event.preventDefault();
          act();
        }}
      >
        <CardHead saveState={props.saveState} actions={actions} />
        <CardBody
          {...props}
          fields={fields}
          active={card.active}
          onActivate={card.activate}
          onType={props.onType}
          onCommit={card.commit}
          context={card.context}
          isMetBelow={card.isMetBelow}
          isLogging={card.isLogging}
          onLogging={card.setLogging}
        />
        <CardFooter
          status={props.dismissed == null ? fields.status : 'dismissed'}
          isStored={annotation !== null}
          isDeleted={annotation !== null && annotation.deletedAt !== null}
          levelCount={card.levelCount}
          undoable={props.undoable ?? null}
          actions={actions}
          onDelete={props.onDelete}
          onRestore={props.onRestore}
          onOpenLibrary={props.onOpenLibrary}
        />
      </article>
    </CardTranslatorContext.Provider>
  );
}
