import { describe } from 'vitest'
import { createNoticeSender } from '../../../src/node/net/send-notice.ts'
import { noticeSenderContract } from '../../desk/notice-sender-contract.ts'

describe('notices from Node', () => {
  noticeSenderContract(createNoticeSender)
})
