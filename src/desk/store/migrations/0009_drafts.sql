-- States of the editor's page that are too long for an address, by what they say: the same state is the same draft.
-- Run by Node's SQLite and by D1 alike.
CREATE TABLE drafts (
  -- d_ and the digest of the state.
  id TEXT PRIMARY KEY,
  -- The page's query, without its signature.
  state TEXT NOT NULL,
  -- Milliseconds since 1970; kept anew whenever it is sent on.
  kept_at INTEGER NOT NULL
) STRICT;

CREATE INDEX drafts_by_age ON drafts (kept_at);
