// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle/bundle_apply.h"
#include "core/sync/sync_service.h"
#include "core/workspace/workspace.h"

#include <QObject>

namespace anjungan::field {

/// What came of a bundle.
struct Intake
{
    std::optional<message::Message> refused; ///< the whole file; nothing else is known then
    bool isOfOther = false;                  ///< it is of another workspace, whose id is below
    QString workspace;
    sync::BundleReport report;
};

/// Takes a bundle into the cache of a running window, on the sync's thread, as a sync takes what a source sends. Lives
/// on the UI thread.
class BundleIntake : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it.
    BundleIntake(sync::SyncService &syncing, const workspace::Workspace &workspace, const sync::Clock &clock,
                 QObject *parent = nullptr);

    /// Reads the whole file and publishes what is newer in it. Ends with taken(), unless this is gone by then.
    void take(const QString &file);

Q_SIGNALS:
    void taken(const anjungan::field::Intake &intake);

private:
    sync::SyncService &m_syncing;
    const workspace::Workspace &m_workspace;
    const sync::Clock &m_clock;
};

} // namespace anjungan::field
