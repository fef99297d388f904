// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_writer.h"

#include "core/files/private_file.h"
#include "core/files/system_path.h"
#include "core/store/bundle/bundle_content.h"
#include "core/store/bundle/bundle_label.h"
#include "core/store/bundle/bundle_seal.h"
#include "core/store/format/inspect.h"
#include "core/store/records/dataset_records.h"
#include "core/store/sqlite/durable_file.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/document/reader.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

std::unexpected<CacheError> refused(CacheErrorKind kind, const QString &file, const message::Message &what)
{
    return std::unexpected(CacheError{kind, file, what});
}

/// The ids of the datasets for the bundle, all of them published.
[[nodiscard]] CacheResult<QStringList> chosen(const Reader &cache, const QString &file, const QStringList &wanted)
{
    const auto records = cache.datasets();
    if (!records)
        return std::unexpected(records.error());
    QStringList published;
    for (const DatasetRecord &record : *records)
        if (record.publishedAt)
            published.append(record.id);
    if (published.isEmpty())
        return refused(CacheErrorKind::NoSuchFile, file, make<Code::BundleNothingSynced>());
    for (const QString &id : wanted)
        if (!published.contains(id))
            return refused(CacheErrorKind::NoSuchFile, file, make<Code::BundleNoSuchDataset>(id, published));
    return wanted.isEmpty() ? published : wanted;
}

[[nodiscard]] CacheResult<QString> workspaceId(const Reader &cache, const QString &file)
{
    const auto kept = cache.workspace();
    if (!kept)
        return std::unexpected(kept.error());
    if (!*kept)
        return refused(CacheErrorKind::NoSuchFile, file, make<Code::BundleNoWorkspaceKept>());
    const auto read = workspace::read((*kept)->document, (*kept)->location);
    if (!read)
        return refused(CacheErrorKind::Io, file, make<Code::BundleWorkspaceMistake>(read.error().first().toMessage()));
    return read->id;
}

struct BundlePlan
{
    BundleLabel label;
    QStringList datasets;
};

[[nodiscard]] CacheResult<BundlePlan> planOf(const QString &cache, const BundleOrder &order)
{
    const auto reader = Reader::open(cache);
    if (!reader)
        return std::unexpected(reader.error());
    auto datasets = chosen(**reader, cache, order.datasets);
    if (!datasets)
        return std::unexpected(datasets.error());
    auto workspace = workspaceId(**reader, cache);
    if (!workspace)
        return std::unexpected(workspace.error());
    return BundlePlan{{.createdAt = order.createdAt, .product = order.product, .workspace = std::move(*workspace)},
                      std::move(*datasets)};
}

/// Only an earlier bundle may be replaced by a new one.
[[nodiscard]] CacheResult<void> inspectTarget(const QString &file)
{
    const QFileInfo info(file);
    if (info.isDir())
        return refused(CacheErrorKind::Io, file, make<Code::FileIsFolder>());
    if (!QFileInfo(info.absolutePath()).isDir())
        return refused(CacheErrorKind::Io, file, make<Code::FolderMissing>());
    if (info.size() > 0 && !looksSealed(file))
        return refused(CacheErrorKind::Io, file, make<Code::BundleInTheWay>());
    return {};
}

/// SQLite reports errors of the copy as those of the cache; this corrects the file for errors that concern the copy.
CacheError aboutCopy(CacheError error, const QString &file)
{
    if (error.kind == CacheErrorKind::NoSpace || error.kind == CacheErrorKind::ReadOnly) {
        error.file = file;
        error.what =
            error.kind == CacheErrorKind::NoSpace ? make<Code::BundleDiskFull>() : make<Code::BundleReadOnly>();
    }
    return error;
}

/// VACUUM INTO copies one state of the cache, its WAL included, while others read and write it.
[[nodiscard]] CacheResult<void> copyCache(const QString &cache, const QString &part)
{
    const auto connection = CacheConnection::open(cache, readMode(cache));
    if (!connection)
        return std::unexpected(connection.error());
    static_cast<void>(files::makePrivateFile(part));
    return run(**connection, u"VACUUM INTO ?"_s, {files::systemPath(part)});
}

/// A cache upgraded from an earlier version lacks data that a bundle is checked with until its next sync.
[[nodiscard]] CacheResult<void> inspectRecords(const CacheConnection &copy, const QString &cache)
{
    return rows(copy,
                u"SELECT id FROM anjungan_dataset WHERE content_hash IS NULL OR confirmed_at IS NULL ORDER BY id"_s)
        .and_then([&cache](const std::vector<QVariantList> &found) -> CacheResult<void> {
            if (found.empty())
                return {};
            return refused(CacheErrorKind::NoSuchFile, cache,
                           make<Code::BundleSchemaOlder>(found.front().front().toString()));
        });
}

/// The copy is private, and deleted if it fails, so it needs no journal.
[[nodiscard]] CacheResult<QList<DatasetRecord>> makeContent(const QString &cache, const QString &part,
                                                            const BundlePlan &plan)
{
    const auto copy = CacheConnection::open(part, CacheConnection::Mode::Write);
    if (!copy)
        return std::unexpected(copy.error());
    return runAll(**copy, {{u"PRAGMA journal_mode = OFF"_s}, {u"PRAGMA synchronous = OFF"_s}})
        .and_then([&] { return reduceToBundle(**copy, plan.datasets); })
        .and_then([&] { return inspectRecords(**copy, cache); })
        .and_then([&] { return runAll(**copy, labelCommands(plan.label)); })
        .and_then([&] { return run(**copy, u"VACUUM"_s); })
        .and_then([&] { return readRecords(**copy); });
}

} // namespace

CacheResult<BundleMade> createBundle(const QString &cache, const QString &file, const BundleOrder &order)
{
    const auto plan = planOf(cache, order);
    if (!plan)
        return std::unexpected(plan.error());
    if (const auto target = inspectTarget(file); !target)
        return std::unexpected(target.error());

    const QString part = file + ".part"_L1;
    QLockFile lock(file + ".lock"_L1);
    lock.setStaleLockTime({});
    if (!lock.tryLock()) {
        return lock.error() == QLockFile::LockFailedError
                   ? refused(CacheErrorKind::Locked, file, make<Code::BundleBeingWritten>())
                   : refused(CacheErrorKind::ReadOnly, file, make<Code::BundleFolderReadOnly>());
    }
    // Left by a run that was killed.
    if (QFile::exists(part) && !QFile::remove(part))
        return refused(CacheErrorKind::Io, part, make<Code::BundlePartInTheWay>());
    const auto tidy = qScopeGuard([&part] { static_cast<void>(QFile::remove(part)); });

    auto records = copyCache(cache, part).and_then([&] { return makeContent(cache, part, *plan); });
    if (!records)
        return std::unexpected(aboutCopy(records.error(), file));
    // A person asked for this file by name, to carry it elsewhere: it gets the permissions of any new file here, or of
    // the file it replaces.
    const auto usual = QFile::permissions(QFile::exists(file) ? file : lock.fileName());
    const auto placed = seal(part).and_then([&] {
        QFile::setPermissions(part, usual);
        return renameInto(part, file);
    });
    if (!placed)
        return std::unexpected(aboutCopy(placed.error(), file));
    return BundleMade{.datasets = std::move(*records), .bytes = QFileInfo(file).size()};
}

} // namespace anjungan::store
