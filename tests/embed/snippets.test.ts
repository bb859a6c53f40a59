import { expect, it } from 'vitest'
import { embedSnippets } from '../../src/embed/snippets.ts'
import { subjectOf } from './subjects.ts'

it('is what an editor pastes', () => {
  const { tags, iframe, discovery } = embedSnippets(subjectOf({ title: 'Five "quick" <things>' }))
  expect(tags.split('\n')[0]).toBe('<title>Five &quot;quick&quot; &lt;things&gt;</title>')
  expect(tags.split('\n').at(-1)).toMatch(/^<script type="application\/ld\+json">\{.*\}<\/script>$/)
  expect(iframe).toBe(
    '<div style="container-type:inline-size;max-width:720px"><iframe src="https://cards.example/embed/x1" ' +
      'title="Five &quot;quick&quot; &lt;things&gt;" loading="lazy" width="100%" height="240" ' +
      'style="display:block;width:100%;height:clamp(240px,(480px - 100cqi)*999,200px + 52.5cqi);border:0"></iframe></div>',
  )
  expect(discovery?.split('\n')).toEqual([
    '<link rel="alternate" type="application/json+oembed" href="https://cards.example/oembed?url=https%3A%2F%2Fcards.example%2Fa%2Fx1&amp;format=json" title="Five &quot;quick&quot; &lt;things&gt;">',
    '<link rel="alternate" type="text/xml+oembed" href="https://cards.example/oembed?url=https%3A%2F%2Fcards.example%2Fa%2Fx1&amp;format=xml" title="Five &quot;quick&quot; &lt;things&gt;">',
  ])
})
