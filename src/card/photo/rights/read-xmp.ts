import { decodeXML } from 'entities'
import { type PhotoRights, rightsText } from './photo-rights.ts'

const PROPERTIES: Readonly<Record<keyof PhotoRights, string>> = {
  creator: 'dc:creator',
  credit: 'photoshop:Credit',
  copyright: 'dc:rights',
  caption: 'dc:description',
  digitalSourceType: 'Iptc4xmpExt:DigitalSourceType',
  webStatement: 'xmpRights:WebStatement',
}

/**
 * Reads an XMP packet. Programs write a property as an attribute or an element, and texts as lists by language;
 * both are found by the standard prefixes, which all programs use.
 */
export function readXmp(packet: string | undefined): PhotoRights {
  if (packet === undefined) return {}
  return Object.fromEntries(
    Object.entries(PROPERTIES).map(([field, name]) => [field, rightsText(valueOf(packet, name))]),
  )
}

function valueOf(text: string, name: string): string | undefined {
  const attribute = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text)
  if (attribute) return decodeXML(attribute[1] ?? attribute[2]!)
  const start = text.search(new RegExp(`<${name}[\\s>/]`))
  const end = text.indexOf(`</${name}>`, start)
  if (start < 0 || end < 0) return undefined
  const element = text.slice(start, end)
  const resource = /^[^>]*\srdf:resource\s*=\s*["']([^"']*)["']/.exec(element)?.[1]
  const item = /<rdf:li[^>]*>([^<]*)/.exec(element)?.[1]
  return decodeXML(resource ?? item ?? element.slice(element.indexOf('>') + 1))
}
