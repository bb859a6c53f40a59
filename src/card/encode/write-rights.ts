import { escapeUTF8 } from 'entities'
import { concat, utf8 } from '../../net/bytes.ts'
import type { PhotoRights } from '../photo/rights/photo-rights.ts'

/** Offset after the start marker and the JFIF segment of our own files. */
const AFTER_JFIF = 20
const NAMESPACE = 'http://ns.adobe.com/xap/1.0/\0'
/** A segment's length has 16 bits. */
const MOST_BYTES = 65_000

/** Adds an XMP packet with the credits of the photo to one of our JPEGs (XMP specification, part 3). */
export function withRights(jpeg: Uint8Array, rights: PhotoRights): Uint8Array {
  if (Object.values(rights).every((value) => value === undefined)) return jpeg
  const packet = utf8(NAMESPACE + packetOf(rights))
  if (packet.length > MOST_BYTES) return jpeg
  const length = packet.length + 2
  return concat([
    jpeg.subarray(0, AFTER_JFIF),
    [0xff, 0xe1, length >> 8, length & 255],
    packet,
    jpeg.subarray(AFTER_JFIF),
  ])
}

function packetOf({
  creator,
  credit,
  copyright,
  caption,
  digitalSourceType,
  webStatement,
}: PhotoRights): string {
  const attributes = [
    attribute('photoshop:Credit', credit),
    attribute('Iptc4xmpExt:DigitalSourceType', digitalSourceType),
    attribute('xmpRights:WebStatement', webStatement),
  ]
  const elements = [
    list('dc:creator', 'Seq', creator),
    list('dc:rights', 'Alt', copyright),
    list('dc:description', 'Alt', caption),
  ]
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"' +
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"' +
    ` xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"${attributes.join('')}>` +
    `${elements.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
  )
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeUTF8(value)}"`
}

function list(name: string, kind: 'Seq' | 'Alt', value: string | undefined): string {
  if (value === undefined) return ''
  const language = kind === 'Alt' ? ' xml:lang="x-default"' : ''
  return `<${name}><rdf:${kind}><rdf:li${language}>${escapeUTF8(value)}</rdf:li></rdf:${kind}></${name}>`
}
