/** A text by plural category (`Intl.PluralRules`); the category is chosen by the parameter `count`. */
export interface PluralMessage {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A text with `{name}` where parameters stand. */
export type Message = string | PluralMessage;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The parameters a text asks for. */
export type MessageParams<M extends Message> = M extends string
  ? Readonly<Record<NamesIn<M>, string | number>>
  : M extends { readonly other: infer Other extends string }
    ? {
        readonly [Name in NamesIn<Other> | 'count']: Name extends 'count'
          ? number
          : string | number;
      }
    : never;

/** Words that bring their own quotation marks. */
const QUOTED = /^[“"«„‘]|[”"»’]$/u;

/**
 * Writes `params` into `text`; numbers by `formatNumber`. A name without a parameter stays as it stands.
 * Words with quotation marks of their own get no second ones, and what ends with a full stop ("2026 г.")
 * none after it.
 */
export function fillIn(
  text: string,
  params: Readonly<Record<string, string | number>>,
  formatNumber: (value: number) => string,
): string {
  return text.replace(
    /([“«]?)\{(\w+)\}([”»]?)(\.?)/g,
    (whole, open: string, name: string, close: string, stop: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      const words = typeof value === 'number' ? formatNumber(value) : value;
      if (open !== '' && close !== '' && QUOTED.test(words)) return words + stop;
      return open + words + close + (close === '' && words.endsWith('.') ? '' : stop);
    },
  );
}
