// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_engine.h"
#include "tests/support/loopback_source.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_folder.h"

#include <QTemporaryDir>

namespace anjungan::test {

/// The content of a cache file for one dataset.
struct Held
{
    QStringList rows;  ///< every value of every row, by key; empty where nothing is published
    QStringList flaws; ///< what is wrong with the file, or where its parts contradict each other

    bool operator==(const Held &) const = default;
};

/// Reads the file through the product's reader and compares everything that must agree: the table with its spatial
/// index, its rows' identities and its record, the record with the ledger's last entry.
Held held(const QString &file, const QString &dataset);

/// The workspace of one dataset, "wilayah", at `source`.
workspace::Workspace workspaceOf(const QUrl &source);

/// One sync of everything, as in the program; the error's line if the cache cannot be opened.
std::expected<sync::Report, sync::CacheError> syncInto(const QString &file, const workspace::Workspace &workspace,
                                                       const sync::Clock &clock, const sync::Options &options = {});

/// How a sync learns the source's state.
enum class Ability { Listing, Delta };

/// A source with "wilayah", squares with a number and a text in pages of ten, and caches of it.
class Device
{
public:
    /// A source with deltas can filter, and list only keys.
    explicit Device(Ability ability = Ability::Listing);

    /// Version 1 has 25 rows. In version 2 one is gone, one is new and every third of the others has changed. Version 3
    /// is version 2 with one more field, so that the table is created again.
    void serve(int version);

    /// The state of a cache before a sync; no file if the version is 0.
    struct State
    {
        int version = 0;
        int halfway = 0; ///< pages of this version are staged, too, of a sync that was cut; 0: none

        auto operator<=>(const State &) const = default;
    };

    /// A closed cache of that state in its own folder, which is deleted with the next call.
    QString fresh(const State &state);

    /// The expected content of that version.
    const Held &content(int version);

    LoopbackSource source;
    workspace::Workspace workspace;
    ManualClock clock;

private:
    const QString &prepared(const State &state);

    const Ability m_ability;
    QTemporaryDir m_prepared{memoryFolder()};
    std::unique_ptr<QTemporaryDir> m_fresh;
    std::map<State, QString> m_files; ///< made once each
    std::map<int, Held> m_contents;
};

} // namespace anjungan::test
