import { Problem } from '../../problem.ts'
import { type HarfBuzzMemory, SCRATCH_BYTES } from './harfbuzz-memory.ts'

export interface FeatureList {
  /** Writes `hb_feature_t`s into the scratch area. Throws Problem for an invalid feature. */
  write(features: readonly string[]): { readonly address: number; readonly count: number }
}

const FEATURE_BYTES = 16
const FEATURE_WORDS = FEATURE_BYTES / 4
const MOST_CACHED = 256
const NONE = { address: 0, count: 0 }

export function createFeatureList(memory: HarfBuzzMemory): FeatureList {
  const { c, scratch } = memory
  const parsed = new Map<string, Uint32Array>()

  function parse(feature: string): Uint32Array {
    const known = parsed.get(feature)
    if (known !== undefined) return known
    const read = memory.withString(feature, (text) => c.hb_feature_from_string(text, -1, scratch))
    if (!read)
      throw new Problem('invalid-input', `“${feature}” is no OpenType feature`, { field: 'features' })
    const words = memory.u32().slice(scratch >> 2, (scratch >> 2) + FEATURE_WORDS)
    if (parsed.size >= MOST_CACHED) parsed.clear()
    parsed.set(feature, words)
    return words
  }

  return {
    write(features) {
      if (features.length === 0) return NONE
      if (features.length * FEATURE_BYTES > SCRATCH_BYTES)
        throw new Problem('invalid-input', `${features.length} features are too many`, { field: 'features' })
      const all = features.map(parse)
      all.forEach((words, i) => memory.u32().set(words, (scratch >> 2) + i * FEATURE_WORDS))
      return { address: scratch, count: all.length }
    },
  }
}
