import { describe } from 'vitest'
import { emptyRecords } from '../store/sqlite-desk.ts'
import { feedRecordsContract } from './feed-records-contract.ts'

describe('records of feeds in SQLite', () => {
  feedRecordsContract(async () => emptyRecords())
})
