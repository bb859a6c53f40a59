import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { resolveFile } from '../../../files/package-files.ts'
import { loadConfig } from '../../../server/load-config.ts'
import { openGallery } from './dev-gallery.ts'
import { serveDev } from './serve-dev.ts'
import { watchFolders } from './watch-folders.ts'
import { printJson } from '../../output/print-json.ts'
import { say } from '../../output/say.ts'

/** Shows designs in the browser and redraws them when their files change, until Ctrl-C. */
export async function runDev(name: string | undefined, port: number, json: boolean): Promise<void> {
  const own = loadConfig({ HOST: '127.0.0.1', PORT: '0' }).templates
  const sources = sourceFolder()
  const gallery = await openGallery(own, sources)
  const server = await serveDev(gallery, port)
  const folders = [own, sources].filter((folder) => folder !== undefined)
  watchFolders(folders, async () => {
    const started = Date.now()
    await gallery.reload()
    server.tell()
    say(`designs read again in ${Date.now() - started} ms`)
  })
  const first = name ?? gallery.templates.at(0)?.name ?? ''
  const url = `http://127.0.0.1:${server.port}/?design=${encodeURIComponent(first)}`
  if (json) printJson({ url, broken: gallery.broken })
  else console.log(url)
  for (const { name: design, reason } of gallery.broken) say(`${design}: ${reason}`)
}

/** Handbill's own designs, if this is a clone: read from source, so that changes show. */
function sourceFolder(): string | undefined {
  const all = resolveFile('#root/templates/all.ts')
  return existsSync(all) ? dirname(all) : undefined
}
