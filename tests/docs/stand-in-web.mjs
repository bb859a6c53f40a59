// Loaded into every Node process that a documented command starts: https://example.com/story is a page of
// examples/, wherever the tests run. All other requests are unchanged.
import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'

const { request } = https
https.request = (url, options, ...rest) => {
  if (url.hostname !== 'example.com') return request(url, options, ...rest)
  const { lookup: _, agent: __, ...others } = options
  return http.request(`http://127.0.0.1:${process.env.STAND_IN_WEB}${url.pathname}`, others, ...rest)
}
syncBuiltinESMExports()
