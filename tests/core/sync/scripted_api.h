// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/sync/sync_engine.h"
#include "tests/support/loopback_server.h"
#include "tests/support/manual_clock.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <map>
#include <mutex>

namespace anjungan::test {

/// How a server behaves that is not quite what the standard describes. It has the collection "sekolah" with points of
/// the fields kode ("R01", …) and n (1, …), ten to a page.
struct ApiHabits
{
    QString prefix = QStringLiteral("/ogc"); ///< of its public path
    QString linkBase = {};                   ///< what its links say of its address; empty: the public one
    QString key = {};                        ///< "name=value": without it only two rows are listed
    int rows = 25;
    int maxLimit = 10;
    int refusedStatus = 0; ///< of a greater limit; 0: it is lowered silently
    QByteArray refusedBody = {};
    QString nextType = QStringLiteral("application/geo+json");
    QJsonValue nextRel = QStringLiteral("next");
    bool tellsMatched = true;
    bool linksNext = true;
    std::function<int(int)> offsetOf = {};        ///< of the rows that are sent for an offset; may be empty
    std::map<QString, HttpAnswer> documents = {}; ///< other answers, by the path below the prefix
    /// Changes a page of items; may be empty.
    std::function<void(const HttpRequest &, QJsonObject &page, HttpAnswer &answer)> change = {};
};

/// A device with one source of such habits.
class ScriptedApi
{
public:
    explicit ScriptedApi(ApiHabits habits);

    sync::Observation sync();                     ///< an hour after the one before
    QStringList column(const QString &sql) const; ///< the first column of an answer of the cache
    qint64 rows() const { return column(QStringLiteral("SELECT count(*) FROM sekolah")).value(0).toLongLong(); }

    QStringList targets() const;     ///< of all requests: path and query, decoded
    QStringList itemTargets() const; ///< of those for items
    void clear();
    void set(ApiHabits habits); ///< from now on
    QUrl url() const;           ///< as the workspace has it
    QString file() const { return m_folder.filePath(QStringLiteral("cache.gpkg")); }

    workspace::Dataset dataset{.id = QStringLiteral("sekolah"),
                               .source = QStringLiteral("pusat"),
                               .collection = QStringLiteral("sekolah"),
                               .key = QStringLiteral("kode")};
    ManualClock clock;

private:
    HttpAnswer answer(const HttpRequest &request);
    HttpAnswer items(const HttpRequest &request, const ApiHabits &habits) const;
    QString base(const ApiHabits &habits) const; ///< of its links

    QTemporaryDir m_folder;
    mutable std::mutex m_mutex; ///< guards the next two members
    ApiHabits m_habits;
    QStringList m_targets;
    LoopbackServer m_server; ///< last, so that it stops before the data that it reads are destroyed
};

} // namespace anjungan::test
