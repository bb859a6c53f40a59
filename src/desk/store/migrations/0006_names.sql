-- One time column meant two things: when a waiting job may start, and when a running job's lease ends.
-- Run by Node's SQLite and by D1 alike.
DROP INDEX jobs_by_due;
ALTER TABLE jobs RENAME COLUMN due_at TO next_attempt_at;
-- When the lease of a running job ends; another worker then takes it over. NULL unless it runs.
ALTER TABLE jobs ADD COLUMN lease_until INTEGER;
UPDATE jobs SET lease_until = next_attempt_at WHERE state = 'running';

CREATE INDEX jobs_by_next_attempt ON jobs (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX jobs_by_lease ON jobs (lease_until) WHERE state = 'running';

-- A delivery has an outcome; a verdict is a finding about a pack.
ALTER TABLE deliveries RENAME COLUMN verdict TO outcome;

-- Steps of article jobs are named after what they do.
UPDATE jobs SET work = json_set(work, '$.step.to', 'resolve')
WHERE kind = 'article' AND json_extract(work, '$.step.to') = 'gather';
UPDATE jobs SET work = json_remove(
  json_set(work, '$.step.resolved', json_extract(work, '$.step.gathered')), '$.step.gathered')
WHERE kind = 'article' AND json_type(work, '$.step.gathered') IS NOT NULL;
