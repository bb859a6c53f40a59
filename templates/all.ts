import type { CardTemplate } from '../src/card/template.ts'
import { headline } from './headline/card.tsx'

/** Every card design there is; a new one is added here. */
export const templates: readonly CardTemplate[] = [headline]
