// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "tests/core/sync/device.h"

namespace anjungan::test {

/// A device with one dataset, "wilayah", whose source can be made to fail in any way. Its content is compared with the
/// source's, row by row.
class FaultyDevice
{
public:
    explicit FaultyDevice(Scheme scheme = Scheme::Http);

    /// Version 1 has 25 squares, in pages of ten. In version 2 one is gone, one is new, and one has changed. If
    /// `collection` has an ETag, it changes too.
    void serve(int version);
    void serve() { source.put(collection); } ///< what `collection` was made to be

    /// One more sync, an hour after the one before.
    sync::Observation sync();

    Held held() const { return test::held(file(), QStringLiteral("wilayah")); }
    store::DatasetRecord record() const;
    QStringList cacheRows() const;  ///< every row as its fields with their values, and whether it has a geometry
    QStringList sourceRows() const; ///< the same of what the source has
    QStringList freshRows() const;  ///< Held::rows of a new cache that is made from the source now
    QString file() const { return m_folder.filePath(QStringLiteral("cache.gpkg")); }

    LoopbackSource source;
    LoopbackCollection collection;
    workspace::Workspace workspace;
    ManualClock clock;
    sync::Options options;

private:
    QTemporaryDir m_folder;
};

/// The expected report of a fault.
struct Told
{
    sync::Outcome outcome = sync::Outcome::Faulty;
    std::optional<source::ErrorKind> cause; ///< none: it was no error of the source by itself
    QString words;                          ///< a part of told() it
    int requests = 10;                      ///< at most, of those that reach it
};

/// Checks with Qt Test that a fault does no harm: `device` syncs, its source changes to version 2 and fails as set by
/// `goWrong`. The sync reports `told` in one line; the published rows and times stay. Then the faults are removed (and
/// `mend` is called, if given), and the next sync publishes everything.
void proveSurvived(FaultyDevice &device, const std::function<void()> &goWrong, const Told &told,
                   const std::function<void()> &mend = {});

} // namespace anjungan::test
