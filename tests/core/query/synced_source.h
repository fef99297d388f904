// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/sync/report.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>

namespace anjungan::test {

/// A source on loopback and a cache of it, synced by the real engine and asked by the real service.
class SyncedSource
{
public:
    /// `datasets`: the entries of a workspace in Jakarta, whose source "s" is this one.
    explicit SyncedSource(const QByteArray &datasets, const QByteArray &sourceOptions = {});

    void serve(const QString &collection, const QByteArray &rows); ///< a list of objects, the properties of the rows

    /// `acceptsHeld`: a person allows what would be held.
    sync::Report sync(bool acceptsHeld = false);

    /// The answer's rows as JSON, or the error's sentence.
    QString rows(const QByteArray &query, const query::Parameters &parameters = {}) const;
    std::shared_ptr<const query::Answer> answer(const QByteArray &query,
                                                const query::Parameters &parameters = {}) const;

    QList<store::DatasetRecord> records() const;
    QStringList periods(const QString &dataset) const;

    LoopbackSource &source() { return m_source; }
    const workspace::Workspace &workspace() const { return *m_workspace; }
    QString file() const { return m_folder.filePath(QStringLiteral("cache.gpkg")); }

    ManualClock clock; ///< 21 November 2026, 14.05 WIB

private:
    LoopbackSource m_source;
    std::shared_ptr<const workspace::Workspace> m_workspace;
    QTemporaryDir m_folder;
    std::unique_ptr<query::QueryService> m_queries;
};

/// The device's own time zone, as long as it lives.
class DeviceZone
{
public:
    explicit DeviceZone(const QByteArray &zone);
    ~DeviceZone();
    Q_DISABLE_COPY_MOVE(DeviceZone)

private:
    QByteArray m_former;
};

} // namespace anjungan::test
