-- Portraits and gallery pictures of articles, by the digest they are stored under: photos named here are kept.
CREATE TABLE article_pictures (
  article TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (article, digest)
);
CREATE INDEX article_pictures_digest ON article_pictures (digest);
