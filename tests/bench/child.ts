import { measure, measurePhotos } from './measure.ts'

/**
 * `child ENGINE KIND`, `child photos ROW`: measures in a separate process, so that engines share neither memory nor
 * compiled code.
 */
const [engine, kind = 'speed'] = process.argv.slice(2)

async function open() {
  switch (engine) {
    case 'handbill':
      return (await import('./cards/draw-handbill.ts')).openHandbill()
    case 'handbill, threads':
      return (await import('./cards/draw-in-threads.ts')).openThreads()
    case 'posts':
      return (await import('./cards/write-posts.ts')).openPosts()
    case 'takumi-js':
      return (await import('./cards/draw-takumi.ts')).openTakumi()
    case 'satori + resvg':
      return (await import('./cards/draw-satori.ts')).openSatori()
    default:
      throw new Error(`no such engine: ${engine}`)
  }
}

async function measurePhoto(row: string) {
  const ways = await (await import('./cards/draw-photos.ts')).openPhotos()
  const way = ways[row]
  if (way === undefined) throw new Error(`no such row: ${row}`)
  return measurePhotos(way)
}

console.log(JSON.stringify(engine === 'photos' ? await measurePhoto(kind) : await measure(kind, open)))
