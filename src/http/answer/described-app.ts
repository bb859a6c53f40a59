import { Hono } from 'hono'
import type { ZodOpenApiOperationObject } from 'zod-openapi'
import type { AppEnv } from '../deps.ts'
import type * as articleSchemas from './article-schemas.ts'

type Method = 'get' | 'post' | 'delete'

/** Builds the description of a route from the schemas of articles and edits. */
type Describe = (schemas: typeof articleSchemas) => ZodOpenApiOperationObject

/** A route in the API description. */
export interface DescribedRoute {
  readonly method: Method
  /** With parameters in braces: `/a/{id}`. */
  readonly path: string
  /** Called when the description is requested, which is rare: building its schemas would slow the start. */
  readonly operation: Describe
}

/** An app whose routes describe themselves. */
export type DescribedApp = Hono<AppEnv> & {
  describe(method: Method, path: string, operation: Describe): void
  /** In order of registration. */
  readonly described: readonly DescribedRoute[]
}

export function createDescribedApp(): DescribedApp {
  const described: DescribedRoute[] = []
  return Object.assign(new Hono<AppEnv>(), {
    described,
    describe: (method: Method, path: string, operation: Describe) => {
      described.push({ method, path, operation })
    },
  })
}
