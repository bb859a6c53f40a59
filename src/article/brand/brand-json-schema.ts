import * as z from 'zod'
import { brandInput } from './brand-schema.ts'

/** The schema of `brand.json` as JSON Schema 2020-12, for completion and checks in text editors. */
export function brandJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(brandInput, { io: 'input' })
  return { $schema, title: 'Handbill brand', ...rest }
}
