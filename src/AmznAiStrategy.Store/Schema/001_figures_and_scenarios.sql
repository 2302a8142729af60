-- The first schema. Money is USD billions, times are UTC as ISO 8601 text, all other rules are in docs/decisions/0006.

PRAGMA application_id = 1095588430; -- "AMZN"
PRAGMA user_version = 1;

CREATE TABLE schema_script
(
  number     INTEGER NOT NULL PRIMARY KEY,
  name       TEXT    NOT NULL,
  sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
  applied_at TEXT    NOT NULL CHECK (applied_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;

-- The hash of what the tables fact, preset_scenario and assumption_limit were filled from.
CREATE TABLE seed
(
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  sha256   TEXT    NOT NULL CHECK (length(sha256) = 64),
  at       TEXT    NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z')
) STRICT;

CREATE TABLE fact
(
  id          TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 100),
  position    INTEGER NOT NULL UNIQUE,
  publication TEXT    NOT NULL CHECK (publication IN ('Article', 'Reported')),
  topic       TEXT    NOT NULL CHECK (topic <> ''),
  entity      TEXT    NOT NULL CHECK (entity <> ''),
  metric      TEXT    NOT NULL CHECK (metric <> ''),
  low         REAL    CHECK (low BETWEEN -1e12 AND 1e12),
  high        REAL    CHECK (high BETWEEN -1e12 AND 1e12),
  words       TEXT    CHECK (words <> ''),
  unit        TEXT    NOT NULL CHECK (unit <> ''),
  period      TEXT    NOT NULL CHECK (period <> ''),
  qualifiers  TEXT    NOT NULL CHECK (json_type(qualifiers) = 'array'),
  source      TEXT    NOT NULL CHECK (source <> ''),
  locator     TEXT    NOT NULL CHECK (locator <> ''),
  note        TEXT    NOT NULL,
  CHECK ((low IS NULL) = (high IS NULL)),
  CHECK (low <= high),
  CHECK ((low IS NULL) <> (words IS NULL))
) STRICT;

CREATE INDEX fact_topic ON fact (topic, position);

-- A scenario that comes with the program; definition is its file, with the basis of each assumption.
CREATE TABLE preset_scenario
(
  id          TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 60),
  position    INTEGER NOT NULL UNIQUE,
  name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  name_key    TEXT    NOT NULL UNIQUE,
  description TEXT    NOT NULL CHECK (length(description) <= 2000),
  definition  TEXT    NOT NULL CHECK (json_type(definition, '$.assumptions') = 'object')
) STRICT;

-- The range of every assumption, as the model states it; pattern is a JSON path, with GLOB wildcards for years and places in a list.
CREATE TABLE assumption_limit
(
  pattern      TEXT    NOT NULL PRIMARY KEY CHECK (pattern GLOB '$.*'),
  type         TEXT    NOT NULL CHECK (type IN ('number', 'boolean')),
  low          REAL    NOT NULL CHECK (low BETWEEN -1e12 AND 1e12),
  high         REAL    NOT NULL CHECK (high BETWEEN -1e12 AND 1e12),
  is_above_low INTEGER NOT NULL CHECK (is_above_low IN (0, 1)),
  is_whole     INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
  is_required  INTEGER NOT NULL CHECK (is_required IN (0, 1)),
  CHECK (low <= high)
) STRICT;

-- A scenario of an analyst. Its content is the row of scenario_version that version points to.
CREATE TABLE scenario
(
  id           TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 60 AND id NOT GLOB '*[^a-z0-9-]*'),
  version      INTEGER NOT NULL CHECK (version >= 1),
  name_key     TEXT    NOT NULL,
  started_from TEXT    NOT NULL,
  preset       TEXT    NOT NULL,
  archived_at  TEXT    CHECK (archived_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  FOREIGN KEY (id, version) REFERENCES scenario_version (scenario_id, version) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE UNIQUE INDEX scenario_name ON scenario (name_key) WHERE archived_at IS NULL;

-- One row for every change, never rewritten. A command that is sent twice carries the same token twice.
CREATE TABLE scenario_version
(
  scenario_id    TEXT    NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  version        INTEGER NOT NULL CHECK (version >= 1),
  name           TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80 AND name = trim(name)),
  description    TEXT    NOT NULL CHECK (length(description) <= 2000),
  assumptions    TEXT    NOT NULL CHECK (json_type(assumptions) = 'object'),
  action         TEXT    NOT NULL CHECK (action IN ('Created', 'Saved', 'Renamed', 'Restored', 'Archived', 'Unarchived')),
  restored_from  INTEGER CHECK ((restored_from IS NOT NULL) = (action = 'Restored')),
  saved_at       TEXT    NOT NULL CHECK (saved_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  token          TEXT    UNIQUE CHECK (length(token) BETWEEN 1 AND 100),
  PRIMARY KEY (scenario_id, version)
) STRICT;

-- The ranges hold even for a program that goes past the model: no number beyond them, none missing, none that is not known.
CREATE TRIGGER scenario_version_keeps_to_the_limits BEFORE INSERT ON scenario_version
BEGIN
  SELECT RAISE(ABORT, 'an assumption is missing or not a number')
    FROM assumption_limit AS wanted
   WHERE wanted.is_required
     AND coalesce(json_type(NEW.assumptions, wanted.pattern), '') NOT IN ('integer', 'real');

  SELECT RAISE(ABORT, 'an assumption is not a number within its limits')
    FROM json_tree(NEW.assumptions) AS leaf
   WHERE leaf.type NOT IN ('object', 'array')
     AND NOT EXISTS
         (SELECT 1
            FROM assumption_limit AS allowed
           WHERE leaf.fullkey GLOB allowed.pattern
             AND CASE WHEN leaf.type IN ('integer', 'real') THEN 'number' WHEN leaf.type IN ('true', 'false') THEN 'boolean' END = allowed.type
             AND leaf.atom BETWEEN allowed.low AND allowed.high
             AND (NOT allowed.is_above_low OR leaf.atom > allowed.low)
             AND (NOT allowed.is_whole OR leaf.atom = round(leaf.atom)));
END;

CREATE TRIGGER scenario_version_is_never_rewritten BEFORE UPDATE ON scenario_version
BEGIN
  SELECT RAISE(ABORT, 'the history of a scenario is never rewritten');
END;

CREATE TRIGGER scenario_version_is_never_deleted BEFORE DELETE ON scenario_version
BEGIN
  SELECT RAISE(ABORT, 'the history of a scenario is never deleted');
END;

-- What an editor has typed and not saved yet, as typed. scenario_id may also be that of a preset.
CREATE TABLE draft
(
  scenario_id  TEXT    NOT NULL CHECK (length(scenario_id) BETWEEN 1 AND 60),
  editor       TEXT    NOT NULL CHECK (length(editor) BETWEEN 1 AND 100),
  base_version INTEGER NOT NULL CHECK (base_version >= 0),
  body         TEXT    NOT NULL CHECK (length(CAST(body AS BLOB)) <= 65536 AND json_valid(body)),
  saved_at     TEXT    NOT NULL CHECK (saved_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z'),
  PRIMARY KEY (scenario_id, editor)
) STRICT;

CREATE INDEX draft_age ON draft (saved_at);
