-- Cards that have been drawn, by the key of what they show; the bytes lie in the image store under the same key.
-- Run by Node's SQLite and by D1 alike.
CREATE TABLE cards (
  key TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  content_type TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  -- Length of the image: a store that holds less was interrupted.
  size INTEGER NOT NULL,
  -- JSON lists, as the card has them.
  verdicts TEXT NOT NULL,
  lines TEXT NOT NULL,
  -- Milliseconds since 1970.
  drawn_at INTEGER NOT NULL
) STRICT;

CREATE INDEX cards_by_age ON cards (drawn_at);
