import { describe, expect, it } from 'vitest'
import { ConfigError } from '../../src/config/config-error.ts'
import { validateSecret } from '../../src/config/hook-source.ts'
import { parseConfig } from '../../src/config/config.ts'

const LONG = '0123456789abcdef0123456789abcdef'

function messageOf(variables: Record<string, string>): string {
  try {
    parseConfig(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'no error'
}

function secretsOf(value: unknown): string {
  return messageOf({ HANDBILL_WEBHOOK_SECRETS: typeof value === 'string' ? value : JSON.stringify(value) })
}

describe('HANDBILL_WEBHOOK_SECRETS and HANDBILL_CMS', () => {
  it('become sources', () => {
    const { webhooks } = parseConfig({
      HANDBILL_WEBHOOK_SECRETS: JSON.stringify({ ghost: [LONG, `${LONG}-old`], 'ghost:sports': LONG }),
      HANDBILL_CMS: JSON.stringify({
        ghost: { types: ['post'] },
        sanity: { address: 'https://n.example/{slug}' },
      }),
    })
    expect(webhooks).toEqual([
      { name: 'ghost', kind: 'ghost', secrets: [LONG, `${LONG}-old`], settings: { types: ['post'] } },
      { name: 'ghost:sports', kind: 'ghost', secrets: [LONG], settings: {} },
      { name: 'sanity', kind: 'sanity', secrets: [], settings: { address: 'https://n.example/{slug}' } },
    ])
  })

  it.each([
    ['{ghost: x}', 'HANDBILL_WEBHOOK_SECRETS must be JSON'],
    ['["x"]', 'HANDBILL_WEBHOOK_SECRETS must be a JSON object of lists'],
    [{ gohst: [LONG] }, 'names a source "gohst"; there are standard, ghost'],
    [{ 'ghost:': [LONG] }, 'names a source "ghost:"'],
    [{ ghost: [] }, 'HANDBILL_WEBHOOK_SECRETS.ghost must be a list of secrets'],
    [{ ghost: 42 }, 'HANDBILL_WEBHOOK_SECRETS.ghost must be a list of secrets'],
    [{ ghost: [LONG, ''] }, 'gives "ghost" a second secret that is empty'],
    [{ standard: ['not base64!'] }, 'gives "standard" a first secret that must be whsec_ followed by base64'],
    [{ contentful: ['short'] }, 'gives "contentful" a first secret that must be the 64 characters'],
  ])('%j is reported at start', (value, message) => {
    expect(secretsOf(value)).toContain(message)
  })

  it('never repeats a secret', () => {
    expect(secretsOf({ standard: [`${LONG}!hush`] })).not.toContain('hush')
    expect(secretsOf(`{"ghost": ["hush`)).not.toContain('hush')
  })

  it.each([
    [{ ghost: { adress: 'https://n.example' } }, 'adress'],
    [{ ghost: { address: 'n.example/{slug}' } }, 'must be an http or https address'],
    [{ nobody: {} }, 'names a source "nobody"'],
  ])('settings %j are reported at start', (value, message) => {
    expect(messageOf({ HANDBILL_CMS: JSON.stringify(value) })).toContain(message)
  })

  it.each(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])(
    'takes %s as a secret of Standard Webhooks',
    (secret) => expect(validateSecret('standard', secret)).toBeUndefined(),
  )

  it.each(['whsec_', 'not base64!', 'whsec_abcde'])('refuses %s as one', (secret) => {
    expect(validateSecret('standard', secret)).toBe('must be whsec_ followed by base64')
  })

  it('wants the 64 characters of Contentful', () => {
    expect(validateSecret('contentful', 'a'.repeat(64))).toBeUndefined()
    for (const wrong of ['a'.repeat(63), 'a'.repeat(65), `${'a'.repeat(63)}!`])
      expect(validateSecret('contentful', wrong)).toContain('64 characters')
  })

  it('warns of short secrets', () => {
    const { warnings } = parseConfig({ HANDBILL_WEBHOOK_SECRETS: '{"ghost": ["short"]}' })
    expect(warnings).toEqual([
      'HANDBILL_WEBHOOK_SECRETS: the secret of "ghost" is shorter than 16 characters',
    ])
  })
})
