-- API keys made with `handbill keys`. A key is its prefix, an underscore and 256 random bits; only a digest is kept.
-- Run by Node's SQLite and by D1 alike.
CREATE TABLE api_keys (
  -- The part that may be shown, and by which a key is found: hb_k3f9a2xq.
  prefix TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('read', 'write')),
  -- SHA-256 of the whole key, hexadecimal.
  digest TEXT NOT NULL,
  -- Milliseconds since 1970.
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  -- Revoked keys stay: what a name in the log meant, and that there was a key at all, outlives the key.
  revoked_at INTEGER
) STRICT;

CREATE UNIQUE INDEX api_keys_by_name ON api_keys (name) WHERE revoked_at IS NULL;
