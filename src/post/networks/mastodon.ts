import { fact, unsure } from './fact.ts'

const INSTANCE = 'github.com/mastodon/documentation@2903485 content/en/entities/Instance.md'

export const mastodon = {
  maxText: unsure(500, INSTANCE, 'each server may set its own; 500 is what it comes with'),
  urlLength: fact(23, INSTANCE),
  maxAlt: unsure(1500, INSTANCE, 'each server may set its own `description_limit`'),
  maxImageBytes: fact(16_777_216, INSTANCE),
  maxImagePixels: fact(33_177_600, INSTANCE),
  maxImages: unsure(4, INSTANCE, 'each server may set its own `max_media_attachments`'),
  api: fact(
    { create: 'POST /api/v1/statuses', text: 'status', media: 'media_ids', language: 'language' },
    INSTANCE,
  ),
} as const
