// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"
#include "core/store/reader.h"
#include "core/store/writer.h"
#include "tests/support/told.h"

#include <QTemporaryDir>

#include <initializer_list>
#include <type_traits>
#include <utility>

/// Helpers for tests of the cache: pages made in code, a publish in one call, queries of the file.
namespace anjungan::test {

/// The value of a call that must succeed; otherwise ends the test with the error's line.
template<typename T> T must(sync::CacheResult<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(test::told(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

struct TestRow
{
    std::vector<source::Value> values;
    std::optional<geo::Point> at = {}; ///< degrees; none: no geometry
    QString id = {};
};

QByteArray pointWkb(geo::Point at);

/// A square of `size` degrees with its lower left corner at `at`.
QByteArray squareWkb(geo::Point at, double size);

source::RowPage page(std::vector<QString> fields, const std::vector<TestRow> &rows);

/// A dataset with a key and, for each name in `promises`, a promised type.
workspace::Dataset dataset(const QString &id, const QString &key,
                           std::initializer_list<std::pair<QString, workspace::FieldType>> promises = {});

/// A time of the tests: noon UTC of that day in November 2026.
QDateTime day(int dayOfNovember);

sync::Observation observation(const QString &dataset, sync::Outcome outcome, const QDateTime &at);

/// Stages the pages and publishes them as the engine does.
sync::CacheResult<sync::StageSummary> publishPages(sync::Cache &cache, const workspace::Dataset &dataset,
                                                   const std::vector<source::RowPage> &pages,
                                                   const QDateTime &at = day(1));

/// All rows of a query on a reader, each as its values' texts joined by "|", null as "-"; or the error's text.
QStringList ask(const store::Reader &reader, const QString &sql);

/// A folder for one cache file.
struct Scratch
{
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("cache.gpkg"));
};

} // namespace anjungan::test
