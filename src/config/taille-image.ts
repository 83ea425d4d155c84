/** Kind and size in pixels of a PNG or JPEG, null when the bytes are neither, or are cut. */
export function tailleImage(bytes: Uint8Array): { extension: "png" | "jpeg"; width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const png = bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
  if (png) return valide("png", view.getUint32(16), view.getUint32(20));
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) return null;
    // start of frame; C4, C8 and CC are tables
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return valide("jpeg", view.getUint16(at + 7), view.getUint16(at + 5));
    }
  }
  return null;
}

function valide(extension: "png" | "jpeg", width: number, height: number) {
  return width > 0 && height > 0 ? { extension, width, height } : null;
}
