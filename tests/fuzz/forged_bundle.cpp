// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/forged_bundle.h"

#include "core/store/bundle/bundle_label.h"
#include "core/store/schema/migrations.h"
#include "tests/fuzz/property.h"

#include <QFile>
#include <QTimeZone>

#include <cstring>
#include <memory>
#include <sqlite3.h>

namespace anjungan::fuzz {

namespace {

constexpr int mostSteps = 20'000; ///< of SQLite's machine, for one statement
constexpr int mostBytes = 64 * 1024;
constexpr qint64 largestBundle = qint64{1024} * 1024;

struct Close
{
    void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
};

using Database = std::unique_ptr<sqlite3, Close>;

/// Refuses access to other files and statements that take long.
int permit(void * /*unused*/, int action, const char * /*name*/, const char * /*of*/, const char * /*database*/,
           const char * /*trigger*/)
{
    return action == SQLITE_ATTACH || action == SQLITE_RECURSIVE ? SQLITE_DENY : SQLITE_OK;
}

Database opened(const QByteArray &bundle)
{
    sqlite3 *database = nullptr;
    sqlite3_open(":memory:", &database);
    const auto size = static_cast<sqlite3_uint64>(bundle.size());
    auto *bytes = static_cast<unsigned char *>(sqlite3_malloc64(size));
    std::memcpy(bytes, bundle.constData(), size);
    const bool isOpen =
        sqlite3_deserialize(database, "main", bytes, bundle.size(), bundle.size(),
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) == SQLITE_OK;
    hold(isOpen, "SQLite takes the empty bundle");
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, mostBytes);
    sqlite3_set_authorizer(database, permit, nullptr);
    sqlite3_progress_handler(database, mostSteps, [](void *) { return 1; }, nullptr);
    return Database(database);
}

} // namespace

QByteArray emptyBundle(const QString &folder)
{
    QFile file(folder + QStringLiteral("/empty"));
    {
        const auto made = store::CacheConnection::open(file.fileName(), store::CacheConnection::Mode::Write);
        hold(made && store::migrate(**made, 0, store::migrationSteps()), "a cache can be made");
        const QDateTime time(QDate(2026, 11, 22), QTime(1, 2, 3), QTimeZone::UTC);
        const store::BundleLabel label{.createdAt = time, .product = QStringLiteral("0.1.0"), .workspace = {}};
        hold(store::runAll(**made, store::labelCommands(label)).has_value(), "a cache becomes a bundle");
    }
    hold(file.open(QIODevice::ReadOnly), "the empty bundle can be read");
    return file.readAll();
}

QByteArray forgedBundle(const QByteArray &bundle, const QByteArray &sql)
{
    const Database database = opened(bundle);
    for (const QByteArray &line : sql.split('\n'))
        sqlite3_exec(database.get(), line.constData(), nullptr, nullptr, nullptr);
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(database.get(), "main", &size, 0), &sqlite3_free);
    if (!bytes || size > largestBundle)
        return {};
    return {reinterpret_cast<const char *>(bytes.get()), static_cast<qsizetype>(size)};
}

} // namespace anjungan::fuzz
