// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/store/writer.h"
#include "core/workspace/workspace.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimeZone>

#include <memory>

namespace anjungan::test {

/// When tests publish what a Desk shows five minutes later.
inline const QDateTime morning(QDate(2026, 11, 21), QTime(7, 0), QTimeZone::UTC);

/// The time of a Desk.
inline const QDateTime deskTime(QDate(2026, 11, 21), QTime(7, 5), QTimeZone::UTC);

/// A cache in a temporary folder, filled without a network.
class DemoCache
{
public:
    explicit DemoCache(const workspace::Workspace &workspace);

    QString file() const { return m_folder.filePath(QStringLiteral("cache.gpkg")); }
    const workspace::Workspace &workspace() const { return *m_workspace; }
    std::shared_ptr<const workspace::Workspace> shared() const { return m_workspace; }

    /// Publishes a GeoJSON document as a whole dataset, confirmed at `now`. Returns the error; empty if it succeeded.
    QString publish(const QString &dataset, const QByteArray &geoJson, const QDateTime &now);

    /// The same with rows made in code.
    QString publish(const QString &dataset, const source::RowPage &page, const QDateTime &now);

    /// Closes its writer, so that another may write; it publishes no more.
    void close() { m_writer.reset(); }

    /// Updates the exposures. Returns the error; empty if it succeeded.
    QString computeExposures(const QDateTime &now);

    /// Records that a sync of the dataset failed.
    QString fail(const QString &dataset, const QString &error, const QDateTime &now);

private:
    std::shared_ptr<const workspace::Workspace> m_workspace;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Writer> m_writer;
};

/// Publishes a page as the dataset's part, or whole without one, confirmed at `now`. Returns the error; empty if it
/// succeeded.
QString publishPage(store::Writer &writer, const workspace::Dataset &dataset, const source::RowPage &page,
                    const QDateTime &now);

/// The demo's workspace in the source tree.
workspace::Workspace demoWorkspace();

/// The demo's rows of one dataset: the properties of its features.
QList<QJsonObject> demoRows(const QString &dataset);

/// The features of one of the demo's datasets, from its GeoJSON.
QList<QJsonObject> demoFeatures(const QString &dataset);

/// A cache of the whole demo, confirmed at `now`; `workspace` may be the demo's with changes.
std::unique_ptr<DemoCache> demoCache(const QDateTime &now);
std::unique_ptr<DemoCache> demoCache(const workspace::Workspace &workspace, const QDateTime &now);

} // namespace anjungan::test
