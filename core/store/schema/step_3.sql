-- SPDX-License-Identifier: GPL-3.0-or-later
-- Exposures: points in zones.

CREATE TABLE anjungan_exposure (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT NOT NULL UNIQUE, rows INTEGER NOT NULL DEFAULT 0, definition TEXT, points TEXT, points_content TEXT, zones TEXT, zones_content TEXT, computed_at DATETIME, error TEXT, fault TEXT);

INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_exposure', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');
