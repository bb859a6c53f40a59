import { expect, it } from 'vitest'
import { templateList } from '../../../src/card/contract/template-list.ts'
import { templates } from '../../../templates/all.ts'
import { createFakeEngine } from '../fake-engine.ts'
import { createTestApp } from '../test-app.ts'

it('GET /v1/templates lists the designs with what they need, for those who have a key', async () => {
  const engine = { ...createFakeEngine(), templates: templateList(templates) }
  const { app } = createTestApp({ engine })
  expect((await app.request('/v1/templates')).status).toBe(401)
  const response = await app.request('/v1/templates', { headers: { authorization: 'Bearer beta-key' } })
  expect(response.status).toBe(200)
  const told = (await response.json()) as { templates: { name: string }[]; show: string[] }
  expect(told.templates[0]).toMatchObject({ name: 'auto' })
  expect(told.templates).toHaveLength(templates.length + 1)
  const of = (name: string) => told.templates.find((each) => each.name === name)
  expect(of('score')).toMatchObject({ needs: 'two sides', kinds: ['result'] })
  expect(of('photo')).toMatchObject({ needs: 'a photo', tones: ['dark'] })
  expect(of('headline')).not.toHaveProperty('needs')
  expect(told.show).toContain('byline')
})
