declare module '@mozilla/readability/Readability-readerable.js' {
  const isProbablyReaderable: (document: Document) => boolean;
  export = isProbablyReaderable;
}
