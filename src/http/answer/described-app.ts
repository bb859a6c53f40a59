import { Hono } from 'hono'
import type { ZodOpenApiOperationObject } from 'zod-openapi'
import type { AppEnv } from '../deps.ts'
import type * as articleSchemas from './article-schemas.ts'

type Method = 'get' | 'post' | 'delete'

/** Makes the description of a route, of the schemas of articles and edits among others. */
type Describe = (schemas: typeof articleSchemas) => ZodOpenApiOperationObject

/** A route as the API description tells it. */
export interface DescribedRoute {
  readonly method: Method
  /** With its parameters in braces: `/a/{id}`. */
  readonly path: string
  /** Made when the description is asked for, which most servers never are: its schemas cost part of a start. */
  readonly operation: Describe
}

/** An app whose routes say what they are. */
export type DescribedApp = Hono<AppEnv> & {
  describe(method: Method, path: string, operation: Describe): void
  /** In the order in which they were described. */
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
