/** Makes of a camera picture one that a thin connection can carry; metadata does not survive it. */

/** The longer side in pixels: enough to read a crack gauge, a tenth of the bytes. */
const LONG_SIDE = 1600;
const THUMB_SIDE = 240;
/** Tried in this order until the picture is small enough; below the last one edges fall apart. */
const QUALITIES = [0.82, 0.72, 0.62];
const ENOUGH_BYTES = 500 * 1024;

export interface Compressed {
  bytes: ArrayBuffer;
  type: string;
  thumb: ArrayBuffer;
}

/** The size that fits a square of `side`, never larger than the picture. */
export function scaled(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** Throws when the browser cannot read the picture. */
export async function compress(file: Blob): Promise<Compressed> {
  const picture = await decode(file);
  try {
    const canvas = draw(picture, LONG_SIDE);
    let best = await toJpeg(canvas, QUALITIES[0] ?? 0.8);
    for (const quality of QUALITIES.slice(1)) {
      if (best.size > ENOUGH_BYTES) best = await toJpeg(canvas, quality);
    }
    const thumb = await toJpeg(draw(canvas, THUMB_SIDE), 0.7);
    return { bytes: await best.arrayBuffer(), type: best.type, thumb: await thumb.arrayBuffer() };
  } finally {
    if ("close" in picture) picture.close();
  }
}

async function decode(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  if (typeof createImageBitmap === "function") {
    // Old Safari knows no options and refuses them.
    return createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => createImageBitmap(file));
  }
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
  } finally {
    URL.revokeObjectURL(image.src);
  }
  return image;
}

function draw(picture: ImageBitmap | HTMLImageElement | HTMLCanvasElement, side: number): HTMLCanvasElement {
  const size = scaled(picture.width, picture.height, side);
  const canvas = document.createElement("canvas");
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no 2d canvas");
  // JPEG has no transparency: what was transparent becomes paper, not black.
  context.fillStyle = "white";
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(picture, 0, 0, size.width, size.height);
  return canvas;
}

function toJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/jpeg", quality);
  });
}
