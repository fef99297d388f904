// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace anjungan::shell {

/// The plan of the sync, and the buttons that change it: sync now or cancel, pause or resume, and whether metered
/// networks are used; the check of the ledger, and bundles in and out.
class SyncControls : public QWidget
{
    Q_OBJECT
public:
    /// All references must outlive it.
    SyncControls(sync::SyncService &syncing, const theme::Theme &theme, const theme::Formatter &format,
                 QWidget *parent = nullptr);

    /// What a check of the ledger has found, in place of the plan, until the next sync; `isDone`: another may begin.
    void setCheck(const QString &text, bool isDone);

Q_SIGNALS:
    void checkWanted();
    void carryWanted(QWidget &button);                          ///< bundles in and out
    void conductChosen(const anjungan::sync::Conduct &conduct); ///< already set in the service

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void choose(const sync::Conduct &conduct);
    void updatePlan(const sync::Plan &plan);
    void fit();

    sync::SyncService &m_syncing;
    const theme::Theme &m_theme;
    const theme::Formatter &m_format;
    QLabel *m_plan;
    QCheckBox *m_metered;
    QPushButton *m_check;
    QPushButton *m_carry;
    QPushButton *m_pause;
    QPushButton *m_sync;
    QGridLayout *m_grid;
    std::optional<bool> m_isBeside; ///< the buttons are beside the plan; nothing until they have a place
};

} // namespace anjungan::shell
