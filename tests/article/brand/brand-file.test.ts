import { describe, expect, test } from 'vitest'
import { brandDefaults } from '../../../src/article/brand/brand.ts'
import { brandOf, readBrandJson } from '../../../src/article/brand/brand-file.ts'

const colors = { paper: '#ffffff', ink: '#000000', accent: '#a3271f', muted: '#555555' }

function read(fields: Record<string, unknown>) {
  return brandOf(readBrandJson('brand.json', { colors, ...fields }), 'post')
}

describe('post settings of a brand file', () => {
  test('have their defaults when the file omits them', () => {
    expect(read({})).toMatchObject(brandDefaults)
  })

  test('are handles, hashtags in any script, campaigns and threads', () => {
    const voice = {
      url: 'https://morningpost.example',
      handles: {
        twitter: '@morningpost',
        fediverse: '@post@social.example',
        bluesky: '@post.example',
        threads: '@morning.post',
        youtube: '@सुबह-की-डाक',
        facebook: 'https://www.facebook.com/morningpost',
      },
      facebookAppId: '966242223397117',
      hashtags: { always: ['MorningPost'], sections: { खेल: ['क्रिकेट', 'می\u200cخواهم'] } },
      campaign: { all: { utm_medium: 'social' }, twitter: { utm_source: 'x' } },
      thread: { link: 'last', parts: 10 },
      people: {
        'अनिता देसाई': { twitter: '@anitadesai_w', mastodon: '@anita@social.example', did: 'did:plc:abc' },
        '*': { bluesky: '@post.example' },
      },
      posts: {
        limits: { twitter: 25_000, mastodon: 1000 },
        links: { linkedin: 'comment' },
        related: [{ title: 'Tide tables', url: 'https://morningpost.example/tides' }],
      },
    }
    expect(read(voice)).toMatchObject(voice)
  })

  test.each([
    [{ url: 'javascript:alert(1)' }, 'url must be an http(s) address'],
    [{ handles: { twitter: 'morningpost' } }, 'handles.twitter must be written as in @morningpost'],
    [{ handles: { twitter: '@sixteen_letters_' } }, 'handles.twitter must be written as in @morningpost'],
    [{ handles: { fediverse: '@post' } }, 'handles.fediverse must be written as in @post@social.example'],
    [{ handles: { myspace: '@post' } }, 'handles.myspace is no field of a brand'],
    [{ hashtags: { always: ['#Post'] } }, 'hashtags.always.0 must be letters and digits'],
    [{ hashtags: { always: ['two words'] } }, 'hashtags.always.0 must be letters and digits'],
    [{ hashtags: { sections: { Sport: 'Football' } } }, 'hashtags.sections.Sport must be a list of hashtags'],
    [{ hashtags: { always: ['x'.repeat(300)] } }, 'hashtags.always.0 may have 100 letters at most'],
    [
      { hashtags: { aliases: { 'IND vs AUS': '' } } },
      'hashtags.aliases.IND vs AUS must be letters and digits',
    ],
    [{ hashtags: { most: { twitter: 99 } } }, 'hashtags.most.twitter'],
    [{ people: { Anita: { twitter: 'anita' } } }, 'people.Anita.twitter must be written as in @morningpost'],
    [{ people: { Anita: { mastodon: '@anita' } } }, 'people.Anita.mastodon must be written as in'],
    [{ people: { Anita: { did: 'anita' } } }, 'people.Anita.did must be written as in did:plc:'],
    [{ posts: { limits: { twitter: 1e6 } } }, 'posts.limits.twitter must be 100000 at most'],
    [{ posts: { links: { twitter: 'bio' } } }, 'posts.links.twitter'],
    [
      { posts: { related: [{ title: 'x', url: 'javascript:1' }] } },
      'posts.related.0.url must be an http(s) address',
    ],
    [{ campaign: { myspace: { utm_source: 'x' } } }, 'campaign.myspace is no field of a brand'],
    [{ campaign: { all: { 'utm source': 'x' } } }, 'campaign.all.utm source must map parameters'],
    [{ thread: { link: 'middle' } }, 'thread.link must be first or last'],
    [{ thread: { parts: 1 } }, 'thread.parts must be 2 at least'],
    [{ facebookAppId: 966242223397117 }, 'facebookAppId must be text'],
  ])('refuses %j and names the field', (fields, message) => {
    expect(() => read(fields)).toThrow(message)
  })
})
