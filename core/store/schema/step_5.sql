-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many rows a source answers in one page, where it has refused more (sync::PageSize).

CREATE TABLE anjungan_page_size (source TEXT NOT NULL PRIMARY KEY, rows INTEGER NOT NULL, at DATETIME NOT NULL);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_page_size', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');
-- How the published values were read.

ALTER TABLE anjungan_dataset ADD COLUMN remark TEXT;
