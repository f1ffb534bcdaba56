/** Twice the size on screen, so that it stays sharp in print. */
const SCALE = 2;

/** Renders an SVG file as a picture; null where the browser could not draw it. */
export async function svgToPng(svg: string): Promise<Blob | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
  } catch {
    // The image is refused or too large for a canvas; null says so.
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
