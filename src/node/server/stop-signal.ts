/**
 * Resolves when the process is asked to stop: by SIGTERM (an orchestrator) or SIGINT (Ctrl-C). A second signal ends
 * it at once.
 */
export async function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      for (const name of ['SIGTERM', 'SIGINT'] as const) {
        process.removeListener(name, stop)
        process.once(name, () => process.exit(1))
      }
      resolve(signal)
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}
