import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { payloadHook } from '../../http/setup/payload-hook.ts'
import type { CmsSystem } from './cms-system.ts'
import { answers, end } from './handbill-server.ts'
import { projectFolder } from './project-folder.ts'
import { restClient } from './rest-client.ts'

const VERSION = '3.90.2'
const PACKAGES = {
  payload: VERSION,
  '@payloadcms/db-sqlite': VERSION,
  graphql: '16.11.0',
  standardwebhooks: '1.1.1',
}
const SITE = 'https://payload.example'
const account = { email: 'editor@example.org', password: 'a password of the run' }

/** Payload on SQLite, with exactly the hook of its setup page. */
export const payload: CmsSystem = {
  proof: 'whsec',
  settings: (port) => ({
    name: 'The River Post',
    address: `${SITE}/{slug}`,
    api: `http://127.0.0.1:${port}/api`,
  }),

  async start({ url, secret }, port) {
    const folder = projectFolder('payload', PACKAGES, 'module', {
      'app.mjs': readFileSync(join(import.meta.dirname, 'payload-app.mjs'), 'utf8'),
      'handbill-hook.ts': payloadHook.replaceAll('{url}', `${url}/webhooks/payload`),
    })
    const server = spawn(process.execPath, ['app.mjs'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        PORT: String(port),
        EMAIL: account.email,
        PASSWORD: account.password,
        HANDBILL_SECRET: secret,
      },
    })
    const base = `http://127.0.0.1:${port}/api`
    await answers(`${base}/users/me`)
    let token = ''
    const ask = restClient(base, () => token)
    const login = await ask('POST', '/users/login', account)
    token = `JWT ${String(login.token)}`
    let made = 0

    return {
      name: `Payload ${VERSION}`,
      async create(title, status) {
        made += 1
        const slug = `story-${made}`
        const words = { title, slug, excerpt: 'Sailors rejoice at the quay.', authors: [1] }
        const { doc } = await (status === 'publish'
          ? ask('POST', '/posts', { ...words, _status: 'published' })
          : ask('POST', '/posts?draft=true', words))
        return { id: String((doc as { id: number }).id), url: `${SITE}/${slug}` }
      },
      async change(id, { title, status }) {
        // The admin pages send no title when a document is unpublished or published again.
        await ask('PATCH', `/posts/${id}?depth=0`, {
          ...(title !== undefined && { title }),
          _status: status === 'draft' ? 'draft' : 'published',
        })
      },
      saveDraft: async (id, title) =>
        void (await ask('PATCH', `/posts/${id}?draft=true&autosave=true&depth=0`, { title })),
      remove: async (id) => void (await ask('DELETE', `/posts/${id}`)),
      async stop() {
        await end(server)
        rmSync(folder, { recursive: true, force: true })
      },
    }
  },
}
