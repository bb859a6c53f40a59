import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the garbage of drawing from growing the process. Nearly all of it dies young, but V8 widens the space for young
 * objects, twice and more, when a few live long: 100 MB over thousands of cards that nothing ever uses. Held at its first
 * size the process stays within some 10 MB of what the first hundreds of cards took, and no slower. To be called before
 * anything is loaded.
 */
export function setV8Flags(): void {
  setFlagsFromString('--max-semi-space-size=4')
  setFlagsFromString('--semi-space-growth-factor=1')
}
