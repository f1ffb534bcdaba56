import { signal, type ReadonlySignal, type Signal } from '@preact/signals';

/** What a passphrase is asked for: to encrypt a new file, or to open one. */
type Purpose =
  | { readonly for: 'new' }
  | { readonly for: 'old'; readonly name: string; readonly isWrong: boolean };

/** A question for a passphrase, and what is to be called with it; null where there is none. */
type AskedPassphrase = Purpose & { readonly answer: (passphrase: string | null) => void };

/** Asks a person for a passphrase, one question at a time. Nothing of it is kept. */
export class PassphraseAsking {
  readonly #asked: Signal<AskedPassphrase | null> = signal<AskedPassphrase | null>(null);

  readonly asked: ReadonlySignal<AskedPassphrase | null> = this.#asked;

  /** The passphrase; null where the person gives none. */
  ask(purpose: Purpose): Promise<string | null> {
    this.withdraw();
    return new Promise((resolve) => {
      const answer = (passphrase: string | null): void => {
        this.#asked.value = null;
        resolve(passphrase);
      };
      this.#asked.value = { ...purpose, answer };
    });
  }

  /** Takes the question back that is asked, as if nothing was answered. */
  withdraw(): void {
    this.#asked.peek()?.answer(null);
  }
}
