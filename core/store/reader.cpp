// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"

#include "core/store/exposure/exposure_records.h"
#include "core/store/format/inspect.h"
#include "core/store/format/layout.h"
#include "core/store/ledger/ledger_check.h"
#include "core/store/ledger/ledger_entries.h"
#include "core/store/ledger/ledger_lines.h"
#include "core/store/publish/area_changes.h"
#include "core/store/publish/outline_table.h"
#include "core/store/records/dataset_records.h"
#include "core/store/sqlite/nullable.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

const TableColumn *Table::column(const QString &name) const
{
    const auto found = std::ranges::find(columns, name, &TableColumn::name);
    return found == columns.cend() ? nullptr : &*found;
}

Reader::Reader(std::shared_ptr<CacheConnection> connection) : m_connection(std::move(connection)) {}

Reader::~Reader() = default;

CacheResult<std::unique_ptr<Reader>> Reader::open(const QString &file)
{
    if (const auto path = inspectPath(file); !path)
        return std::unexpected(path.error());
    auto connection = CacheConnection::open(file, readMode(file));
    if (!connection)
        return std::unexpected(connection.error());
    const auto version = inspect(**connection, schemaVersion);
    if (!version)
        return std::unexpected(version.error());
    // A writer is just creating the file: nothing is synced yet.
    if (*version == 0)
        return std::unexpected(CacheError{CacheErrorKind::NoSuchFile, file, make<Code::FileEmpty>()});
    if (*version < schemaVersion)
        return std::unexpected(CacheError{CacheErrorKind::NotGeoPackage, file, make<Code::SchemaOlder>()});
    (*connection)->markDamage();
    return std::unique_ptr<Reader>(new Reader(std::move(*connection)));
}

CacheResult<std::optional<Table>> Reader::table(const QString &dataset) const
{
    const auto published =
        scalar(*m_connection,
               u"SELECT coalesce((SELECT published_at FROM anjungan_dataset WHERE id = ?), (SELECT computed_at FROM "
               "anjungan_exposure WHERE id = ?))"_s,
               {dataset, dataset});
    if (!published)
        return std::unexpected(published.error());
    if (published->isNull())
        return std::nullopt;
    auto columns = readColumns(*m_connection, dataset);
    if (!columns)
        return std::unexpected(columns.error());
    const auto geometry = readGeometryType(*m_connection, dataset);
    if (!geometry)
        return std::unexpected(geometry.error());
    return Table{.dataset = dataset, .columns = std::move(*columns), .hasGeometry = *geometry != GeometryType::None};
}

CacheResult<QString> Reader::contentId(const QString &dataset) const { return readContentId(*m_connection, dataset); }

CacheResult<QList<DatasetRecord>> Reader::datasets() const { return readRecords(*m_connection); }

CacheResult<std::optional<DatasetRecord>> Reader::dataset(const QString &id) const
{
    return readRecord(*m_connection, id);
}

CacheResult<QList<LedgerEntry>> Reader::observations(const QString &dataset, int most) const
{
    return readObservations(*m_connection, dataset, most);
}

CacheResult<std::optional<LedgerEntry>> Reader::lastConfirmation(const QString &dataset, const QDateTime &until) const
{
    return readLastConfirmation(*m_connection, dataset, until);
}

CacheResult<QList<LedgerLine>> Reader::ledgerSince(const QString &dataset, const QDateTime &since, int most) const
{
    return readLedgerSince(*m_connection, dataset, since, most);
}

CacheResult<QList<AreaChange>> Reader::changes(const QString &dataset, const QDateTime &since) const
{
    return readAreaChanges(*m_connection, dataset, since);
}

CacheResult<LedgerCheck> Reader::checkLedger() const { return store::checkLedger(*m_connection); }

CacheResult<qint64> Reader::firstMisfit(qint64 newest) const { return store::firstMisfit(*m_connection, newest); }

CacheResult<QList<ExposureRecord>> Reader::exposures() const { return readExposures(*m_connection); }

CacheResult<std::optional<ExposureRecord>> Reader::exposure(const QString &id) const
{
    return readExposure(*m_connection, id);
}

CacheResult<std::optional<KeptWorkspace>> Reader::workspace() const
{
    return rows(*m_connection, u"SELECT document, location, read_at FROM anjungan_workspace"_s)
        .transform([](const std::vector<QVariantList> &found) -> std::optional<KeptWorkspace> {
            if (found.empty())
                return std::nullopt;
            const QVariantList &row = found.front();
            return KeptWorkspace{row[0].toByteArray(), row[1].toString(), timeOf(row[2]).value_or(QDateTime())};
        });
}

CacheResult<std::optional<geo::Outlines>> Reader::outlines(const QString &dataset) const
{
    return readOutlines(*m_connection, dataset);
}

CacheResult<void> Reader::beginSnapshot()
{
    // BEGIN alone fixes the state only with the first read.
    return runAll(*m_connection, {{u"BEGIN"_s}, {u"SELECT count(*) FROM anjungan_schema"_s}});
}

void Reader::endSnapshot()
{
    // Ending a read transaction cannot lose anything, and fails only if none was begun.
    attempt(*m_connection, {{u"COMMIT"_s}});
}

const CacheConnection &Reader::connection() const { return *m_connection; }

} // namespace anjungan::store
