import type { Browser } from 'puppeteer-core';

/** The document of the browser's own window. */
const WINDOW_URL = 'chrome://browser/content/browser.xhtml';

/** A value as WebDriver BiDi writes it; only what the driver reads. */
export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

interface EvaluateResult {
  readonly type: 'success' | 'exception';
  readonly result?: RemoteValue;
  readonly exceptionDetails?: { readonly text: string };
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/**
 * WebDriver BiDi as Firefox speaks it, for what puppeteer has no words for: the browser's own
 * window and closed shadow roots.
 */
export class Bidi {
  private readonly connection: Connection;
  private window: string | null = null;

  constructor(browser: Browser) {
    // Not in puppeteer's types, but it is the one connection that Firefox allows.
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  async send(method: string, params: object): Promise<unknown> {
    return (await this.connection.send(method, params)).result;
  }

  /** Calls a function (as source text) in a document, in a sandbox of our own; its answer comes back as JSON. */
  async call(
    context: string,
    functionDeclaration: string,
    args: readonly object[] = [],
  ): Promise<unknown> {
    const answer = (await this.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      target: { context, sandbox: 'driver' },
      awaitPromise: true,
    })) as EvaluateResult;
    return readAnswer(answer);
  }

  /** Runs the body of an async function in the browser's own window; it answers plain data. */
  async inWindow(body: string): Promise<unknown> {
    const context = await this.windowContext();
    const answer = (await this.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (async () => { ${body} })()))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    })) as EvaluateResult;
    return readAnswer(answer);
  }

  /** The serialized first element that a selector finds in a document, with its shadow root if it has one. */
  async nodeWithShadow(context: string, expression: string): Promise<RemoteValue> {
    const answer = (await this.send('script.evaluate', {
      expression,
      target: { context, sandbox: 'driver' },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    })) as EvaluateResult;
    if (answer.type !== 'success' || !answer.result) throw new Error(answer.exceptionDetails?.text);
    return answer.result;
  }

  private async windowContext(): Promise<string> {
    if (this.window !== null) return this.window;
    const { contexts } = (await this.send('browsingContext.getTree', {
      'moz:scope': 'chrome',
    })) as { contexts: { context: string; url: string }[] };
    const window = contexts.find(({ url }) => url === WINDOW_URL);
    if (!window)
      throw new Error('This Firefox keeps a driver from its own window; newer ones do not');
    this.window = window.context;
    return window.context;
  }
}

function readAnswer(answer: EvaluateResult): unknown {
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'failed');
  const json = answer.result?.value;
  return typeof json === 'string' ? JSON.parse(json) : undefined;
}
