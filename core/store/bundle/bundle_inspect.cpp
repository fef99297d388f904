// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_inspect.h"

#include "core/base/one_line.h"
#include "core/store/format/column_type.h"
#include "core/store/records/dataset_records.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/stage/staged_fields.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

/// A name of the bundle for use in a message.
QString shown(const QString &name)
{
    constexpr qsizetype longest = 60;
    return base::oneLine(name, longest);
}

[[nodiscard]] CacheResult<void> inspectPlain(const CacheConnection &bundle, const QString &table)
{
    return scalar(bundle, u"SELECT type FROM pragma_table_list WHERE schema = 'main' AND name = ?"_s, {table})
        .and_then([&](const QVariant &type) -> CacheResult<void> {
            if (type.toString() != "table"_L1)
                return forged(bundle, make<Code::BundleNoTable>(shown(table)));
            return {};
        });
}

/// Names of the stored columns, without those computed from others.
[[nodiscard]] CacheResult<QSet<QString>> storedColumns(const CacheConnection &bundle, const QString &table)
{
    return store::rows(bundle, u"SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0"_s, {table})
        .transform([](const std::vector<QVariantList> &found) {
            QSet<QString> names;
            for (const QVariantList &row : found)
                names.insert(row[0].toString());
            return names;
        });
}

[[nodiscard]] CacheResult<void> inspectColumns(const CacheConnection &bundle, const QString &dataset,
                                               const QList<TableColumn> &columns, const QSet<QString> &stored)
{
    if (columns.size() > qsizetype(StagedFields::maxFields))
        return forged(bundle, make<Code::BundleTooManyFields>(shown(dataset)));
    QSet<QString> names;
    QSet<QString> taken{u"fid"_s, u"geom"_s};
    for (const TableColumn &column : columns) {
        if (!stored.contains(column.column) || column.type == ColumnType::Unknown || names.contains(column.name) ||
            taken.contains(column.column))
            return forged(bundle, make<Code::BundleField>(shown(column.name), shown(dataset)));
        names.insert(column.name);
        taken.insert(column.column);
    }
    return {};
}

/// A forged computed column can give values of any size: a few bytes of the file could fill the memory.
[[nodiscard]] CacheResult<void> inspectComputed(const CacheConnection &bundle)
{
    return scalar(bundle, u"SELECT count(*) FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c "
                          "WHERE t.schema = 'main' AND t.type = 'table' AND c.hidden IN (2, 3)"_s)
        .and_then([&](const QVariant &count) -> CacheResult<void> {
            if (count.toLongLong() > 0)
                return forged(bundle, make<Code::BundleHasComputed>());
            return {};
        });
}

} // namespace

std::unexpected<CacheError> forged(const CacheConnection &bundle, const message::Message &what)
{
    return std::unexpected(CacheError{CacheErrorKind::Corrupt, bundle.file(), make<Code::BundleForged>(what)});
}

CacheResult<void> inspectBuild(const CacheConnection &bundle)
{
    const auto views = scalar(bundle, u"SELECT count(*) FROM sqlite_schema WHERE type = 'view'"_s);
    if (!views)
        return std::unexpected(views.error());
    if (views->toLongLong() > 0)
        return forged(bundle, make<Code::BundleHasView>());
    if (const auto computed = inspectComputed(bundle); !computed)
        return computed;
    for (const auto &table : {u"anjungan_schema"_s, u"anjungan_bundle"_s, u"anjungan_dataset"_s, u"anjungan_field"_s,
                              u"anjungan_workspace"_s}) {
        if (const auto plain = inspectPlain(bundle, table); !plain)
            return plain;
    }
    // Constraints may be forged, so they are not executed.
    return run(bundle, u"PRAGMA ignore_check_constraints = ON"_s)
        .and_then([&] { return scalar(bundle, u"PRAGMA quick_check(1)"_s); })
        .and_then([&](const QVariant &found) -> CacheResult<void> {
            if (found.toString() != "ok"_L1)
                return forged(bundle, make<Code::BundleDamaged>(shown(found.toString())));
            return {};
        });
}

CacheResult<Table> inspectTable(const CacheConnection &bundle, const QString &dataset)
{
    if (isReservedTable(dataset))
        return forged(bundle, make<Code::BundleDatasetName>(shown(dataset)));
    for (const QString &table : {dataset, rowTable(dataset)})
        if (const auto plain = inspectPlain(bundle, table); !plain)
            return std::unexpected(plain.error());
    const auto stored = storedColumns(bundle, dataset);
    if (!stored)
        return std::unexpected(stored.error());
    auto columns = readColumns(bundle, dataset);
    if (!columns)
        return std::unexpected(columns.error());
    const auto identity = storedColumns(bundle, rowTable(dataset));
    if (!identity)
        return std::unexpected(identity.error());
    if (!stored->contains(u"fid"_s) || !identity->contains({u"fid"_s, u"key"_s, u"hash"_s, u"stamp"_s}))
        return forged(bundle, make<Code::BundleNoIdentities>(shown(dataset)));
    if (const auto checked = inspectColumns(bundle, dataset, *columns, *stored); !checked)
        return std::unexpected(checked.error());
    return Table{.dataset = dataset, .columns = std::move(*columns), .hasGeometry = stored->contains(u"geom"_s)};
}

} // namespace anjungan::store
