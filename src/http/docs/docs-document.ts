import type { Schema } from './docs-schema.ts'

/** The parts of an OpenAPI document the page reads; the document is our own, so nothing else can be in it. */
export interface ApiDocument {
  readonly info: { readonly description?: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

export interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly security?: readonly object[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>> }
  readonly responses: Readonly<Record<string, Answer>>
}

export interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
  readonly example?: unknown
}

interface MediaType {
  readonly schema?: Schema
  readonly example?: unknown
}

interface Answer {
  readonly description: string
  readonly content?: Readonly<Record<string, unknown>>
}
