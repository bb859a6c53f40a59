-- The digest of a card's image, so that a damaged file is noticed; NULL for images of earlier versions.
ALTER TABLE cards ADD COLUMN digest TEXT;

-- How often the process that ran a job ended before the job did. These are no attempts: nothing was wrong with the job.
ALTER TABLE jobs ADD COLUMN kills INTEGER NOT NULL DEFAULT 0;
