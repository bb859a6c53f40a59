import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { noticeHeaders } from '../../../src/desk/notify/sign-notice.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

describe('a notice that goes out', () => {
  it('is signed as the specification’s own libraries sign their test vector', async () => {
    const notice = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      seconds: 1_614_265_330,
      body: '{"test": 2432232314}',
    }
    expect(await noticeHeaders(notice, secret)).toEqual({
      'content-type': 'application/json',
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  it('is accepted by a receiver with the official library, in any script', async () => {
    const body = JSON.stringify({ type: 'pack.ready', data: { title: 'बाज़ार — “Markt” 😀 \u202e' } })
    const headers = await noticeHeaders({ id: 'msg_1', seconds: Math.floor(Date.now() / 1000), body }, secret)
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
    expect(() => new Webhook(secret).verify(body.replace('M', 'm'), headers)).toThrow(/signature/i)
  })
})
