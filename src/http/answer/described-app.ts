import { Hono } from 'hono'
import type { ZodOpenApiOperationObject } from 'zod-openapi'
import type { AppEnv } from '../deps.ts'

type Method = 'get' | 'post' | 'delete'

/** A route as the API description tells it. */
export interface DescribedRoute {
  readonly method: Method
  /** With its parameters in braces: `/a/{id}`. */
  readonly path: string
  /** Made when the description is asked for, which most servers never are: its schemas cost part of a start. */
  readonly operation: () => ZodOpenApiOperationObject
}

/** An app whose routes say what they are. */
export type DescribedApp = Hono<AppEnv> & {
  describe(method: Method, path: string, operation: () => ZodOpenApiOperationObject): void
  /** In the order in which they were described. */
  readonly described: readonly DescribedRoute[]
}

export function createDescribedApp(): DescribedApp {
  const described: DescribedRoute[] = []
  return Object.assign(new Hono<AppEnv>(), {
    described,
    describe: (method: Method, path: string, operation: DescribedRoute['operation']) => {
      described.push({ method, path, operation })
    },
  })
}
