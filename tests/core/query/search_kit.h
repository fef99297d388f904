// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/search.h"
#include "core/store/reader.h"
#include "core/store/writer.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>

#include <memory>

namespace anjungan::test {

/// A province with areas of two levels, schools, applications, agencies and pages, in a cache that is searched.
class SearchKit
{
public:
    SearchKit();

    query::SearchAnswer search(const QString &text, const QString &page = {}, int limit = 5);

    /// "areas 1: Deli Serdang | sekolah 2: SMA 1, SMA 2"; the fields are left out.
    QString shown(const QString &text);
    /// "Sekolah · Jenjang SMA · Deli Serdang = 2 -> sekolah area=12.07,jenjang=SMA"; "-" if there is none.
    QString meant(const QString &text, const QString &page = {});

    const workspace::Workspace &workspace() const { return m_workspace; }
    store::Writer &writer() { return *m_writer; }
    store::Reader &reader() { return *m_reader; }
    QString file() const { return m_folder.filePath(QStringLiteral("cache.gpkg")); }

    /// `part`: areas; the rows are all of these alone.
    void publish(const QString &dataset, const QStringList &fields, const QByteArray &rows,
                 const QStringList &part = {});

private:
    QTemporaryDir m_folder;
    workspace::Workspace m_workspace;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<store::Reader> m_reader;
};

/// "area=12.07,jenjang=SMA"
QString selectionOf(const workspace::Link &link);

} // namespace anjungan::test
