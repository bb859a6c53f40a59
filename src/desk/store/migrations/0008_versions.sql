-- What people changed of an article's pack, each time they saved. Run by Node's SQLite and by D1 alike.
CREATE TABLE article_versions (
  article TEXT NOT NULL,
  -- From 1; the newest is laid over the article.
  version INTEGER NOT NULL,
  -- JSON: all edits there are, not only those that were new.
  edits TEXT NOT NULL,
  -- JSON: what the article said where each edit lies, when it was made.
  under_edits TEXT NOT NULL,
  -- Digest of another photo, in the image store.
  photo TEXT,
  saved_by TEXT,
  -- Milliseconds since 1970.
  saved_at INTEGER NOT NULL,
  -- Unique to the write: the pack of the same transaction asks for it.
  writer TEXT NOT NULL,
  PRIMARY KEY (article, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_versions_by_photo ON article_versions (photo) WHERE photo IS NOT NULL;
