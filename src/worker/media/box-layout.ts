import layoutModule from 'satori/layout.wasm'
import { createBoxLayout } from '../../card/plan/layout-boxes.ts'

/**
 * Satori's layout, loaded with the first plate. It starts here and not in a function, because what a module starts
 * belongs to no request, whichever one loads it: others may wait for it.
 */
export const layoutBoxes = createBoxLayout(layoutModule)
