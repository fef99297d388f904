// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/query/parameters.h"
#include "core/source/row_page.h"
#include "core/store/reader.h"
#include "core/store/writer.h"
#include "core/workspace/query_spec.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>

namespace anjungan::test {

/// 5 November 2026, 09.30 WIB.
QDateTime sourceTime();

/// A small province in a cache: areas (rectangles), monthly progress of three agencies with gaps and future months,
/// schools (points), a dataset with names that try to break out of SQL ("aneh"), and one that was never synced
/// ("belum").
class Province
{
public:
    Province();

    const workspace::Workspace &workspace() const { return m_workspace; }
    workspace::Workspace &workspace() { return m_workspace; }
    QString file() const { return m_folder.filePath(QStringLiteral("cache.gpkg")); }
    store::Writer &writer() { return *m_writer; }

    /// Stages and publishes a page as a whole dataset, or as its rows of the areas of `part`, confirmed a day after the
    /// source's time. Returns the error; empty if it succeeded.
    QString publish(const QString &dataset, const source::RowPage &page, const QDateTime &sourceModified = sourceTime(),
                    const QStringList &part = {});

    /// Closes the writer, after which all its data are in the file itself.
    void close() { m_writer.reset(); }

    /// A reader of the cache; null if it cannot be opened.
    std::unique_ptr<store::Reader> reader() const;

private:
    workspace::Workspace m_workspace;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Writer> m_writer;
};

/// Schools in a fixed order; school i is at 98 + i/10, 3 degrees; the last has no location.
source::RowPage schools();

/// Parses a query of a workspace; fails the test if it is invalid.
workspace::QuerySpec query(const QByteArray &json);

/// The answer's rows as JSON, or "kind: line" of the error.
QString rowsOf(Province &province, const workspace::QuerySpec &spec, const query::Parameters &parameters = {},
               const QString &language = QStringLiteral("id"));

QString errorText(const query::QueryError &error);

} // namespace anjungan::test
