import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImageStore } from '../../../src/config/image-store.ts'
import { createCardStore } from '../../../src/desk/store/card-store.ts'
import type { Images } from '../../../src/desk/store/images.ts'
import { createS3Images } from '../../../src/node/store/s3-images.ts'
import { cardStoreContract } from '../../desk/store/card-store-contract.ts'
import { imagesContract } from '../../desk/store/images-contract.ts'
import { emptyRecords } from '../../desk/store/sqlite-desk.ts'
import { faultOf, s3Keys, type S3Server, startS3 } from './s3-server.ts'

let server: S3Server
let settings: ImageStore
let images: Images

beforeAll(async () => {
  server = await startS3('cards')
  settings = {
    bucket: 'cards',
    prefix: 'news room/',
    endpoint: server.endpoint,
    region: 'eu-central-1',
    keys: s3Keys,
  }
  images = createS3Images(settings)
})

afterAll(() => server.close())

describe('images in S3', () => {
  imagesContract(() => images)
})

describe('cards in S3', () => {
  const records = emptyRecords()
  afterAll(() => records.close())
  cardStoreContract(() => createCardStore(records, images, () => 1))
})

describe('the image store', () => {
  it('keeps the type of an image, under the prefix', async () => {
    await images.write('cards/aa/typed', Uint8Array.of(1), 'image/png')
    expect(server.objects.get('/cards/news room/cards/aa/typed')).toEqual({
      bytes: Buffer.of(1),
      type: 'image/png',
    })
  })

  it.each([
    ['another secret', { ...s3Keys, secretAccessKey: 'another' }, 'SignatureDoesNotMatch'],
    ['another key', { ...s3Keys, accessKeyId: 'another' }, 'InvalidAccessKeyId'],
  ])('is not written with %s', async (_, keys, code) => {
    const strange = createS3Images({ ...settings, keys })
    await expect(strange.write('cards/aa/x', Uint8Array.of(1), 'image/png')).rejects.toMatchObject({
      code: 'unavailable',
      cause: { message: `the image store answered 403 (${code})` },
    })
    await expect(strange.read('cards/aa/typed')).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('is retried when it answers that it is overloaded', async () => {
    server.fail(503, 2)
    await images.write('cards/aa/busy', Uint8Array.of(7), 'image/png')
    server.fail(429, 1)
    expect(await images.read('cards/aa/busy')).toEqual(Uint8Array.of(7))
    server.fail(500, 9)
    await expect(images.remove('cards/aa/busy')).rejects.toMatchObject({ code: 'unavailable' })
    server.fail(0, 0)
  })

  it('is unavailable if no server listens', async () => {
    const away = createS3Images({ ...settings, endpoint: 'http://127.0.0.1:1' })
    await expect(away.read('cards/aa/x')).rejects.toMatchObject({ code: 'unavailable' })
  })
})

it('the stand-in checks signatures as Amazon documents them', () => {
  // Example "GET Object" of Signature Version 4 for S3.
  const keys = {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  }
  const scope = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request'
  const signed = {
    method: 'GET',
    url: '/test.txt',
    headers: {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
      authorization:
        `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, ` +
        'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    },
  }
  const then = Date.parse('2013-05-24T00:00:00Z')
  const none = new Uint8Array()
  expect(faultOf(signed, none, keys, then)).toBeUndefined()
  expect(faultOf({ ...signed, url: '/other.txt' }, none, keys, then)).toBe('SignatureDoesNotMatch')
  expect(faultOf(signed, Uint8Array.of(1), keys, then)).toBe('XAmzContentSHA256Mismatch')
  expect(faultOf(signed, none, keys, then + 3_600_000)).toBe('RequestTimeTooSkewed')
})
