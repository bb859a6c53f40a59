import sharp from 'sharp'

/** Expected shapes of a photo of 1600 × 1200 pixels without a public address. */
export const THREE_SHAPES = [
  '200 image/jpeg 1200 × 675, as told',
  '200 image/jpeg 1200 × 900, as told',
  '200 image/jpeg 1200 × 1200, as told',
]

/** Requests every picture in a page's NewsArticle, and returns the results. */
export async function picturesInJsonLd(
  page: string,
  ask: (url: string) => Promise<{
    readonly status: number
    readonly headers: { get(name: string): string | null }
    arrayBuffer(): Promise<ArrayBuffer>
  }>,
): Promise<readonly string[]> {
  const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}'
  const { image = [] } = JSON.parse(script) as {
    image?: { url: string; width: number; height: number }[]
  }
  return Promise.all(
    image.map(async (told) => {
      const response = await ask(told.url)
      const { width, height } = await sharp(await response.arrayBuffer()).metadata()
      const asTold = width === told.width && height === told.height ? 'as told' : 'not as told'
      return `${response.status} ${response.headers.get('content-type')} ${width} × ${height}, ${asTold}`
    }),
  )
}
