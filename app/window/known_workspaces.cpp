// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/known_workspaces.h"

#include "app/start.h"
#include "app/window/preferences.h"
#include "core/store/reader.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

const QString listKey = u"workspaces"_s, locationKey = u"location"_s, cacheKey = u"cache"_s, titleKey = u"title"_s;

/// What a cache says of where its workspace came from; empty where it says nothing.
QString locationIn(const QString &cache)
{
    const auto reader = store::Reader::open(cache);
    if (!reader)
        return {};
    const auto kept = (*reader)->workspace();
    return kept && *kept ? canonicalLocation((*kept)->location) : QString();
}

} // namespace

bool isWebLocation(const QString &location)
{
    return location.startsWith("http://"_L1, Qt::CaseInsensitive) ||
           location.startsWith("https://"_L1, Qt::CaseInsensitive);
}

QString canonicalLocation(const QString &location)
{
    if (location.isEmpty() || isWebLocation(location) || location == demoLocation)
        return location;
    return QDir::cleanPath(QFileInfo(location).absoluteFilePath());
}

QList<KnownEntry> KnownWorkspaces::all() const
{
    QList<KnownEntry> entries;
    const int count = m_settings.beginReadArray(listKey);
    for (int at = 0; at < std::min<int>(count, most); ++at) {
        m_settings.setArrayIndex(at);
        const KnownEntry entry{.location = m_settings.value(locationKey).toString(),
                               .cache = m_settings.value(cacheKey).toString(),
                               .title = m_settings.value(titleKey).toString()};
        if (!entry.location.isEmpty() && !entry.cache.isEmpty())
            entries.append(entry);
    }
    m_settings.endArray();
    return entries;
}

QString KnownWorkspaces::cacheOf(const QString &location, const QString &folder) const
{
    const QList<KnownEntry> entries = all();
    const auto found = std::ranges::find(entries, location, &KnownEntry::location);
    if (found != entries.end())
        return found->cache;
    constexpr qsizetype mostOpened = 20;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.gpkg"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files.first(std::min(files.size(), mostOpened)))
        if (locationIn(file.filePath()) == location)
            return file.filePath();
    return {};
}

QString KnownWorkspaces::newCache(const QString &id, const QString &location, const QString &folder) const
{
    const QList<KnownEntry> entries = all();
    const auto isOthers = [&](const QString &file) {
        const auto holder = std::ranges::find(entries, file, &KnownEntry::cache);
        if (holder != entries.end())
            return holder->location != location;
        const QString there = QFileInfo::exists(file) ? locationIn(file) : QString();
        return !there.isEmpty() && there != location;
    };
    QString file = QDir(folder).filePath(id + ".gpkg"_L1);
    for (int number = 2; isOthers(file); ++number)
        file = QDir(folder).filePath(u"%1-%2.gpkg"_s.arg(id).arg(number));
    return file;
}

void KnownWorkspaces::remember(const KnownEntry &entry)
{
    QList<KnownEntry> entries = all();
    entries.removeIf([&](const KnownEntry &one) { return one.location == entry.location; });
    entries.prepend(entry);
    write(entries.first(std::min(entries.size(), most)));
}

void KnownWorkspaces::forget(const QString &location)
{
    QList<KnownEntry> entries = all();
    if (entries.removeIf([&](const KnownEntry &one) { return one.location == location; }) > 0)
        write(entries);
}

void KnownWorkspaces::write(const QList<KnownEntry> &entries)
{
    m_settings.remove(listKey);
    m_settings.beginWriteArray(listKey, static_cast<int>(entries.size()));
    for (int at = 0; at < entries.size(); ++at) {
        m_settings.setArrayIndex(at);
        m_settings.setValue(locationKey, entries[at].location);
        m_settings.setValue(cacheKey, entries[at].cache);
        m_settings.setValue(titleKey, entries[at].title);
    }
    m_settings.endArray();
}

Wanted wantedBy(const Arguments &arguments, QSettings &settings)
{
    if (arguments.demo)
        return {.location = demoLocation, .cache = arguments.cache};
    if (!arguments.workspace.isEmpty() || !arguments.cache.isEmpty())
        return {.location = arguments.workspace, .cache = arguments.cache};
    const QList<KnownEntry> known = KnownWorkspaces(settings).all();
    // The demo is a look around, not what this device is for.
    const auto last = std::ranges::find_if(known, [](const KnownEntry &one) { return one.location != demoLocation; });
    if (last != known.end())
        return {.location = last->location, .cache = last->cache};
    return {.location = settings.value(formerWorkspaceKey).toString(), .cache = {}};
}

} // namespace anjungan::app
