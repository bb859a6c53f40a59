import { expect, test } from 'vitest'
import type { Images } from '../../../src/desk/store/images.ts'

const everyByte = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) & 255)

/** Contract of image stores, which may contain other images. */
export function imagesContract(open: () => Images): void {
  test('reads what was written, byte for byte', async () => {
    const images = open()
    await images.write('cards/aa/aa01', everyByte, 'image/png')
    const read = await images.read('cards/aa/aa01')
    expect(read).toBeInstanceOf(Uint8Array)
    expect(Buffer.from(read!).equals(everyByte)).toBe(true)
  })

  test('reads nothing where nothing was written', async () => {
    expect(await open().read('cards/00/never')).toBeUndefined()
    expect(await open().read('never')).toBeUndefined()
  })

  test('keeps paths of one folder apart', async () => {
    const images = open()
    await images.write('photos/bb/one', Uint8Array.of(1), 'image/jpeg')
    await images.write('photos/bb/two', Uint8Array.of(2, 2), 'image/jpeg')
    expect(await images.read('photos/bb/one')).toEqual(Uint8Array.of(1))
    expect(await images.read('photos/bb/two')).toEqual(Uint8Array.of(2, 2))
    expect(await images.read('photos/bb')).toBeUndefined()
  })

  test('replaces an image as a whole, a longer one by a shorter too', async () => {
    const images = open()
    await images.write('cards/cc/cc01', everyByte, 'image/png')
    await images.write('cards/cc/cc01', Uint8Array.of(3), 'image/png')
    expect(await images.read('cards/cc/cc01')).toEqual(Uint8Array.of(3))
  })

  test('accepts concurrent writes of one image', async () => {
    const images = open()
    await Promise.all([1, 2, 3].map(async () => images.write('cards/dd/dd01', everyByte, 'image/png')))
    expect((await images.read('cards/dd/dd01'))?.length).toBe(everyByte.length)
  })

  test('removes an image; removing a missing one is no error', async () => {
    const images = open()
    await images.write('cards/ee/ee01', Uint8Array.of(5), 'image/png')
    await images.write('cards/ee/ee02', Uint8Array.of(6), 'image/png')
    await images.remove('cards/ee/ee01')
    await images.remove('cards/ee/ee01')
    await images.remove('cards/00/never')
    expect(await images.read('cards/ee/ee01')).toBeUndefined()
    expect(await images.read('cards/ee/ee02')).toEqual(Uint8Array.of(6))
  })
}
