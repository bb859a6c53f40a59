-- Feeds that are watched, and what was last seen in them. Run by Node's SQLite and by D1 alike.
CREATE TABLE feeds (
  -- Of its address.
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  -- Sent back, so that a server need not send again what has not changed.
  etag TEXT,
  last_modified TEXT,
  -- When it is looked at next. Milliseconds since 1970, as all times here.
  next_at INTEGER NOT NULL,
  looked_at INTEGER,
  -- When something new was last taken from it.
  taken_at INTEGER,
  -- How much of the first import is still to be taken; NULL before the first look.
  backlog INTEGER,
  -- Looks that failed since the last good one, and why, as a code and in words.
  failures INTEGER NOT NULL DEFAULT 0,
  fault TEXT,
  error TEXT,
  -- What is odd about it, in words.
  note TEXT,
  -- WebSub: where changes are sent from, under which address of the feed, signed with what.
  hub TEXT,
  topic TEXT,
  hub_secret TEXT,
  -- When the subscription was last asked for, and when it ends; NULL while the hub has not confirmed it.
  asked_at INTEGER,
  subscribed_until INTEGER
) STRICT;

CREATE INDEX feeds_by_next ON feeds (next_at);

CREATE TABLE feed_items (
  feed TEXT NOT NULL,
  -- Ours, for good: addresses and the feed's own ids may change.
  item TEXT NOT NULL,
  guid TEXT,
  url TEXT,
  -- Digest of what it says, and when it says it was changed.
  words TEXT NOT NULL,
  stamp INTEGER,
  -- `known`: seen before the first import began, and left. `taken`: a job was queued. `removed`: withdrawn.
  state TEXT NOT NULL CHECK (state IN ('known', 'taken', 'removed')),
  -- How often it was taken.
  revision INTEGER NOT NULL,
  -- Its place in the feed when it was last seen there, and whether it still is.
  position INTEGER NOT NULL,
  listed INTEGER NOT NULL,
  -- Since when it has been gone from among its neighbours: its page is asked.
  missing_since INTEGER,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (feed, item)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_items_by_url ON feed_items (feed, url);
CREATE INDEX feed_items_by_guid ON feed_items (feed, guid);
CREATE INDEX feed_items_listed ON feed_items (feed, position) WHERE listed = 1;
CREATE INDEX feed_items_missing ON feed_items (feed, missing_since) WHERE missing_since IS NOT NULL;
CREATE INDEX feed_items_by_age ON feed_items (seen_at) WHERE listed = 0;
