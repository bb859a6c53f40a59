import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { photoFile } from '../../../src/card/photo/photo.ts'
import { readRights } from '../../../src/card/photo/rights/read-rights.ts'
import { readXmp } from '../../../src/card/photo/rights/read-xmp.ts'
import { concat, utf8 } from '../../../src/net/bytes.ts'
import { composeEngine } from '../../../src/node/media/engine.ts'
import { exampleBrand } from '../../../src/article/brand/example-brand.ts'
import { articles } from '../articles.ts'
import { scenePhoto } from './scene-photo.ts'

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Reyes &amp; Sons"
    xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="52,31.2N">
    <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Seq><rdf:li>Anna Reyes</rdf:li></rdf:Seq></dc:creator>
    <dc:rights xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Agency</rdf:li></rdf:Alt></dc:rights>
    <Iptc4xmpExt:DigitalSourceType xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>
  </rdf:Description></rdf:RDF></x:xmpmeta>`

const machineMade = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'

it.each(['jpeg', 'webp'] as const)('reads XMP out of %s', async (format) => {
  const file = await sharp(await scenePhoto(400, 266))
    .withXmp(xmp)
    .toFormat(format)
    .toBuffer()
  expect(readRights(new Uint8Array(file))).toMatchObject({
    creator: 'Anna Reyes',
    credit: 'Reyes & Sons',
    copyright: '© 2026 Agency',
    digitalSourceType: machineMade,
  })
})

it('reads texts of XMP that stand in an element, an attribute with either quote, or a resource', () => {
  const packet = `<r:D dc:creator='Ann &amp; Ben'><photoshop:Credit>Agency &lt;A&gt;</photoshop:Credit>
    <xmpRights:WebStatement rdf:resource="https://agency.example/terms"></xmpRights:WebStatement></r:D>`
  expect(readXmp(packet)).toEqual({
    creator: 'Ann & Ben',
    credit: 'Agency <A>',
    webStatement: 'https://agency.example/terms',
  })
})

it('reads XMP out of PNG', async () => {
  const png = new Uint8Array(
    await sharp(await scenePhoto(400, 266))
      .png()
      .toBuffer(),
  )
  const body = utf8(`iTXtXML:com.adobe.xmp\0\0\0\0\0${xmp}`)
  const [length, check] = [new DataView(new ArrayBuffer(4)), new DataView(new ArrayBuffer(4))]
  length.setUint32(0, body.length - 4)
  check.setUint32(0, crc32(body))
  const chunk = concat([new Uint8Array(length.buffer), body, new Uint8Array(check.buffer)])
  const file = concat([png.subarray(0, 33), chunk, png.subarray(33)])
  expect(readRights(file).creator).toBe('Anna Reyes')
})

it.each(['jpeg', 'webp', 'png'] as const)('reads EXIF out of %s, and no place', async (format) => {
  const file = await sharp(await scenePhoto(400, 266))
    .withExif({
      IFD0: { Artist: 'Ann Camera', Copyright: '(c) 2026 Ann Camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' },
    })
    .toFormat(format)
    .toBuffer()
  expect(readRights(new Uint8Array(file))).toEqual({
    creator: 'Ann Camera',
    copyright: '(c) 2026 Ann Camera',
  })
})

it('reads EXIF’s texts in Latin-1 from a TIFF, but not outside the file', () => {
  expect(readRights(exifOf(26))).toEqual({ creator: 'Zoë M.' })
  expect(readRights(exifOf(200))).toEqual({})
})

/** An EXIF block with an artist, whose name has the given offset; its real offset is 26. */
function exifOf(place: number): Uint8Array {
  return concat([
    utf8('II*\0'),
    [8, 0, 0, 0, 1, 0, 0x3b, 1, 2, 0, 7, 0, 0, 0, place, 0, 0, 0, 0, 0, 0, 0],
    [0x5a, 0x6f, 0xeb, 0x20, 0x4d, 0x2e, 0],
  ])
}

it('takes XMP before EXIF', async () => {
  const file = await sharp(await scenePhoto(400, 266))
    .withExif({ IFD0: { Artist: 'Ann Camera', Copyright: '© Ann Camera' } })
    .withXmp(xmp)
    .jpeg()
    .toBuffer()
  expect(readRights(new Uint8Array(file))).toMatchObject({
    creator: 'Anna Reyes',
    copyright: '© 2026 Agency',
  })
})

function iptcSegment(...sets: readonly (readonly [set: number, value: Uint8Array])[]): Uint8Array {
  const records = concat(
    sets.map(([set, value]) => concat([[0x1c, 2, set, value.length >> 8, value.length & 255], value])),
  )
  const body = concat([utf8('Photoshop 3.0\x008BIM'), [4, 4, 0, 0, 0, 0, 0, records.length], records])
  return concat([[0xff, 0xed, 0, body.length + 2], body])
}

it('reads IPTC, in UTF-8 and in the letters of old programs', async () => {
  const photo = await scenePhoto(400, 266)
  const segment = iptcSegment([80, utf8('Zoë Müller')], [110, Uint8Array.from([0x4d, 0xfc, 0x6c])])
  const file = concat([photo.subarray(0, 2), segment, photo.subarray(2)])
  expect(readRights(file)).toMatchObject({ creator: 'Zoë Müller', credit: 'Mül' })
})

it('reads nothing from files that are truncated or hold no metadata', async () => {
  const photo = await scenePhoto(400, 266)
  expect(Object.values(readRights(photo)).filter(Boolean)).toEqual([])
  for (const length of [0, 3, 20, 200]) expect(() => readRights(photo.subarray(0, length))).not.toThrow()
})

it('a card keeps the photo’s rights and drops its location', async () => {
  const engine = await composeEngine()
  const file = await sharp(await scenePhoto())
    .withXmp(xmp)
    .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
  const article = { ...articles.english, image: { credit: 'Photo: A. Reyes <Agency>' } }
  const card = await engine.draw(
    await engine.plan({
      article,
      brand: exampleBrand,
      template: 'photo',
      format: 'og',
      type: 'jpg',
      photo: await photoFile(new Uint8Array(file)),
    }),
  )
  const { exif, xmp: carried } = await sharp(card.bytes, { failOn: 'warning' }).metadata()
  expect(exif).toBeUndefined()
  expect(carried?.toString()).toContain('photoshop:Credit="Photo: A. Reyes &lt;Agency&gt;"')
  expect(carried?.toString()).toContain(machineMade)
  expect(carried?.toString()).toContain('Anna Reyes')
  expect(carried?.toString()).not.toContain('GPS')
})
