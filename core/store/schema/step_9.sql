-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which rows the workspace's conditions hold of, and held of lately; since when, and until when.

CREATE TABLE anjungan_attention (
    condition TEXT NOT NULL,
    row_key TEXT NOT NULL,
    since TEXT NOT NULL,
    value REAL NOT NULL,
    bound REAL,
    told TEXT NOT NULL,
    ended TEXT,
    PRIMARY KEY (condition, row_key, since));

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_attention', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');
