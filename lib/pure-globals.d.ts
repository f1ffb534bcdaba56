/**
 * What pure code may use beyond the language itself: present in browsers, workers and Node alike.
 * Declared here in the smallest shape because the pure folders are checked without DOM and Node
 * types.
 */
declare class URL {
  static canParse(url: string, base?: string): boolean;
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly searchParams: { get(name: string): string | null };
  readonly search: string;
  readonly origin: string;
  readonly href: string;
  username: string;
  password: string;
  hash: string;
}
declare function btoa(bytes: string): string;
declare function atob(base64: string): string;
