// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/plan.h"
#include "core/workspace/selection.h"
#include "ui/theme/scheme.h"

#include <QDate>
#include <QSize>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace anjungan::app {

enum class CommandName { Window, Sync, Render, Status, BundleCreate, BundleApply, Compliance, Check, Describe };

/// What the command line asks for; see docs/command-line.md.
struct Arguments
{
    CommandName command = CommandName::Window;
    QString workspace; ///< file or http(s) URL; empty: the one that the cache kept
    QString cache;     ///< file; empty only for the window, which then has a place of its own
    bool demo = false;
    bool kiosk = false;
    bool askSources = false; ///< check
    bool json = false;
    bool verify = false;                      ///< status: walk the ledger's chain
    bool acceptShrink = false;                ///< sync: of all datasets
    QStringList accepted;                     ///< sync: of these
    QStringList rejected;                     ///< sync: what is held of these
    QStringList areas;                        ///< sync, bundle apply: codes, the rest is not kept; empty: all
    bool watch = false;                       ///< sync: goes on by the schedule
    QString keeper;                           ///< compliance, sync --watch: who answers for the export; may be empty
    std::optional<sync::OnMetered> onMetered; ///< window, sync --watch; nothing: as the settings say
    QString log;                              ///< rules for startLogging(); empty: only warnings
    QString bundle;                           ///< file
    QString url;                              ///< describe: the source's
    QStringList collections;                  ///< describe; empty: all are listed
    QString open;                             ///< window: a workspace, a bundle or a picture with a QR code
    QStringList datasets;                     ///< ids; empty: all
    bool older = false;                       ///< bundle apply: also what the cache has newer
    QString page;
    QString panel;                  ///< of the page; empty: the whole page
    QString briefing;               ///< render: in place of a page
    QString position;               ///< window, render: a recording of positions, a file; empty: the device's
    std::optional<QDate> knownOn;   ///< render: as known at the end of that day; nothing: the present
    workspace::Selection selection; ///< window, render; empty: nothing is chosen
    QSize size{1280, 800};
    bool isPaper = false;                ///< the size was given as that of a sheet of paper
    QString out;                         ///< render, compliance, sync --watch: a file
    std::optional<theme::Scheme> scheme; ///< nothing: as the settings say
    QString language;                    ///< "id", "en", or empty
};

/// Something to print and the exit code to end with: help and version end with 0, a wrong call with 2.
struct Ending
{
    QString text;
    int exitCode = 2;
};

/// The arguments of main(), as QCoreApplication::arguments() returns them. Windows has them wide too, for `argv` lacks
/// what the code page lacks, and the window module, which is given the same `argv`, finds it there again.
QStringList wordsOf(int argc, char **argv);

/// `words` as QCoreApplication::arguments(): the program's name first.
[[nodiscard]] std::expected<Arguments, Ending> parseArguments(const QStringList &words);

} // namespace anjungan::app
