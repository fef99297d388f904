// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_reader.h"

#include "core/base/read_file.h"
#include "core/store/bundle/bundle_inspect.h"
#include "core/store/bundle/bundle_rows.h"
#include "core/store/bundle/bundle_seal.h"
#include "core/store/format/inspect.h"
#include "core/store/format/layout.h"
#include "core/store/records/sync_state.h"
#include "core/store/sqlite/damage.h"
#include "core/store/sqlite/open_files.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

/// An empty file may be one that was cut.
bool isSomethingElse(const QString &file)
{
    const auto begin = base::readFile(file, sqliteMagic.size());
    return !begin || (!begin->isEmpty() && *begin != sqliteMagic);
}

} // namespace

BundleReader::BundleReader(std::shared_ptr<CacheConnection> connection, BundleLabel label)
    : m_connection(std::move(connection)), m_label(std::move(label))
{
}

BundleReader::~BundleReader() = default;

CacheResult<std::unique_ptr<BundleReader>> BundleReader::open(const QString &file)
{
    if (const auto path = inspectPath(file); !path) {
        CacheError error = path.error();
        if (error.kind == CacheErrorKind::NoSuchFile)
            error.what = make<Code::BundleMissing>();
        if (error.kind == CacheErrorKind::NotSqlite)
            error.what = make<Code::NotBundle>();
        return std::unexpected(error);
    }
    if (!isOpenHere(file) && isSomethingElse(file))
        return std::unexpected(CacheError{CacheErrorKind::NotSqlite, file, make<Code::NotBundle>()});
    return inspectSeal(file).and_then([&file] { return openUnsealed(file); });
}

CacheResult<std::unique_ptr<BundleReader>> BundleReader::openUnsealed(const QString &file)
{
    auto connection = CacheConnection::open(file, CacheConnection::Mode::Immutable);
    if (!connection)
        return std::unexpected(connection.error());
    if (const auto built = inspectBuild(**connection); !built)
        return std::unexpected(built.error());
    const auto version = inspect(**connection, schemaVersion);
    if (!version)
        return std::unexpected(version.error());
    auto label = readLabel(**connection);
    if (!label)
        return std::unexpected(label.error());
    return std::unique_ptr<BundleReader>(new BundleReader(std::move(*connection), std::move(*label)));
}

CacheResult<KeptWorkspace> BundleReader::workspace() const
{
    const auto found = store::rows(*m_connection, u"SELECT document, location FROM anjungan_workspace WHERE id = 1"_s);
    if (!found)
        return std::unexpected(found.error());
    if (found->empty())
        return forged(*m_connection, make<Code::BundleNoWorkspace>());
    return KeptWorkspace{found->front()[0].toByteArray(), found->front()[1].toString(), m_label.createdAt};
}

CacheResult<QList<sync::BundledDataset>> BundleReader::datasets()
{
    const auto ids = store::rows(*m_connection, u"SELECT id FROM anjungan_dataset ORDER BY id"_s);
    if (!ids)
        return std::unexpected(ids.error());
    QList<sync::BundledDataset> datasets;
    for (const QVariantList &row : *ids) {
        auto state = readState(*m_connection, row[0].toString());
        if (!state)
            return std::unexpected(state.error());
        if (!state->published || !state->confirmedAt)
            return forged(*m_connection, make<Code::BundleNoTimes>());
        datasets.append({row[0].toString(), std::move(*state)});
    }
    return datasets;
}

CacheResult<std::unique_ptr<sync::BundledRows>> BundleReader::rows(const workspace::Dataset &dataset)
{
    return inspectTable(*m_connection, dataset.id).and_then([&](const Table &table) {
        return BundleRows::begin(m_connection, table, dataset.key);
    });
}

} // namespace anjungan::store
