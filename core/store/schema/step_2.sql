-- SPDX-License-Identifier: GPL-3.0-or-later
-- Outlines for every zoom.

CREATE TABLE anjungan_outline (dataset TEXT NOT NULL, position INTEGER NOT NULL, pack BLOB NOT NULL, PRIMARY KEY (dataset, position));

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_outline', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');

-- Existing datasets are listed again at their next sync, which makes their outlines.
UPDATE anjungan_dataset SET pages = NULL;
