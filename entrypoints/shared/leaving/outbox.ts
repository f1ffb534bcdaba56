// What a view that goes writes down at once: transactions and messages that it has begun may be cut off, this is not.

/** Keeps a text under a name until `send` answers that it is stored. */
export async function keepUntilStored<Answer extends { readonly ok: boolean }>(
  name: string,
  text: string,
  send: () => Promise<Answer>,
): Promise<Answer> {
  try {
    localStorage.setItem(name, text);
  } catch {
    // Full: the message is all there is then.
  }
  const answer = await send();
  if (answer.ok) dropKept(name, text);
  return answer;
}

/** Drops a text; one that was written under its name since stays. */
export function dropKept(name: string, text: string): void {
  if (localStorage.getItem(name) === text) localStorage.removeItem(name);
}

/** The names that begin with `prefix` and have a text. */
export function keptNames(prefix: string): readonly string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
}
