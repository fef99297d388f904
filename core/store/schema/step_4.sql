-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ledger becomes a chain; the step's `finish` (migrations.cpp) chains the existing entries. Changes are counted per
-- area.

ALTER TABLE anjungan_observation ADD COLUMN way TEXT;
ALTER TABLE anjungan_observation ADD COLUMN note TEXT;
ALTER TABLE anjungan_observation ADD COLUMN confirmed_at DATETIME;
ALTER TABLE anjungan_observation ADD COLUMN hash BLOB;

CREATE TABLE anjungan_change (observation INTEGER NOT NULL, area TEXT NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, removed INTEGER NOT NULL, PRIMARY KEY (observation, area)) WITHOUT ROWID;

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_change', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');

-- Finds the few entries that changed something among the many that found nothing new.
CREATE INDEX anjungan_observation_changing ON anjungan_observation (dataset, at) WHERE added + changed + removed > 0;

-- An entry that has its hash cannot be changed.
CREATE TRIGGER anjungan_observation_update BEFORE UPDATE ON anjungan_observation WHEN old.hash IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
CREATE TRIGGER anjungan_observation_delete BEFORE DELETE ON anjungan_observation BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
CREATE TRIGGER anjungan_change_update BEFORE UPDATE ON anjungan_change BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
CREATE TRIGGER anjungan_change_delete BEFORE DELETE ON anjungan_change BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;

-- How syncs fail, and since when: since the first of the consecutive failures with the last outcome.
ALTER TABLE anjungan_dataset ADD COLUMN trouble TEXT;
ALTER TABLE anjungan_dataset ADD COLUMN troubled_since DATETIME;
UPDATE anjungan_dataset SET trouble = outcome, troubled_since = coalesce(
    (SELECT min(o.at) FROM anjungan_observation AS o WHERE o.dataset = id AND o.seq > coalesce(
        (SELECT max(seq) FROM anjungan_observation
            WHERE dataset = id AND outcome NOT IN (anjungan_dataset.outcome, 'canceled')), 0)),
    attempted_at)
WHERE state IN ('failed', 'held') AND outcome <> 'canceled';

-- Which source or dataset must not be asked before when (sync::Wait).
CREATE TABLE anjungan_backoff (source TEXT NOT NULL, dataset TEXT NOT NULL, kind TEXT NOT NULL, failures INTEGER NOT NULL, since DATETIME NOT NULL, until DATETIME NOT NULL, PRIMARY KEY (source, dataset, kind));

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_backoff', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');

-- Up to where a delta need not ask again. Content hashes of before are of another kind, so that the next sync lists
-- everything once.
ALTER TABLE anjungan_dataset ADD COLUMN pass TEXT;
ALTER TABLE anjungan_dataset ADD COLUMN watermark TEXT;
ALTER TABLE anjungan_dataset ADD COLUMN complete_at DATETIME;
UPDATE anjungan_dataset SET content_hash = NULL, held_hash = NULL, pages = NULL;
