declare module '@mozilla/readability/Readability-readerable.js' {
  const isProbablyReaderable: (
    document: Document,
    limits?: { minContentLength?: number; minScore?: number },
  ) => boolean;
  export = isProbablyReaderable;
}
