import { afterAll, describe } from 'vitest'
import { imagesContract } from './images-contract.ts'
import { memoryImages } from './memory-images.ts'
import { temporaryImages } from './sqlite-desk.ts'

const onDisk = temporaryImages()
afterAll(() => onDisk.remove())

describe('images in memory', () => {
  imagesContract(() => memoryImages().images)
})

describe('images as files', () => {
  imagesContract(() => onDisk.images)
})
