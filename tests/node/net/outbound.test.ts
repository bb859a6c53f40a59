import { createOutbound } from '../../../src/net/outbound.ts'
import { nodeTransport } from '../../../src/node/net/transport.ts'
import { outboundContract } from '../../net/outbound-contract.ts'

outboundContract(async () => (options) => createOutbound(nodeTransport, options))
