import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take minutes. Begun last, one of them would run alone while the other cores have nothing left to do. */
const LONGEST = /\/tests\/(?:browser\/editor|docs\/commands)\.test\.ts$/

/** The order of the runner, but with the longest files in front: they share the cores from the start. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => Number(LONGEST.test(b.moduleId)) - Number(LONGEST.test(a.moduleId)))
  }
}
