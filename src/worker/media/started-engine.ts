import { env } from 'cloudflare:workers'
import type { Bindings } from '../bindings.ts'
import { composeEngine } from './engine.ts'

/** The worker's engine. Started with its module, because then it belongs to no request. */
export const engine = composeEngine(env as Bindings)
