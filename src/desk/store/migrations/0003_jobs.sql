-- Work that must not be lost. Run by Node's SQLite and by D1 alike.
CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  -- `article`: make or remove a pack. `notice`: send a webhook out.
  kind TEXT NOT NULL CHECK (kind IN ('article', 'notice')),
  -- What it is about: of jobs about the same thing only one runs at a time, and the latest replaces those that wait.
  subject TEXT NOT NULL,
  -- JSON: what is to be done, and how far it is.
  work TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'replaced', 'dead')),
  -- When the sender changed what it is about. Milliseconds since 1970, as all times here.
  changed_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- Waiting: not to be begun before. Running: when the lease ends, and somebody else may begin it.
  due_at INTEGER NOT NULL,
  -- Of the worker that runs it; nobody else may end it.
  lease TEXT,
  -- What went wrong last, as a code and in words.
  fault TEXT,
  error TEXT,
  -- The article it ended in.
  article TEXT,
  created_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;

CREATE INDEX jobs_by_due ON jobs (due_at) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_by_subject ON jobs (subject) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_by_end ON jobs (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX jobs_dead ON jobs (ended_at, id) WHERE state = 'dead';

-- Deliveries that were accepted, so that none is accepted twice.
CREATE TABLE accepted (
  source TEXT NOT NULL,
  delivery TEXT NOT NULL,
  job TEXT NOT NULL,
  -- The article, where it was known at once.
  article TEXT,
  accepted_at INTEGER NOT NULL,
  PRIMARY KEY (source, delivery)
) STRICT, WITHOUT ROWID;

CREATE INDEX accepted_by_age ON accepted (accepted_at);
