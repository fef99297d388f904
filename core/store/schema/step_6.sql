-- SPDX-License-Identifier: GPL-3.0-or-later
-- The values that rows had before publishes changed or removed them: which publishes have theirs, and the columns of
-- the tables anjungan_past_<id>, which are created with the first such row of a dataset.

CREATE TABLE anjungan_history (observation INTEGER PRIMARY KEY NOT NULL, dataset TEXT NOT NULL, last_fid INTEGER NOT NULL, rows INTEGER NOT NULL, bytes INTEGER NOT NULL);
CREATE INDEX anjungan_history_of ON anjungan_history (dataset, observation);

-- Most entries of a ledger that grew for a year say that nothing changed.
CREATE INDEX anjungan_observation_published ON anjungan_observation (dataset, seq) WHERE outcome = 'published';

CREATE TABLE anjungan_history_field (dataset TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (dataset, position), UNIQUE (dataset, name)) WITHOUT ROWID;

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_history', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_history_field', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');
