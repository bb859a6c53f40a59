import { describe } from 'vitest'
import { createNoticeSender } from '../../../src/worker/net/notice-sender.ts'
import { noticeSenderContract } from '../../desk/notice-sender-contract.ts'

/** The worker's sender uses nothing but `fetch`, so it runs here as well. */
describe('notices from Workers', () => {
  noticeSenderContract(createNoticeSender)
})
