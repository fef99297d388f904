-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bookkeeping of a central source. Tables of rows are in "kept", one for each version of a collection; "published" has
-- a view of the current version of each, for GeoServer, pygeoapi, QGIS and whoever else reads the database.
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE SCHEMA IF NOT EXISTS central;
CREATE SCHEMA IF NOT EXISTS kept;
CREATE SCHEMA IF NOT EXISTS published;

-- Counts the transactions that changed rows. What the web server serves is always one generation as a whole.
CREATE SEQUENCE IF NOT EXISTS central.generation;

CREATE TABLE IF NOT EXISTS central.version (
    collection text NOT NULL,
    version bigint NOT NULL,              -- the generation that it came with
    until bigint,                         -- the generation that replaced it; NULL: it is current
    made_at timestamptz NOT NULL,
    replaced_at timestamptz,
    rows bigint NOT NULL,
    placeless bigint NOT NULL,            -- rows without geometry, which MapServer leaves out
    shape text NOT NULL,                  -- POINT, LINE or POLYGON: what MapServer needs to know
    extent double precision[] NOT NULL,
    key text NOT NULL,
    title text NOT NULL,
    PRIMARY KEY (collection, version)
);
CREATE UNIQUE INDEX IF NOT EXISTS version_current ON central.version (collection) WHERE until IS NULL;

-- Every delivery that was looked at, also those that were refused or changed nothing.
CREATE TABLE IF NOT EXISTS central.delivery (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    collection text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    file text NOT NULL,
    digest text NOT NULL,
    outcome text NOT NULL,                -- loaded, unchanged, refused, held
    rows bigint NOT NULL,
    added bigint NOT NULL DEFAULT 0,
    changed bigint NOT NULL DEFAULT 0,
    removed bigint NOT NULL DEFAULT 0
);

-- The list of versions (docs/source-contract.md, "One request for all datasets").
CREATE OR REPLACE VIEW published.versions AS
    SELECT collection AS koleksi,
           to_char(made_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ' ' || version AS versi
    FROM central.version WHERE until IS NULL;

-- Whom others connect as: they read the current versions and nothing else.
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'central_reader') THEN
        CREATE ROLE central_reader LOGIN;
    END IF;
END $$;
GRANT USAGE ON SCHEMA published, kept TO central_reader; -- kept: MapServer reads views there
ALTER DEFAULT PRIVILEGES IN SCHEMA published GRANT SELECT ON TABLES TO central_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA published TO central_reader;
ALTER ROLE central_reader SET timezone TO 'UTC';
ALTER ROLE central_reader SET default_transaction_read_only TO on;
ALTER ROLE central_reader SET statement_timeout TO '60s';
