import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCardStore } from '../../src/desk/store/card-store.ts'
import { parseConfig } from '../../src/config/config.ts'
import { composeApp } from '../../src/node/server/compose-app.ts'
import { createFileImages } from '../../src/node/store/file-images.ts'
import { openDataRecords } from '../../src/node/store/open-records.ts'
import { keyVariables } from './keys.ts'
import { answerOf, type Runtime } from './runtime.ts'

/** Everything of `npm start`, in its own folder, without a socket. */
export async function startNode(): Promise<Runtime> {
  const data = mkdtempSync(join(tmpdir(), 'handbill-node-runtime-'))
  const config = parseConfig({ ...keyVariables, HANDBILL_DATA: data })
  const { app, stop } = await composeApp(config, { request: () => undefined, say: () => undefined })
  const records = await openDataRecords(data)
  const store = createCardStore(records, createFileImages(join(data, 'images')), Date.now)
  return {
    async answer({ path, method = 'GET', headers = {}, body }) {
      return answerOf(await app.request(path, { method, headers, ...(body === undefined ? {} : { body }) }))
    },
    async linesOf(etag) {
      // Stored after the response, so it may take a moment.
      for (let tries = 0; tries < 100; tries++) {
        const card = await store.get(etag.replaceAll('"', ''))
        if (card) return card.lines
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return undefined
    },
    async stop() {
      await stop()
      rmSync(data, { recursive: true })
    },
  }
}
