// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "core/workspace/workspace.h"
#include "tests/support/manual_clock.h"
#include "ui/field/carry/carry_sheet.h"

#include <QWidget>

namespace anjungan::test {

/// A device whose window is open on a cache, and what a person does with its sheet for bundles.
class Tablet
{
public:
    /// The cache may be a new one; `document` is its workspace.
    Tablet(const QString &cacheFile, const QByteArray &document);

    /// Opens the sheet and taps one of its rows.
    [[nodiscard]] bool begin(const QString &action);
    [[nodiscard]] bool close();

    /// Taps the only device that is listed; false if it cannot be chosen.
    [[nodiscard]] bool tapDevice();
    /// In place of what stands there, and taps Fetch.
    void fetchWith(const QString &code);

    field::CarrySheet &carry() const { return *m_carry; }
    QString address() const;
    QString shownCode() const;
    int devices() const { return static_cast<int>(names().size()); }
    QStringList names() const;              ///< of the devices that are listed
    int rows(const QString &dataset) const; ///< in the cache; -1 where it is not there

private:
    const QString m_file;
    std::shared_ptr<const workspace::Workspace> m_workspace;
    ManualClock m_clock;
    theme::Theme m_theme{theme::Scheme::Light};
    theme::Formatter m_format;
    query::QueryService m_queries;
    panels::PanelServices m_services;
    sync::SyncService m_syncing;
    QWidget m_window;
    field::CarrySheet *m_carry = nullptr;
};

} // namespace anjungan::test
