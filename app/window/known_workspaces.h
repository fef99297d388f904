// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"

#include <QList>
#include <QString>

class QSettings;

namespace anjungan::app {

/// A workspace that was opened on this device.
struct KnownEntry
{
    QString location; ///< as canonicalLocation() writes it, or "demo"
    QString cache;    ///< the file that its data are kept in
    QString title;    ///< in the language that the window had then

    bool operator==(const KnownEntry &) const = default;
};

/// What is to be opened.
struct Wanted
{
    QString location = {}; ///< path, http(s) address or "demo"; empty: the one that the cache kept
    QString cache = {};    ///< file; empty: where the data of the location are, or a new one
};

/// An http(s) address as it is, anything else as an absolute path: the same workspace has one location.
QString canonicalLocation(const QString &location);

[[nodiscard]] bool isWebLocation(const QString &location);

/// Remembers in the settings which workspaces were opened and where their data are, the last one first.
class KnownWorkspaces
{
public:
    static constexpr qsizetype most = 8; ///< older ones are forgotten; their caches stay

    /// `settings` must outlive it.
    explicit KnownWorkspaces(QSettings &settings) : m_settings(settings) {}

    QList<KnownEntry> all() const;
    /// Where its data are kept: what was remembered, else the file in `folder` that names the location; empty where
    /// there is none. Opens the files in `folder`, 20 at most.
    QString cacheOf(const QString &location, const QString &folder) const;
    /// A file in `folder` for a workspace of that id, which no other location has.
    QString newCache(const QString &id, const QString &location, const QString &folder) const;

    void remember(const KnownEntry &entry);
    void forget(const QString &location);

private:
    void write(const QList<KnownEntry> &entries);

    QSettings &m_settings;
};

/// What the arguments name, else what was open last on this device, but for the demo.
Wanted wantedBy(const Arguments &arguments, QSettings &settings);

} // namespace anjungan::app
