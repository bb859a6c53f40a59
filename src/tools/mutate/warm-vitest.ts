import { createVitest, type TestSequencer, type TestSpecification } from 'vitest/node'

/** Asks for a run of test files, after the sources named have changed. */
export interface RunRequest {
  readonly tests: readonly string[]
  readonly changed: readonly string[]
}

export interface RunAnswer {
  readonly passed: boolean
  readonly errors: readonly string[]
  /** Milliseconds by test file. */
  readonly took: Readonly<Record<string, number>>
}

/**
 * `node warm-vitest.ts WORKERS [SETUP-FILE]`: a vitest that stays up between runs, for `TestRunner`. Transformed sources are
 * kept, so that only what changed is read anew. With a setup file all tests run; else each run ends at its first failure.
 */
/** The order given is the order run. */
class AsGiven implements TestSequencer {
  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
  }

  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
  }
}

const [workers, setup] = process.argv.slice(2)
const vitest = await createVitest('test', {
  watch: false,
  maxWorkers: Number(workers),
  reporters: [{ onTestModuleEnd: () => void process.send!('progress') }],
  ...(setup === undefined ? { bail: 1 } : { setupFiles: [setup] }),
  sequence: { sequencer: AsGiven },
})
await vitest.standalone()
process.on('message', (request: RunRequest) => void run(request).then((answer) => process.send!(answer)))
process.send!('ready')

async function run({ tests, changed }: RunRequest): Promise<RunAnswer> {
  for (const file of changed) vitest.invalidateFile(file)
  const project = vitest.getRootProject()
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    tests.map((file) => project.createSpecification(file)),
  )
  const failed = testModules.filter((module) => !module.ok())
  return {
    passed: failed.length === 0 && unhandledErrors.length === 0,
    errors: [...failed.map(({ moduleId }) => moduleId), ...unhandledErrors.map(String)],
    took: Object.fromEntries(
      testModules.map((module) => {
        const { duration, collectDuration, prepareDuration, setupDuration } = module.diagnostic()
        return [module.moduleId, duration + collectDuration + prepareDuration + setupDuration]
      }),
    ),
  }
}
