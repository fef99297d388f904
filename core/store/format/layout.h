// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The layout of the cache file. The file is a GeoPackage (OGC 12-128r19): gpkg_spatial_ref_sys, gpkg_contents,
/// gpkg_geometry_columns, gpkg_extensions (gpkg_rtree_index; the product's tables under the extension anjungan_cache)
/// and one user table for each dataset, named by its id: `fid INTEGER PRIMARY KEY AUTOINCREMENT`, `geom` for feature
/// tables, then the fields. The product's own tables:
///
/// anjungan_schema: version INTEGER, the number of the last completed step (schema/step_N.sql).
///
/// anjungan_workspace: one row; document BLOB (the last valid workspace, unchanged), location TEXT, read_at.
///
/// anjungan_dataset: the datasets' records; fid, id TEXT UNIQUE, rows, period TEXT (the newest), source_modified,
/// published_at, confirmed_at, attempted_at, state TEXT (current, failed, held, never), outcome TEXT (of the last
/// sync), error TEXT, fault TEXT (a fault of the published data, e.g. keys that occur twice), content_hash BLOB,
/// definition TEXT, pages TEXT (JSON, page_validators.h), held_hash BLOB, held_since, held_rows, held_removed,
/// held_rejected_at (sync::HeldDelivery, null while nothing is held), trouble TEXT and troubled_since (how the
/// syncs since the last success have failed, and since when), pass TEXT (the id of the published pass), watermark TEXT
/// (sync::Watermark), complete_at (start of the last pass that listed every row or key), remark TEXT (how the
/// published values were read, where that is no fault), part TEXT (codes of the areas that the published rows are of,
/// with commas; null: of all), version TEXT and asked_at (sync::KnownVersion). It is listed in gpkg_contents, so that
/// other programs show it, unlike the other product tables.
///
/// anjungan_exposure: the exposures' records; fid, id TEXT UNIQUE (the name of its attributes table, which is listed as
/// a dataset's is and has no row table), rows, definition TEXT (workspace::definitionOf), points and zones TEXT (the
/// datasets it was computed from), points_content and zones_content TEXT (the identity of their content at that time:
/// hash and time of publish), computed_at, error TEXT (why it could not be computed since), fault TEXT (rows that could
/// not be used).
///
/// anjungan_field: the user tables' columns; dataset, position, name (as the source calls it), column_name (in the user
/// table; differs from the name if names differ only in case, are fid or geom, or are invalid as column names), type
/// (text integer real boolean date datetime json).
///
/// anjungan_observation: the ledger, append only; seq, dataset, at, outcome, source_modified, rows, added, changed,
/// removed, touched, bytes, requests, ms, content_hash, error, way, note, confirmed_at (if it is not `at`), hash BLOB
/// (of this entry and the one before it, ledger_chain.h), period (the newest of the published content after it; entries
/// of schema 6 and before have none). Triggers prevent changes to an entry that has its hash.
///
/// anjungan_backoff: waits after failures (sync::Wait); source, dataset (empty: the whole source), kind
/// (source::kindName; empty: received data could not be published), failures (in a row), since, until.
///
/// anjungan_change: what an entry of the ledger changed per area, append only; observation (its seq), area (the code in
/// the dataset's area field; empty for rows without one), added, changed, removed.
///
/// anjungan_page_size: rows that a source answers in one page (sync::PageSize); source, rows, at
///
/// anjungan_held: what publishing a held delivery would change per area; dataset, area, published (rows of the area
/// now), added, changed, removed.
///
/// anjungan_outline: outlines for every zoom; dataset, position, pack (0: the heads, then the levels from the coarsest,
/// core/geo/outline_pack.h). Datasets of points, and of plain rows, have none.
///
/// anjungan_history: publishes whose former values are kept (history/keeping.h); observation (their entry of the
/// ledger), dataset, last_fid (the greatest that the table had used before), rows and bytes (that are kept).
///
/// anjungan_attention: rows of which a condition of the workspace holds or held lately; condition, row_key, since,
/// value, bound, told (JSON, sync::AttentionRow), ended (null: it holds).
///
/// anjungan_past_<id>: the former rows themselves, and anjungan_history_field: its columns; history/past_table.h.
///
/// anjungan_name: the index of names, an FTS5 table without the texts; anjungan_vocabulary: its words; anjungan_named:
/// the datasets in it; number, dataset, fields (JSON: the indexed ones, the name first). search/name_index.h.
///
/// anjungan_bundle: only in a bundle, bundle_label.h.
///
/// anjungan_row_<id>: one row for each row of the dataset's table; fid, key, hash, stamp (row_identity.h).
///
/// Dates and times are text in the form of GeoPackage: 2026-11-21T07:05:00.000Z, 2026-11-21.
namespace anjungan::store {

inline constexpr int schemaVersion = 11;
inline constexpr int applicationId = 0x47504B47; ///< "GPKG"
inline constexpr int srsId = 4326;

} // namespace anjungan::store
