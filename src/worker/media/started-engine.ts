import { env } from 'cloudflare:workers'
import type { Bindings } from '../bindings.ts'
import { composeEngine } from './engine.ts'

/** The engine of this worker. It starts with its module, because what a module starts belongs to no request. */
export const engine = composeEngine(env as Bindings)
