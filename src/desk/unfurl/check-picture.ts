import { fileType } from '../../card/photo/files/file-type.ts'
import { readJpegHeader } from '../../card/photo/files/jpeg-header.ts'
import { pngSize } from '../../card/photo/files/png-header.ts'
import { webpHeader } from '../../card/photo/files/webp-header.ts'
import type { Outbound } from '../../net/outbound.ts'
import { Problem } from '../../problem.ts'
import type { Verdict } from '../../verdict.ts'

/** LinkedIn and Telegram accept no larger ones. */
const MAX_BYTES = 5_000_000
/** WhatsApp silently drops heavier ones, by field reports. */
const WHATSAPP_BYTES = 300_000
const TIMEOUT_MS = 10_000
/** Facebook shows a large picture from this width on, WhatsApp none below 300. */
const LARGE_WIDTH = 600
const SMALLEST_WIDTH = 300

export interface DeclaredSize {
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** Problems of a preview's picture: availability, type, bytes and size. */
export async function checkPicture(
  url: string,
  declared: DeclaredSize,
  userAgent: string,
  probe: Outbound['probe'],
): Promise<readonly Verdict[]> {
  const found: Verdict[] = []
  const report = (code: Verdict['code'], severity: Verdict['severity'], message: string) =>
    void found.push({ code, severity, place: 'og:image', message })
  try {
    const asked = { userAgent, maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS }
    const { status, bytes, cut, headers, redirects } = await probe(url, asked)
    if (status !== 200) {
      report('picture-refused', 'error', `The picture is answered with status ${status}.`)
      return found
    }
    if (redirects.length > 0)
      report('picture-refused', 'warning', 'The picture is redirected; some crawlers do not follow.')
    const type = typeOf(bytes)
    const said = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
    if (type === undefined) {
      report(
        'picture-refused',
        'error',
        `What is answered as ${said || 'the picture'} is no JPEG, PNG, GIF or WebP.`,
      )
      return found
    }
    if (!said.startsWith('image/'))
      report(
        'picture-refused',
        'error',
        `The picture is sent as ${said || 'nothing'}; crawlers take image/… only.`,
      )
    if (type === 'webp') report('picture-unfit', 'warning', 'The picture is WebP; LinkedIn shows none.')
    if (cut) report('picture-unfit', 'error', 'The picture has more than 5 MB, or breaks off.')
    else if (bytes.length > WHATSAPP_BYTES)
      report(
        'picture-unfit',
        'warning',
        `The picture has ${Math.round(bytes.length / 1000)} KB; WhatsApp drops what has more than 300.`,
      )
    found.push(...checkSize(sizeOf(bytes), declared))
    const head = await probe(url, { ...asked, method: 'HEAD' })
    if (head.status !== 200)
      report('picture-refused', 'info', `HEAD of the picture is answered with status ${head.status}.`)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    report('picture-refused', 'error', `The picture cannot be had: ${error.message}`)
  }
  return found
}

function checkSize(size: DeclaredSize | undefined, declared: DeclaredSize): readonly Verdict[] {
  const { width, height } = size ?? {}
  if (width === undefined || height === undefined) return []
  if (width < SMALLEST_WIDTH)
    return [unfit(`The picture is ${width} pixels wide; most networks show none below 300.`, 'error')]
  const small =
    width < LARGE_WIDTH
      ? [unfit(`The picture is ${width} pixels wide; below 600 it is shown small.`, 'warning')]
      : []
  const isOther =
    (declared.width !== undefined && declared.width !== width) ||
    (declared.height !== undefined && declared.height !== height)
  if (!isOther) return small
  const told = `${declared.width ?? '?'}×${declared.height ?? '?'}`
  return [...small, unfit(`The picture is ${width}×${height}, and its tags say ${told}.`, 'info')]
}

function unfit(message: string, severity: Verdict['severity']): Verdict {
  return { code: 'picture-unfit', severity, place: 'og:image', message }
}

const TYPES: Readonly<Record<string, string>> = { JPEG: 'jpeg', PNG: 'png', GIF: 'gif', WebP: 'webp' }

function typeOf(bytes: Uint8Array): string | undefined {
  return TYPES[fileType(bytes)]
}

function sizeOf(bytes: Uint8Array): DeclaredSize | undefined {
  switch (typeOf(bytes)) {
    case 'jpeg':
      return readJpegHeader(bytes)
    case 'png':
      return pngSize(bytes)
    case 'webp':
      return webpHeader(bytes)
    default:
      return undefined
  }
}
