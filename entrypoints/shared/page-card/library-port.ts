import type { CardPort } from '../../../components/card/card-port.ts';
import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';

type Asked = Pick<
  BackgroundMessages,
  'card.context' | 'card.met' | 'subject.use' | 'name.give' | 'library.open'
>;

/** Asks the background, from a page or from one of our own views. */
type Send = <Name extends keyof Asked>(
  name: Name,
  request: Asked[Name]['request'],
) => Promise<Asked[Name]['answer']>;

/**
 * How a card reaches the library, through the background; `watch` calls back when stored data may
 * have changed.
 */
export function createCardPort(send: Send, watch: CardPort['watch']): CardPort {
  return {
    load: async (claim, id) => {
      const context = await send('card.context', { claim, id });
      return context.ok ? context.value : null;
    },
    findMet: async (claim, id) => {
      const met = await send('card.met', { claim, id });
      return met.ok ? met.value : null;
    },
    useSubject: async (choice) => {
      const subject = await send('subject.use', choice);
      return subject.ok ? subject.value : null;
    },
    giveName: async (name) => {
      await send('name.give', { name });
    },
    watch,
    openAnnotation: (annotationId) => void send('library.open', { annotationId }),
    openLedger: (subjectId) => void send('library.open', { annotationId: null, subjectId }),
  };
}
