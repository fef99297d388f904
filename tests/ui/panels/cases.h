// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QByteArray>

namespace anjungan::test {

/// A workspace with a page "p" of these panels (a JSON list without its brackets). Its datasets are those named, each
/// with the key "kode" and, where the name is followed by ":field", that field as its area; "kabkota" and "kecamatan"
/// are its levels of areas. Fails the test if it is invalid.
workspace::Workspace pageOf(const QByteArray &datasets, const QByteArray &panels);

/// Plain rows as GeoJSON: one JSON object in each line.
QByteArray plainRows(const QByteArray &rows);

/// Features as GeoJSON: `{"type": …}` of a geometry (or null), a space, and the JSON object of the properties in each
/// line, separated by " | ".
QByteArray features(const QByteArray &lines);

/// Three squares: 12.07 Deli Serdang, 12.10 Labuhanbatu and 12.71 Kota Medan.
QByteArray threeAreas();

} // namespace anjungan::test
