import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take minutes. Started last, one would run alone while the other cores are idle. */
const LONGEST = /\/tests\/(?:browser\/editor|docs\/commands)\.test\.ts$/

/** The default order with the longest files first, so that they share the cores from the start. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => Number(LONGEST.test(b.moduleId)) - Number(LONGEST.test(a.moduleId)))
  }
}
