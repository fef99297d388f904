// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_engine.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_folder.h"

#include <QTemporaryDir>
#include <QVariant>

#include <map>

namespace anjungan::test {

/// A source whose collection "sekolah" is a register: rows are added, changed and removed, each with the time of its
/// last change in "diubah". And a device with a cache of it.
class Register
{
public:
    /// Rows "1" to `rows`, written at the clock's time; listed in pages of ten.
    explicit Register(int rows = 35);

    void write(const QString &code, int value); ///< a new row or a change of one, with the clock's time
    void touch(const QString &code);            ///< the time alone
    void erase(const QString &code);
    void serve(); ///< what was written is listed from now on

    sync::Observation sync(); ///< into file(), as a program of its own does it
    QString file() const { return m_folder.filePath(QStringLiteral("cache.gpkg")); }

    /// Every row of a cache as its values' texts, by key.
    static QStringList rows(const QString &file);
    QStringList rows() const { return rows(file()); }
    QStringList rowsAtSource() const; ///< the same, as they should be
    QByteArray contentHash() const;

    /// The content hash that a new device would publish.
    QByteArray contentHashOfFreshDevice() const;

    LoopbackSource source;
    LoopbackCollection collection; ///< how it is listed; without features
    workspace::Workspace workspace;
    ManualClock clock;
    sync::Options options;

private:
    struct Row
    {
        int value = 0;
        QString changed;
    };

    sync::Observation syncInto(const QString &file) const;

    QTemporaryDir m_folder{memoryFolder()};
    std::map<QString, Row> m_rows;
};

} // namespace anjungan::test
