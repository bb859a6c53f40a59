import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Tally } from './tally.ts'
import type { TestedServer } from './tested-server.ts'

const FAULT_MS = 3_000
/** Only a small file system, made for this purpose, is filled. */
const SMALL_BYTES = 1_000_000_000

interface FaultScene {
  readonly server: TestedServer
  readonly data: string
  readonly tally: Tally
}

const sleep = async (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Faults made on the server, one after the other. */
export const faults: readonly ((scene: FaultScene) => Promise<void>)[] = [killed, locked, full]

async function killed({ server, tally }: FaultScene): Promise<void> {
  tally.beginFault('killed', Infinity)
  await server.kill()
  const began = performance.now()
  await server.start()
  tally.starts.push(performance.now() - began)
  tally.beginFault('started again', 0)
}

async function locked({ data, tally }: FaultScene): Promise<void> {
  tally.beginFault('database locked', FAULT_MS)
  const holder = new DatabaseSync(join(data, 'handbill.sqlite'), { timeout: 5_000 })
  holder.exec('BEGIN EXCLUSIVE')
  await sleep(FAULT_MS)
  holder.exec('COMMIT')
  holder.close()
}

/** Fills the data's file system, if it is small. */
async function full({ data, tally }: FaultScene): Promise<void> {
  const { bavail, blocks, bsize } = statfsSync(data)
  if (blocks * bsize > SMALL_BYTES)
    return tally.count('disk not filled: give --data a file system of its own')
  tally.beginFault('disk full', FAULT_MS)
  const path = join(data, 'ballast')
  const file = openSync(path, 'w')
  try {
    const megabyte = new Uint8Array(1_000_000)
    for (let left = bavail * bsize; left > 0; left -= megabyte.length) writeSync(file, megabyte)
  } catch {
    // It is full.
  }
  closeSync(file)
  await sleep(FAULT_MS)
  rmSync(path)
}
