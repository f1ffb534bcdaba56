const PATIENCE_MS = 30_000;
const LOOK_MS = 5_000;

/**
 * Asks again and again until the answer is neither empty nor false, and gives that. An error counts
 * as "not yet". Fails with `what` and the last answer or error when patience is over.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T>,
  patienceMs: number = PATIENCE_MS,
): Promise<Exclude<T, undefined | null | false | '' | 0>> {
  const end = Date.now() + patienceMs;
  for (;;) {
    let last: string;
    try {
      const answer = await withinReason(look());
      if (isAnswer(answer)) return answer;
      last = String(answer);
    } catch (error) {
      last = String(error);
    }
    if (Date.now() > end) throw new Error(`Waited ${patienceMs} ms for ${what}; last: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** An answer that never comes (a worker that stopped meanwhile) is none. */
function withinReason<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('no answer'));
    }, LOOK_MS);
    answer
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}

function isAnswer<T>(value: T): value is Exclude<T, undefined | null | false | '' | 0> {
  return Boolean(value);
}
