import layoutModule from 'satori/layout.wasm'
import { createBoxLayout } from '../../card/plan/layout-boxes.ts'

/**
 * Satori's layout, loaded with the first plate. Started at module level, because then it belongs to no request, and
 * others may await it.
 */
export const layoutBoxes = createBoxLayout(layoutModule)
