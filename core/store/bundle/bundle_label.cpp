// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_label.h"

#include "core/store/bundle/bundle_seal.h"
#include "core/store/format/geopackage.h"
#include "core/store/sqlite/nullable.h"
#include "core/workspace/scope.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

/// A bundle comes from outside: what is no code is left out.
QStringList partOf(const QString &text)
{
    QStringList part = text.split(u',', Qt::SkipEmptyParts);
    part.removeIf([](const QString &code) { return !workspace::isAreaCode(code); });
    part.removeDuplicates();
    return part;
}

} // namespace

SqlCommands labelCommands(const BundleLabel &label)
{
    return {{u"DROP TABLE IF EXISTS anjungan_bundle"_s}, // left from a bundle that was used as a cache
            {u"DELETE FROM gpkg_extensions WHERE table_name = 'anjungan_bundle'"_s},
            {u"CREATE TABLE anjungan_bundle (id INTEGER PRIMARY KEY CHECK (id = 1), format INTEGER NOT NULL, "
             "created_at DATETIME NOT NULL, product TEXT NOT NULL, workspace TEXT NOT NULL, part TEXT)"_s},
            {u"INSERT INTO anjungan_bundle (id, format, created_at, product, workspace, part) VALUES (1, ?, ?, ?, ?, "
             "(SELECT group_concat(DISTINCT part) FROM anjungan_dataset))"_s,
             {bundleFormat, utcText(label.createdAt), label.product, label.workspace}},
            registerProductTable(u"anjungan_bundle"_s)};
}

CacheResult<BundleLabel> readLabel(const CacheConnection &connection)
{
    const auto hasPart =
        number(connection, u"SELECT count(*) FROM pragma_table_info('anjungan_bundle') WHERE name = 'part'"_s);
    if (!hasPart)
        return std::unexpected(hasPart.error());
    const auto found = rows(connection, u"SELECT format, created_at, product, workspace, %1 FROM anjungan_bundle "
                                        "WHERE id = 1"_s.arg(*hasPart > 0 ? "part"_L1 : "NULL"_L1));
    if (!found)
        return std::unexpected(found.error());
    const qint64 format = found->empty() ? 0 : found->front()[0].toLongLong();
    if (format > bundleFormat) {
        return std::unexpected(
            CacheError{CacheErrorKind::NewerVersion, connection.file(), make<Code::BundleNewer>(format, bundleFormat)});
    }
    if (format < 1)
        return std::unexpected(
            CacheError{CacheErrorKind::NotGeoPackage, connection.file(), make<Code::BundleNoLabel>()});
    const QVariantList &row = found->front();
    return BundleLabel{.createdAt = timeOf(row[1]).value_or(QDateTime()),
                       .product = row[2].toString(),
                       .workspace = row[3].toString(),
                       .part = partOf(row[4].toString())};
}

} // namespace anjungan::store
