import { createProgram } from './cli/program.ts'
import { reportFailure } from './cli/report-failure.ts'

// A closed output (`… --json | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  await createProgram().parseAsync()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
