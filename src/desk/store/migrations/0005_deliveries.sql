-- The log of webhook deliveries: what came, what became of it. Bodies are not kept.
-- Run by Node's SQLite and by D1 alike.
CREATE TABLE deliveries (
  seq INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  -- Milliseconds since 1970.
  at INTEGER NOT NULL,
  -- How long the answer took.
  milliseconds INTEGER NOT NULL,
  -- The HTTP status it was answered by.
  status INTEGER NOT NULL,
  -- accepted, repeated, ignored, refused, failed
  verdict TEXT NOT NULL,
  -- Why, in a sentence.
  reason TEXT,
  -- What the delivery is known by; NULL when it was not believed.
  delivery TEXT,
  -- JSON object of the headers, secrets taken out.
  headers TEXT NOT NULL,
  -- publish, read, remove
  event TEXT,
  article_id TEXT
) STRICT;

CREATE INDEX deliveries_by_source ON deliveries (source, seq);
CREATE INDEX deliveries_by_age ON deliveries (at);
