-- SPDX-License-Identifier: GPL-3.0-or-later
-- The index of names: one document for each row of a dataset that has a name. Its number is the dataset's (of
-- anjungan_named) and the row's fid, name_index.h.

CREATE VIRTUAL TABLE anjungan_name USING fts5(names, content='', contentless_delete=1, detail=none, prefix='2 3', tokenize='unicode61 remove_diacritics 2');

-- Its words, for those that a person misspells.
CREATE VIRTUAL TABLE anjungan_vocabulary USING fts5vocab(anjungan_name, row);

CREATE TABLE anjungan_named (number INTEGER PRIMARY KEY NOT NULL, dataset TEXT NOT NULL UNIQUE, fields TEXT NOT NULL);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_name', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_name_config', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_name_data', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_name_docsize', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_name_idx', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_vocabulary', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_named', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');
