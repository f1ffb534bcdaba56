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

/** Writes `params` into `text`; numbers by `formatNumber`. A name without a parameter stays as it stands. */
export function fillIn(
  text: string,
  params: Readonly<Record<string, string | number>>,
  formatNumber: (value: number) => string,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}
