/**
 * @typedef {{
 *   name: string,
 *   needs?: readonly string[],
 *   givesWay?: boolean,
 *   run: (how: import('./checks.mjs').How) => Promise<import('./checks.mjs').Outcome>,
 * }} Step
 */

/**
 * Runs lanes of steps side by side and prints a line for each step and the log of each that failed.
 * A step whose need failed is not run and counts as one failure. Answers the totals.
 *
 * @param {readonly (readonly Step[])[]} lanes
 * @param {readonly string[] | null} only names to run, with what they need; null for all
 */
export async function runSteps(lanes, only) {
  const wanted = only === null ? null : withNeeds(lanes.flat(), only);
  const outcomes = new Map();
  const pending = new Map();
  for (const step of lanes.flat()) {
    pending.set(step.name, deferred());
  }
  const finish = (step, outcome, seconds) => {
    outcomes.set(step.name, outcome);
    report(step.name, outcome, seconds);
    pending.get(step.name).resolve(outcome);
  };
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) {
        if (wanted !== null && !wanted.has(step.name)) continue;
        const needs = await Promise.all(
          (step.needs ?? []).map((name) => pending.get(name).promise),
        );
        const started = Date.now();
        const outcome = needs.some(({ failed }) => failed > 0)
          ? { passed: 0, failed: 1, log: `not run: it needs ${(step.needs ?? []).join(' and ')}` }
          : await attempt(step);
        finish(step, outcome, (Date.now() - started) / 1000);
      }
    }),
  );
  return total([...outcomes.values()]);
}

async function attempt(step) {
  try {
    return await step.run({ givesWay: step.givesWay ?? false });
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      log: error instanceof Error ? String(error.stack) : String(error),
    };
  }
}

function withNeeds(steps, names) {
  const wanted = new Set();
  const add = (name) => {
    wanted.add(name);
    const step = steps.find((one) => one.name === name);
    for (const need of step?.needs ?? []) add(need);
  };
  for (const name of names) add(name);
  return wanted;
}

function report(name, { passed, failed, log }, seconds) {
  const sign = failed === 0 ? '✓' : '✗';
  const counts = failed === 0 ? `${passed} passed` : `${passed} passed and ${failed} failed`;
  console.log(`${sign} ${name.padEnd(16)} ${counts.padEnd(26)} ${seconds.toFixed(1)} s`);
  if (failed > 0) console.log(`\n${indent(log.trim())}\n`);
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}

function total(outcomes) {
  const sum = (key) => outcomes.reduce((all, outcome) => all + outcome[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

function deferred() {
  let resolve;
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}
