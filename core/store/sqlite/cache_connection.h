// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_errors.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace anjungan::store {

/// One connection to an SQLite file, under a name of its own among Qt's. Opened, used and closed on one thread; every
/// statement made on it must be gone before it. What the file holds is not looked at: inspect.h does that.
class CacheConnection
{
public:
    enum class Mode {
        Read,      ///< never writes to the file; sees each commit of the writer
        Immutable, ///< for a file that nobody can change, in a folder where WAL's helper files cannot be made: no
                   ///< locks, no WAL
        Write,     ///< creates the file if it is missing; only its owner can then read it
    };

    /// How long a call waits for another connection's lock, in milliseconds. The one writer never holds one for longer
    /// than a publish.
    static constexpr int busyTimeout = 5'000;

    [[nodiscard]] static CacheResult<std::shared_ptr<CacheConnection>> open(const QString &file, Mode mode);
    ~CacheConnection();
    Q_DISABLE_COPY_MOVE(CacheConnection)

    const QString &file() const { return m_file; }
    QSqlDatabase &database() const { return m_database; }

    CacheError error(const QSqlError &error) const;

    /// From now on damage that is met leaves a mark beside the file (damage.h). Only for a file that is known as a
    /// cache.
    void markDamage() { m_marksDamage = true; }

private:
    CacheConnection(QString file, const QSqlDatabase &database);

    QString m_file;
    bool m_marksDamage = false;
    mutable QSqlDatabase m_database; ///< a handle: QtSql's calls that only read are not const
};

} // namespace anjungan::store
