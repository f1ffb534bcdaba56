import type { Query } from './in-page.ts';
import type { Surface } from './surface.ts';
import { until } from './until.ts';

/** A place in the check of a claim that takes nothing when it is clicked, but has the keyboard come to it. */
export const VERDICT_HEADING: Query = { css: '[data-section=verdict] h3' };

/** A level of the open scale. */
export const level = (name: string): Query => ({ css: '[data-level]', name });

/** The tab of something that is judged. */
export const subject = (name: string): Query => ({ css: '[data-subject]', name });

/** Chooses a level, and waits until it shows as chosen. */
export async function chooseLevel(check: Surface, name: string): Promise<void> {
  await check.click(level(name));
  await untilChosen(check, name);
}

/** Waits until a level shows as chosen. */
export async function untilChosen(check: Surface, name: string): Promise<void> {
  await until(`${name} chosen`, async () => (await check.find(level(name))).pressed === 'true');
}

/** Waits until the check says that its claim is in this state, by its stored word. */
export async function untilState(check: Surface, status: string): Promise<void> {
  await check.find({ css: `.tm-head [data-status="${status}"]` });
}

/** Unfolds groups of details, by name, and the line they are all behind. */
export async function openDetails(check: Surface, ...groups: readonly string[]): Promise<void> {
  for (const name of ['details', ...groups])
    await until(`${name} unfolded`, () => check.run(unfold, name));
}

/**
 * Looks and clicks in one step: a pointer may be late, so that a second click folds the group again.
 * Answers whether it is unfolded.
 */
function unfold(root: ParentNode, name: string): boolean {
  const frames = [...root.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
  const [group] = [root, ...frames].flatMap((within) => [
    ...(within?.querySelectorAll<HTMLDetailsElement>(`[data-group="${name}"]`) ?? []),
  ]);
  if (group?.open === false) group.querySelector('summary')?.click();
  return group?.open === true;
}

/** Opens the check's own menu; what is loaded above it may still move it from under the pointer. */
export async function openCheckMenu(check: Surface): Promise<void> {
  await until('the menu of the check', async () => {
    if (!(await check.has({ css: '.tm-menu[open]' })))
      await check.click({ css: '.tm-menu > summary' });
    return check.has({ css: '.tm-menu[open]' });
  });
}

/** Types something that was looked up, and says what it does. */
export async function addEvidence(
  check: Surface,
  text: string,
  stance: 'supports' | 'refutes' | 'context',
): Promise<void> {
  await check.fill({ css: '[name=evidence]' }, text);
  await check.press('Enter');
  await check.click({ css: `[data-stance="${stance}"]` });
  await check.waitForNone({ css: `[data-stance="${stance}"]` });
}

/** Leaves whatever is open in the check by Escape, and then the check. */
export async function closeCheck(check: Surface): Promise<void> {
  await until('no check', async () => {
    if (!(await check.has({ role: 'article' }).catch(() => false))) return true;
    await check.press('Escape');
    return !(await check.has({ role: 'article' }).catch(() => false));
  });
}
