// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/repair/set_aside.h"

#include "core/files/file_names.h"

#include <QFile>
#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

/// The helper files that SQLite finds by the file's name.
constexpr std::array helpers{"-wal"_L1, "-shm"_L1, "-journal"_L1};

CacheError inTheWay(const QString &file) { return {CacheErrorKind::Io, file, make<Code::DamagedNotRenamed>()}; }

QString freeName(const QString &file, const QDateTime &now, Aside why)
{
    const QString wanted = file + (why == Aside::Damaged ? ".damaged-"_L1 : ".set-aside-"_L1) +
                           now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = wanted;
    for (int i = 2; QFile::exists(name); ++i)
        name = wanted + u'-' + QString::number(i);
    return name;
}

/// The WAL must be moved before another file gets the cache's name: SQLite would apply it to that file.
[[nodiscard]] CacheResult<void> moveHelpers(const QString &file, const QString &to)
{
    for (const QLatin1StringView helper : helpers)
        if (QFile::exists(file + helper) && !QFile::rename(file + helper, to + helper) && !QFile::remove(file + helper))
            return std::unexpected(inTheWay(file + helper));
    return {};
}

/// The last file that was set aside.
QString lastSetAside(const QString &file)
{
    static const QRegularExpression name(u"\\.damaged-\\d{8}T\\d{6}Z(-\\d+)?$"_s);
    QStringList paths = files::filesNamedAfter(file + ".damaged-"_L1);
    paths.removeIf([](const QString &path) { return !path.contains(name); });
    return paths.isEmpty() ? QString() : paths.last();
}

} // namespace

QString renewedName(const QString &file) { return file + ".renewing"_L1; }

void removeWithHelpers(const QString &file)
{
    static_cast<void>(QFile::remove(file));
    for (const QLatin1StringView helper : helpers)
        static_cast<void>(QFile::remove(file + helper));
}

CacheResult<QString> setAside(const QString &file, const QDateTime &now, Aside why)
{
    QString name = freeName(file, now, why);
    if (!QFile::rename(file, name))
        return std::unexpected(inTheWay(file));
    return moveHelpers(file, name).transform([&name] { return std::move(name); });
}

CacheResult<void> placeRenewed(const QString &file)
{
    if (!QFile::rename(renewedName(file), file))
        return std::unexpected(inTheWay(renewedName(file)));
    return {};
}

void finishRenewal(const QString &file)
{
    if (QFile::exists(file) || !QFile::exists(renewedName(file)))
        return;
    const QString aside = lastSetAside(file);
    if (aside.isEmpty()) // not caused by a renewal: someone removed the old cache before the new one was complete
        return;
    // If this fails, there is still no cache at `file`, and the next call tries again.
    static_cast<void>(moveHelpers(file, aside).and_then([&file] { return placeRenewed(file); }));
}

} // namespace anjungan::store
