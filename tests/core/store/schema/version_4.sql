-- SPDX-License-Identifier: GPL-3.0-or-later
-- What SQLite keeps of the schema in a new cache of version 4, as it was when that was released.
CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL,
    srs_id INTEGER PRIMARY KEY NOT NULL,
    organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL,
    definition TEXT NOT NULL,
    description TEXT
);
CREATE TABLE gpkg_contents (
    table_name TEXT PRIMARY KEY NOT NULL,
    data_type TEXT NOT NULL,
    identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE,
    min_y DOUBLE,
    max_x DOUBLE,
    max_y DOUBLE,
    srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL,
    m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_extensions (
    table_name TEXT,
    column_name TEXT,
    extension_name TEXT NOT NULL,
    definition TEXT NOT NULL,
    scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);
CREATE TABLE anjungan_schema (
    version INTEGER NOT NULL
);
CREATE TABLE anjungan_workspace (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    document BLOB NOT NULL,
    location TEXT NOT NULL,
    read_at DATETIME NOT NULL
);
CREATE TABLE anjungan_dataset (
    fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    id TEXT NOT NULL UNIQUE,
    rows INTEGER NOT NULL DEFAULT 0,
    period TEXT,
    source_modified DATETIME,
    published_at DATETIME,
    confirmed_at DATETIME,
    state TEXT NOT NULL DEFAULT 'never',
    outcome TEXT,
    attempted_at DATETIME,
    error TEXT,
    fault TEXT,
    content_hash BLOB,
    definition TEXT,
    pages TEXT,
    held_hash BLOB
, trouble TEXT, troubled_since DATETIME, pass TEXT, watermark TEXT, complete_at DATETIME);
CREATE TABLE anjungan_field (
    dataset TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    type TEXT NOT NULL,
    PRIMARY KEY (dataset, position),
    UNIQUE (dataset, name),
    UNIQUE (dataset, column_name)
);
CREATE TABLE anjungan_observation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    dataset TEXT NOT NULL,
    at DATETIME NOT NULL,
    outcome TEXT NOT NULL,
    source_modified DATETIME,
    rows INTEGER NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    requests INTEGER NOT NULL,
    ms INTEGER NOT NULL,
    content_hash BLOB,
    error TEXT
, way TEXT, note TEXT, confirmed_at DATETIME, hash BLOB);
CREATE INDEX anjungan_observation_of ON anjungan_observation (dataset, seq);
CREATE TABLE anjungan_outline (dataset TEXT NOT NULL, position INTEGER NOT NULL, pack BLOB NOT NULL, PRIMARY KEY (dataset, position));
CREATE TABLE anjungan_exposure (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id TEXT NOT NULL UNIQUE, rows INTEGER NOT NULL DEFAULT 0, definition TEXT, points TEXT, points_content TEXT, zones TEXT, zones_content TEXT, computed_at DATETIME, error TEXT, fault TEXT);
CREATE TABLE anjungan_change (observation INTEGER NOT NULL, area TEXT NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, removed INTEGER NOT NULL, PRIMARY KEY (observation, area)) WITHOUT ROWID;
CREATE INDEX anjungan_observation_changing ON anjungan_observation (dataset, at) WHERE added + changed + removed > 0;
CREATE TRIGGER anjungan_observation_update BEFORE UPDATE ON anjungan_observation WHEN old.hash IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
CREATE TRIGGER anjungan_observation_delete BEFORE DELETE ON anjungan_observation BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
CREATE TRIGGER anjungan_change_update BEFORE UPDATE ON anjungan_change BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
CREATE TRIGGER anjungan_change_delete BEFORE DELETE ON anjungan_change BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
CREATE TABLE anjungan_backoff (source TEXT NOT NULL, dataset TEXT NOT NULL, kind TEXT NOT NULL, failures INTEGER NOT NULL, since DATETIME NOT NULL, until DATETIME NOT NULL, PRIMARY KEY (source, dataset, kind));
