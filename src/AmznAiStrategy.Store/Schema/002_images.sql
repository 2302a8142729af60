-- Pictures that left the product, so that the id printed on them can be looked up: what was drawn, and from which assumptions.

PRAGMA user_version = 2;

CREATE TABLE image
(
  id      TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 9 AND substr(id, 5, 1) = '-' AND replace(id, '-', '') NOT GLOB '*[^0-9A-HJKMNP-TV-Z]*'),
  view    TEXT NOT NULL CHECK (view GLOB '/*' AND length(view) <= 8000),
  chart   TEXT NOT NULL CHECK (length(chart) BETWEEN 1 AND 100),
  title   TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 2000),
  engine  TEXT NOT NULL CHECK (length(engine) BETWEEN 1 AND 40),
  csv     TEXT NOT NULL CHECK (length(CAST(csv AS BLOB)) <= 262144),
  made_at TEXT NOT NULL CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;

-- The scenarios that a picture shows, in its order, with the assumptions that were drawn: those of the revision and unsaved changes.
CREATE TABLE image_scenario
(
  image_id    TEXT    NOT NULL REFERENCES image (id),
  place       INTEGER NOT NULL CHECK (place >= 0),
  scenario_id TEXT    NOT NULL CHECK (length(scenario_id) BETWEEN 1 AND 60),
  name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  version     INTEGER NOT NULL CHECK (version >= 0),
  assumptions TEXT    NOT NULL CHECK (json_type(assumptions) = 'object'),
  PRIMARY KEY (image_id, place)
) STRICT;

CREATE TRIGGER image_is_never_rewritten BEFORE UPDATE ON image
BEGIN
  SELECT RAISE(ABORT, 'what an image showed is never rewritten');
END;

CREATE TRIGGER image_scenario_is_never_rewritten BEFORE UPDATE ON image_scenario
BEGIN
  SELECT RAISE(ABORT, 'what an image showed is never rewritten');
END;
