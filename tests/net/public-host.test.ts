import { describe, expect, it } from 'vitest'
import { isPublicAddress, mayBePublic } from '../../src/net/public-host.ts'

describe('isPublicAddress', () => {
  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '2606:2800:220:1::1',
    '2001:200::1',
    '2a00:1450:4001::64',
    '::ffff:8.8.8.8',
  ])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '127.255.0.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'ff02::1',
    '192.88.99.1',
    '203.0.113.9',
    '240.0.0.1',
    // IPv4 in IPv6, which a few stacks treat as the host
    '::127.0.0.1',
    '::7f00:1',
    '::a9fe:a9fe',
    '::ffff:0:a9fe:a9fe',
    '64:ff9b:1::1',
    '2001::7f00:1',
    // ISATAP: the site's IPv4 address under any prefix
    '2a00:1:2:3:0:5efe:7f00:1',
    '2606:4700::200:5efe:a9fe:a9fe',
    // never allocated, often routed internally
    '1::1',
    '200::1',
    '400::1',
    '1000::1',
    '4000::1',
    '8000::1',
    'fe00::1',
    '64:ff9c::1',
    '100::1',
    '100:0:0:1::1',
    '5f00::1',
    // documentation, ORCHID, AS112
    '2001:db8::1',
    '3fff::1',
    '2001:20::1',
    '2001:4:112::1',
    'not an address',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('mayBePublic', () => {
  it.each([
    'example.org',
    'www.example.org.',
    'internal.example.org',
    'localhost.example.org',
    '8.8.8.8',
    '[2606:4700::1]',
  ])('%s may be', (hostname) => expect(mayBePublic(hostname)).toBe(true))

  it.each([
    'localhost',
    'localhost.',
    'localhost.localdomain',
    'intranet',
    'app.localhost',
    'db.internal',
    'db.internal.',
    'printer.local',
    'router.lan',
    'nas.home.arpa',
    'nowhere.invalid',
    'site.onion',
    '127.0.0.1',
    '127.0.0.1.',
    '[::1]',
    '[::7f00:1]',
  ])('%s is not', (hostname) => expect(mayBePublic(hostname)).toBe(false))
})
