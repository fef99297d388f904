// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/bundle/bundle_reader.h"
#include "core/store/bundle/bundle_writer.h"
#include "core/store/writer.h"
#include "core/sync/bundle/bundle_apply.h"
#include "core/sync/sync_engine.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>

namespace anjungan::test {

/// An office that syncs from a source and makes bundles, a village that applies them, and the stick between them. The
/// source has "sekolah", 25 points with a field of each type, and "anggaran", 10 plain rows.
class BundleKit
{
public:
    BundleKit();

    /// Puts both collections. Of "sekolah" in version 2 every fifth row differs from version 1, and one is gone; in
    /// version 3 one row differs; in version 4 ten rows are left; version 5 has 3,000.
    void serve(int version = 1);

    QString office() const { return m_folder.filePath(QStringLiteral("office.gpkg")); }
    QString village() const { return m_folder.filePath(QStringLiteral("village.gpkg")); }
    QString stick() const { return m_folder.filePath(QStringLiteral("stick.gpkg")); }

    /// A sync of everything; ends the test if the cache cannot be opened.
    sync::Report sync(const QString &cache, const sync::Options &options = {});

    /// Makes the stick's bundle from the office's cache.
    sync::CacheResult<store::BundleMade> create(const QStringList &datasets = {});

    /// Applies the stick's bundle to the village's cache, as the program does.
    sync::CacheResult<sync::BundleReport> apply(const sync::BundleOptions &options = {});

    /// Like apply(), returning the result of one dataset.
    sync::Applied applied(const QString &dataset, const sync::BundleOptions &options = {});

    /// Every value of every row of a dataset, by key, then its columns' types; empty if it is not published.
    static QStringList content(const QString &cache, const QString &dataset);

    /// Rows of a query, their values joined by "|"; the error's text where there is one.
    static QStringList ask(const QString &file, const QString &sql);

    LoopbackSource source;
    QByteArray document; ///< of the workspace
    workspace::Workspace workspace;
    ManualClock clock;

private:
    QTemporaryDir m_folder;
};

/// Runs statements on a file; ends the test if one fails.
void execute(const QString &file, const QStringList &statements);

/// The next sync has to list everything.
void forgetValidators(const QString &cache);

/// Like execute(), and seals the bundle again, as a forger would.
void forge(const QString &bundle, const QStringList &statements);

} // namespace anjungan::test
