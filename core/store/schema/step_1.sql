-- SPDX-License-Identifier: GPL-3.0-or-later
-- A new cache: the tables that GeoPackage requires, and the product's own. A statement ends at a line that ends with a
-- semicolon; SQLite stores the text of CREATE statements exactly as written here.

-- "GPKG", and version 1.4.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10400;

-- Table definitions of annex C of the standard (OGC 12-128r19).
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

INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition) VALUES
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined'),
    ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]');

-- The column types are GeoPackage's, so that any reader of it can open these tables as well.
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
);

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
);

CREATE INDEX anjungan_observation_of ON anjungan_observation (dataset, seq);

INSERT INTO anjungan_schema (version) VALUES (0);

-- Write-only: programs that only read may ignore these tables; programs that write would make them inconsistent.
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES
    ('anjungan_schema', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_workspace', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_dataset', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_field', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only'),
    ('anjungan_observation', NULL, 'anjungan_cache', 'Anjungan: what was synced, when, and from where', 'write-only');

-- Listed as contents, so that other programs show the datasets' publishers and ages. It also prevents GDAL, which shows
-- every table while no attributes table is listed, from showing the others.
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
    ('anjungan_dataset', 'attributes', 'anjungan_dataset', 'The datasets in this file and how old they are', 0);
