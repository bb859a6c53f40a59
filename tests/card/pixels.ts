import sharp from 'sharp'

async function rawOf(bytes: Uint8Array) {
  return sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
}

/** Mean difference of two pictures of equal size, per channel, 0 to 255. */
export async function meanDifference(a: Uint8Array, b: Uint8Array): Promise<number> {
  const [first, second] = await Promise.all([rawOf(a), rawOf(b)])
  const sum = first.data.reduce((total, value, index) => total + Math.abs(value - second.data[index]!), 0)
  return sum / first.data.length
}

/** `#rrggbb` */
export async function colorAt(bytes: Uint8Array, x: number, y: number): Promise<string> {
  const { data, info } = await rawOf(bytes)
  const at = (y * info.width + x) * 3
  return `#${data.subarray(at, at + 3).toString('hex')}`
}
