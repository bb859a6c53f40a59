import { expect, it } from 'vitest'
import { embedSnippets } from '../../src/embed/snippets.ts'
import { subjectOf } from './subjects.ts'

it('has the tags, frame, share address and discovery link of an article', () => {
  const { tags, iframe, share, discovery } = embedSnippets(subjectOf({ title: 'Five "quick" <things>' }))
  expect(tags.split('\n')[0]).toBe('<title>Five &quot;quick&quot; &lt;things&gt;</title>')
  expect(tags.split('\n').at(-1)).toMatch(/^<script type="application\/ld\+json">\{.*\}<\/script>$/)
  expect(iframe).toBe(
    '<div style="container-type:inline-size;max-width:720px"><iframe src="https://cards.example/embed/x1" ' +
      'title="Five &quot;quick&quot; &lt;things&gt;" loading="lazy" height="240" ' +
      'style="display:block;width:100%;height:clamp(240px,(480px - 100cqi)*999,200px + 52.5cqi);border:0"></iframe></div>',
  )
  expect(share).toContain(
    '<li><a href="https://wa.me/?text=Five%20%22quick%22%20%3Cthings%3E%20https%3A%2F%2Fgazette.example%2Fcity%2Fharbour" ' +
      'target="_blank" rel="noopener noreferrer">WhatsApp</a></li>',
  )
  expect(share?.match(/<li>/g)).toHaveLength(8)
  expect(discovery?.split('\n')).toEqual([
    '<link rel="alternate" type="application/json+oembed" href="https://cards.example/oembed?url=https%3A%2F%2Fcards.example%2Fa%2Fx1&amp;format=json&amp;type=rich" title="Five &quot;quick&quot; &lt;things&gt;">',
    '<link rel="alternate" type="text/xml+oembed" href="https://cards.example/oembed?url=https%3A%2F%2Fcards.example%2Fa%2Fx1&amp;format=xml&amp;type=rich" title="Five &quot;quick&quot; &lt;things&gt;">',
  ])
})
