-- How the live pages of articles look to the crawlers of networks. Run by Node's SQLite and by D1 alike.
CREATE TABLE page_checks (
  article TEXT PRIMARY KEY,
  -- Milliseconds since 1970.
  checked_at INTEGER NOT NULL,
  -- JSON: what was found, the gravest first.
  verdicts TEXT NOT NULL
) STRICT;
