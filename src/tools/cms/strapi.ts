import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { answers, end } from './handbill-server.ts'
import type { CmsSystem } from './cms-system.ts'
import { projectFolder } from './project-folder.ts'
import { restClient } from './rest-client.ts'
import { strapiFiles } from './strapi-files.ts'

const VERSION = '5.54.0'
const PACKAGES = { '@strapi/strapi': VERSION, 'better-sqlite3': '13.2.0' }
const SITE = 'https://strapi.example'
const ARTICLES = '/content-manager/collection-types/api::article.article'

/** Strapi on SQLite, without its admin pages, whose API is called instead. */
export const strapi: CmsSystem = {
  proof: 'token',
  settings: () => ({ name: 'The River Post', address: `${SITE}/{slug}`, types: ['article'] }),

  async start({ url, secret }, port) {
    const folder = projectFolder('strapi', PACKAGES, 'commonjs', strapiFiles)
    const server = spawn(process.execPath, ['start.js'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        // In production it refuses to send to loopback addresses.
        NODE_ENV: 'development',
        STRAPI_TELEMETRY_DISABLED: 'true',
        PORT: String(port),
        HANDBILL_URL: `${url}/webhooks/strapi`,
        HANDBILL_TOKEN: secret,
      },
    })
    const base = `http://127.0.0.1:${port}`
    await answers(`${base}/_health`)
    let token = ''
    const ask = restClient(base, () => token)
    const registered = await ask('POST', '/admin/register-admin', {
      firstname: 'Mara',
      lastname: 'Ellison',
      email: 'editor@example.org',
      password: 'A password of the run 1',
    })
    token = `Bearer ${(registered.data as { token: string }).token}`
    let made = 0

    return {
      name: `Strapi ${VERSION}`,
      async create(title, status) {
        made += 1
        const slug = `story-${made}`
        const words = { title, slug, excerpt: 'Sailors rejoice at the quay.', author: 'Mara Ellison' }
        const { data } = await ask('POST', ARTICLES, words)
        const id = (data as { documentId: string }).documentId
        if (status === 'publish') await ask('POST', `${ARTICLES}/${id}/actions/publish`, words)
        return { id, url: `${SITE}/${slug}` }
      },
      async change(id, { title, status }) {
        const words = title === undefined ? {} : { title }
        if (status === 'draft') await ask('POST', `${ARTICLES}/${id}/actions/unpublish`, {})
        else await ask('POST', `${ARTICLES}/${id}/actions/publish`, words)
      },
      saveDraft: async (id, title) => void (await ask('PUT', `${ARTICLES}/${id}`, { title })),
      remove: async (id) => void (await ask('DELETE', `${ARTICLES}/${id}`)),
      async stop() {
        await end(server)
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
}
