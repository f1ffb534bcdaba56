/** By then a worker that was stopped in the middle of an answer is running again. */
const RETRY_MS = 400;

/** Asks again where nobody answered. */
export async function askTwice<Answer>(
  ask: () => Promise<Answer>,
  isLost: (answer: Answer) => boolean,
): Promise<Answer> {
  const answer = await ask();
  if (!isLost(answer)) return answer;
  await pause();
  return await ask();
}

async function pause(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, RETRY_MS);
  });
}
