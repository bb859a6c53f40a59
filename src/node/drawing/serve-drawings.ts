import { parentPort, type Transferable } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import { exampleBrand } from '../../article/brand/example-brand.ts'
import { AUTOMATIC } from '../../card/contract/template.ts'
import type { CardEngine } from '../../card/engine.ts'
import type { PhotoFile } from '../../card/photo/photo.ts'
import { loadDesigns } from '../designs/load-designs.ts'
import { composeEngine } from '../media/engine.ts'
import { type DrawMessage, exchangeFiles, faultOf, type ThreadMessage } from './messages.ts'

/** Bytes of photo files for articles in progress. */
const FILE_BYTES = 32 * 1024 * 1024

/** Draws what the main thread sends, with its own engine. */
export async function serveDrawings(): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('this runs in a thread only')
  // A photo that cannot be read requires a new plan, including custom designs.
  const { templates } = await loadDesigns(process.env['HANDBILL_TEMPLATES'] || undefined)
  const engine = await composeEngine({ templates })
  const files = new LRUCache<string, PhotoFile>({
    maxSize: FILE_BYTES,
    sizeCalculation: ({ bytes }) => bytes.length + 1,
  })

  /** A copy of a shared file, because some decoders cannot read shared memory. One copy serves all formats. */
  function ownFile({ bytes, digest }: PhotoFile): PhotoFile {
    const known = files.get(digest)
    if (known) return known
    const own = { bytes: bytes.slice(), digest }
    files.set(digest, own)
    return own
  }

  const send = (message: ThreadMessage, moved: Transferable[] = []) => port.postMessage(message, moved)

  async function draw({ id, plan }: DrawMessage): Promise<void> {
    try {
      const card = await engine.draw(exchangeFiles(plan, ownFile))
      // A copy, because memory of native libraries cannot be transferred between threads; a card has some 50 KB.
      const bytes = new Uint8Array(card.bytes)
      send({ id, card: { ...card, bytes } }, [bytes.buffer])
    } catch (error) {
      send({ id, fault: faultOf(error) })
    }
  }

  port.on('message', (message: DrawMessage) => void draw(message))
  await warmUp(engine)
  send({ ready: true })
}

/** A warm-up card: compiles the drawing code, reads the default font, loads the plate's library. */
async function warmUp(engine: CardEngine): Promise<void> {
  const article = { title: 'Handbill', lang: 'en', dir: 'ltr', authors: [], tags: [] } as const
  await engine.draw(
    await engine.plan({ article, brand: exampleBrand, template: AUTOMATIC, format: 'og', type: 'png' }),
  )
}
