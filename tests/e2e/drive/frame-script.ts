import type { Bidi } from './bidi.ts';

/**
 * Runs the body of an async function beside the document of one of Firefox's inner browsers (the
 * popup's, the background's), which WebDriver does not list; `content` is its window. Answers plain
 * data, or nothing if the document closes meanwhile. `browser` is an expression in the browser's
 * window.
 */
export async function runFrameScript(bidi: Bidi, browser: string, body: string): Promise<unknown> {
  const script = `(async () => {
    let answer;
    try { answer = { value: await (async () => { ${body} })() }; }
    catch (error) { answer = { error: String(error) }; }
    sendAsyncMessage(NAME, answer);
  })()`;
  const answer = (await bidi.inWindow(`
    const browser = ${browser};
    const manager = browser?.messageManager;
    if (!manager) return { error: 'there is no such document' };
    const name = 'driver:' + Math.random();
    const script = ${JSON.stringify(script)}.replace('NAME', () => JSON.stringify(name));
    return await new Promise((resolve) => {
      const done = (answer) => { clearInterval(closing); resolve(answer); };
      const closing = setInterval(() => { if (!browser.isConnected) done({}); }, 100);
      manager.addMessageListener(name, (message) => done(message.data));
      manager.loadFrameScript('data:,' + encodeURIComponent(script), false);
    });`)) as { value?: unknown; error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

/**
 * The body of a frame script that evaluates an expression among the document's own globals,
 * whatever its policy says about `eval`.
 */
export function evaluateInContent(expression: string): string {
  return `
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const source = ${JSON.stringify(`Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`)};
    return JSON.parse(await Cu.evalInSandbox(source, sandbox));`;
}
