const factory = (kind: 'Controller' | 'Router' | 'Service') =>
  `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::article.article')\n`

const text = { type: 'string' }

/** A Strapi project with articles that have drafts, on SQLite, and one webhook as on its setup page. */
export const strapiFiles: Readonly<Record<string, string>> = {
  'start.js': `const { createStrapi } = require('@strapi/strapi')
createStrapi({ appDir: __dirname, distDir: __dirname, autoReload: false, serveAdminPanel: false }).start()
`,
  'config/server.js': `module.exports = ({ env }) => ({
  host: '127.0.0.1', port: env.int('PORT'), app: { keys: ['one', 'two'] }, logger: { startup: { enabled: false } },
})
`,
  'config/admin.js': `module.exports = () => ({
  serveAdminPanel: false, auth: { secret: 'one' }, apiToken: { salt: 'two' }, transfer: { token: { salt: 'three' } },
  secrets: { encryptionKey: 'four' },
})
`,
  'config/database.js': `module.exports = () => ({
  connection: { client: 'sqlite', connection: { filename: 'data.db' }, useNullAsDefault: true },
})
`,
  'config/middlewares.js': `module.exports = ['errors', 'security', 'cors', 'query', 'body', 'session', 'favicon', 'public'].map(
  (name) => 'strapi::' + name,
)
`,
  'public/uploads/.gitkeep': '',
  'src/api/article/content-types/article/schema.json': JSON.stringify({
    kind: 'collectionType',
    collectionName: 'articles',
    info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
    options: { draftAndPublish: true },
    attributes: { title: text, slug: text, excerpt: { type: 'text' }, author: text },
  }),
  'src/api/article/controllers/article.js': factory('Controller'),
  'src/api/article/routes/article.js': factory('Router'),
  'src/api/article/services/article.js': factory('Service'),
  'src/index.js': `module.exports = {
  register() {},
  async bootstrap({ strapi }) {
    const webhook = await strapi.get('webhookStore').createWebhook({
      name: 'Handbill',
      url: process.env.HANDBILL_URL,
      headers: { Authorization: 'Bearer ' + process.env.HANDBILL_TOKEN },
      events: ['entry.create', 'entry.update', 'entry.publish', 'entry.unpublish', 'entry.delete'],
      isEnabled: true,
    })
    strapi.get('webhookRunner').add(webhook)
  },
}
`,
}
