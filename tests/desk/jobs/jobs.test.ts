import { describe } from 'vitest'
import { jobsContract } from './jobs-contract.ts'
import { emptyRecords } from '../store/sqlite-desk.ts'

describe('jobs in SQLite', () => {
  jobsContract(async () => emptyRecords())
})
