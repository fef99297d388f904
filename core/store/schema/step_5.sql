-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many rows a source answers in one page, where it has refused more (sync::PageSize).

CREATE TABLE anjungan_page_size (source TEXT NOT NULL PRIMARY KEY, rows INTEGER NOT NULL, at DATETIME NOT NULL);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_page_size', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');

-- How the published values were read.

ALTER TABLE anjungan_dataset ADD COLUMN remark TEXT;

-- What is held is told: since when, how many rows it has and lacks, per area, and whether a person rejected it.

ALTER TABLE anjungan_dataset ADD COLUMN held_since DATETIME;
ALTER TABLE anjungan_dataset ADD COLUMN held_rows INTEGER;
ALTER TABLE anjungan_dataset ADD COLUMN held_removed INTEGER;
ALTER TABLE anjungan_dataset ADD COLUMN held_rejected_at DATETIME;

-- Hashes of before are of a whole content; from here on they tell which rows are missing.
UPDATE anjungan_dataset SET held_hash = NULL;

CREATE TABLE anjungan_held (dataset TEXT NOT NULL, area TEXT NOT NULL, published INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, removed INTEGER NOT NULL, PRIMARY KEY (dataset, area)) WITHOUT ROWID;

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_held', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');
