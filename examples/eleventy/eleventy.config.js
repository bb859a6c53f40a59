import { mkdir, writeFile } from 'node:fs/promises'
import { createHandbill } from 'handbill'

const site = 'https://blog.example'
const handbill = createHandbill({ cache: '.cache/handbill' })

/** `{% cards title, section, lang %}` in the head of a layout: writes the page's cards and answers its tags. */
export default function (eleventy) {
  eleventy.addAsyncShortcode('cards', async function (title, section, lang) {
    const publishedAt = this.page.date.toISOString()
    const article = { url: site + this.page.url, title, section, lang, publishedAt }
    const { cards, tags: html } = await handbill.pack(article, {
      formats: ['og', 'twitter'],
      networks: [],
      at: ({ version, type }) => `${site}/cards/${version}.${type}`,
    })
    await mkdir('_site/cards', { recursive: true })
    for (const { version, type, bytes } of Object.values(cards))
      await writeFile(`_site/cards/${version}.${type}`, bytes)
    return html
  })
}
