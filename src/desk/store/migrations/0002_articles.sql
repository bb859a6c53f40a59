-- Articles with their current packs. Run by Node's SQLite and by D1 alike.
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  -- `expected`: accepted, and no pack yet. `removed`: a tombstone; its id, names and time stay, its words do not.
  state TEXT NOT NULL CHECK (state IN ('expected', 'kept', 'removed')),
  -- JSON, as in pack.json.
  pack TEXT,
  -- JSON: what the pack was made of, so that it can be made again.
  made_of TEXT,
  -- Digest of the photo in the image store, if the pack was made with one.
  photo TEXT,
  -- When the sender changed it; what is older never overwrites it. Milliseconds since 1970, as all times here.
  changed_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  -- Which of several writers wrote last: the other statements of its transaction ask.
  written_by TEXT
) STRICT;

CREATE INDEX articles_by_age ON articles (created_at, id) WHERE state = 'kept';
CREATE INDEX articles_by_photo ON articles (photo) WHERE photo IS NOT NULL;

-- What an article goes by: `url:https://…` for every address it was seen under, `ref:ghost:65f2…` for what a CMS calls it.
CREATE TABLE article_names (
  name TEXT PRIMARY KEY,
  article TEXT NOT NULL
) STRICT;

CREATE INDEX article_names_by_article ON article_names (article);

-- Every card an article has had.
CREATE TABLE article_cards (
  article TEXT NOT NULL,
  -- Key of the card in the card store.
  version TEXT NOT NULL,
  format TEXT NOT NULL,
  type TEXT NOT NULL,
  named_at INTEGER NOT NULL,
  -- When another version took its place; none: it is the current one.
  ended_at INTEGER,
  PRIMARY KEY (article, version, format)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_cards_by_version ON article_cards (version);
CREATE INDEX article_cards_by_end ON article_cards (ended_at) WHERE ended_at IS NOT NULL;

-- Photos in the image store, by the digest of their bytes.
CREATE TABLE photos (
  digest TEXT PRIMARY KEY,
  -- When it was last put: a photo that nothing names yet may be about to be named.
  put_at INTEGER NOT NULL
) STRICT;
