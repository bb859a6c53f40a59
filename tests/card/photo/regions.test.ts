import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readRegions } from '../../../src/card/photo/crop/read-regions.ts'
import { photoFile } from '../../../src/card/photo/photo.ts'
import { loadPhotoCutter } from '../../../src/node/media/photo.ts'
import { scenePhoto } from './scene-photo.ts'

const cutter = loadPhotoCutter()
const column = { width: 300, height: 600 }

const packet = (properties: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#"
    xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
  ${properties}</rdf:Description></rdf:RDF></x:xmpmeta>`

/** Regions as Lightroom writes them: attributes, positions by centre. */
const lightroom = (type: string, x: number, y: number, side = 0.1) =>
  packet(`<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:AppliedToDimensions stDim:w="900" stDim:h="600" stDim:unit="pixel"/>
    <mwg-rs:RegionList><rdf:Bag><rdf:li><rdf:Description mwg-rs:Type="${type}" mwg-rs:Name="Asha Menon">
    <mwg-rs:Area stArea:x="${x}" stArea:y="${y}" stArea:w="${side}" stArea:h="${side}" stArea:unit="normalized"/>
    </rdf:Description></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>`)

/** IPTC regions as ExifTool writes them: elements, positions by corner. */
const iptc = (...regions: readonly string[]) =>
  packet(`<Iptc4xmpExt:ImageRegion><rdf:Bag>${regions.join('')}</rdf:Bag></Iptc4xmpExt:ImageRegion>`)
const region = (role: string, [x, y, w, h]: readonly number[], unit = 'relative', shape = 'rectangle') =>
  `<rdf:li rdf:parseType="Resource"><Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">
    <Iptc4xmpExt:rbShape>${shape}</Iptc4xmpExt:rbShape><Iptc4xmpExt:rbUnit>${unit}</Iptc4xmpExt:rbUnit>
    <Iptc4xmpExt:rbX>${x}</Iptc4xmpExt:rbX><Iptc4xmpExt:rbY>${y}</Iptc4xmpExt:rbY>
    <Iptc4xmpExt:${shape === 'circle' ? 'rbRx' : 'rbW'}>${w}</Iptc4xmpExt:${shape === 'circle' ? 'rbRx' : 'rbW'}><Iptc4xmpExt:rbH>${h}</Iptc4xmpExt:rbH></Iptc4xmpExt:RegionBoundary>
    <Iptc4xmpExt:rRole><rdf:Bag><rdf:li rdf:parseType="Resource"><xmp:Identifier><rdf:Bag>
    <rdf:li>http://cv.iptc.org/newscodes/imageregionrole/${role}</rdf:li></rdf:Bag></xmp:Identifier></rdf:li></rdf:Bag></Iptc4xmpExt:rRole></rdf:li>`

async function marked(xmp: string, orientation?: number) {
  const photo = sharp(await scenePhoto(900, 600)).jpeg()
  if (orientation !== undefined) photo.withMetadata({ orientation })
  return photoFile(new Uint8Array(await photo.withXmp(xmp).toBuffer()))
}

describe('regions that a file marks', () => {
  it('are read as Lightroom and ExifTool write them', async () => {
    const face = await marked(lightroom('Face', 0.3, 0.4))
    expect(readRegions(face.bytes)).toEqual([
      { kind: 'face', x: expect.closeTo(0.25), y: expect.closeTo(0.35), width: 0.1, height: 0.1 },
    ])
    const crops = await marked(
      iptc(
        region('squareCropping', [0.1, 0.2, 0.3, 0.4]),
        region('mainSubjectArea', [0.5, 0.5, 0.2], 'relative', 'circle'),
      ),
    )
    expect(readRegions(crops.bytes)).toEqual([
      { kind: 'crop', shape: 'square', x: 0.1, y: 0.2, width: 0.3, height: 0.4 },
      { kind: 'subject', x: 0.3, y: 0.3, width: 0.4, height: 0.4 },
    ])
  })

  it('are left out in pixels, outside the picture, of other kinds, and of no size', async () => {
    const odd = iptc(
      region('cropping', [10, 20, 300, 200], 'pixel'),
      region('cropping', [0.9, 0.9, 0.5, 0.5]),
      region('cropping', [0.1, 0.1, 0, 0.5]),
      region('copyrightRegion', [0.1, 0.1, 0.2, 0.2]),
      region('cropping', [Number.NaN, 0.1, 0.2, 0.2]),
    )
    expect(readRegions((await marked(odd)).bytes)).toEqual([])
    expect(readRegions((await marked(lightroom('Pet', 0.3, 0.4))).bytes)).toEqual([])
    expect(readRegions(await scenePhoto(400, 266))).toEqual([])
    const many = iptc(...Array.from({ length: 300 }, () => region('cropping', [0.1, 0.1, 0.2, 0.2])))
    expect(readRegions((await marked(many)).bytes).length).toBeLessThanOrEqual(100)
  })

  // Position of a corner marked in the stored picture: left or right, above or below.
  it.each([
    [1, 'left', 'top'],
    [2, 'right', 'top'],
    [3, 'right', 'bottom'],
    [4, 'left', 'bottom'],
    [5, 'left', 'top'],
    [6, 'right', 'top'],
    [7, 'right', 'bottom'],
    [8, 'left', 'bottom'],
  ])('turn with the picture: orientation %d', async (orientation, across, down) => {
    const file = await marked(iptc(region('subjectArea', [0, 0, 0.3, 0.2])), orientation)
    const [found] = readRegions(file.bytes)
    expect(found).toMatchObject({
      x: expect.closeTo(across === 'left' ? 0 : 1 - found!.width),
      y: expect.closeTo(down === 'top' ? 0 : 1 - found!.height),
      width: orientation > 4 ? 0.2 : 0.3,
    })
  })

  it.each([0.08, 0.5, 0.92])('are seen on the card: a face at %d', async (x) => {
    const { window } = await cutter.cut(await marked(lightroom('Face', x, 0.4)), column)
    expect(window.x).toBeLessThan(x - 0.04)
    expect(window.x + window.width).toBeGreaterThan(x + 0.04)
  })

  it('give the crop by the shape of the card, unless the article gives one', async () => {
    const square = [0.5, 0.1, 0.4, 0.6]
    const file = await marked(
      iptc(region('squareCropping', square), region('subjectArea', [0, 0.4, 0.1, 0.1])),
    )
    const inSquare = await cutter.cut(file, { width: 500, height: 500 })
    expect(inSquare.window).toMatchObject({ x: expect.closeTo(0.5), y: expect.closeTo(0.1) })
    expect((await cutter.cut(file, column)).window.x).toBeLessThan(0.05)
    const given = { crop: { x: 0, y: 0, width: 0.4, height: 0.6 } }
    expect((await cutter.cut(file, { width: 500, height: 500, given })).window.x).toBeCloseTo(0)
  })
})
