/** The name of a file made now: "tallymark-figures-2026-11-23.csv". */
export function fileName(what: string, extension: string, at: Date): string {
  return `tallymark-${what}-${at.toISOString().slice(0, 10)}.${extension}`;
}

/** Offers a file for download, from a page of the extension. */
export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
