/**
 * Points a pixel of a scanned picture: boxes are in points of its page, browsers show pixels.
 * Follows parsers/image: the stated density where it is a scanner's (100–1200 a inch), else the longer side is that of an A4 sheet.
 */
const SHEET_INCHES = 297 / 25.4
const METRE_INCHES = 39.3701

/** Pixels an inch that a PNG (pHYs) or JPEG (JFIF) states; undefined where it states none. */
export function statedDensity(bytes: ArrayBuffer): number | undefined {
  const view = new DataView(bytes)
  if (view.byteLength < 32) return undefined
  if (view.getUint32(0) === 0x89504e47) {
    for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
      const kind = view.getUint32(at + 4)
      // "pHYs", its unit 1 is the metre; "IDAT": the pixels begin, nothing is stated
      if (kind === 0x70485973) return view.getUint8(at + 16) === 1 ? view.getUint32(at + 8) / METRE_INCHES : undefined
      if (kind === 0x49444154) return undefined
    }
  }
  const isJfif = view.getUint16(0) === 0xffd8 && view.getUint32(6) === 0x4a464946
  if (!isJfif) return undefined
  const unit = view.getUint8(13)
  const density = view.getUint16(14)
  return unit === 1 ? density : unit === 2 ? density * 2.54 : undefined
}

export function pointsPerPixel(bytes: ArrayBuffer, width: number, height: number): number {
  const longer = Math.max(width, height)
  const stated = statedDensity(bytes)
  const density = stated && stated >= 100 && stated <= 1200 && longer / stated > 2 ? stated : longer / SHEET_INCHES
  return 72 / density
}
