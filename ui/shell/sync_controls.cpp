// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_controls.h"

#include "ui/shell/sync_words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

constexpr double leastButton = 120; ///< device-independent pixels at a factor of 1

} // namespace

SyncControls::SyncControls(sync::SyncService &syncing, const theme::Theme &theme, const theme::Formatter &format,
                           QWidget *parent)
    : QWidget(parent), m_syncing(syncing), m_theme(theme), m_format(format), m_plan(new QLabel(this)),
      m_metered(new QCheckBox(tr("Sync on metered networks"), this)),
      m_check(new QPushButton(tr("Check ledger"), this)), m_carry(new QPushButton(tr("Bundles…"), this)),
      m_pause(new QPushButton(this)), m_sync(new QPushButton(this)), m_grid(new QGridLayout(this))
{
    m_plan->setObjectName(u"sync_plan"_s);
    m_plan->setTextFormat(Qt::PlainText);
    m_plan->setWordWrap(true);
    m_metered->setObjectName(u"sync_metered"_s);
    m_metered->setChecked(syncing.conduct().onMetered == sync::OnMetered::SyncDue);
    m_check->setObjectName(u"sync_check_button"_s);
    m_carry->setObjectName(u"sync_carry_button"_s);
    m_pause->setObjectName(u"sync_pause_button"_s);
    m_sync->setObjectName(u"sync_now_button"_s);
    m_sync->setProperty("primary", true);

    m_grid->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the buttons go below the plan before they are cut

    connect(m_check, &QPushButton::clicked, this, &SyncControls::checkWanted);
    connect(m_carry, &QPushButton::clicked, this, [this] { Q_EMIT carryWanted(*m_carry); });
    connect(m_sync, &QPushButton::clicked, this,
            [this] { m_syncing.isRunning() ? m_syncing.cancel() : m_syncing.syncNow(); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        sync::Conduct conduct = m_syncing.conduct();
        conduct.isPaused = !conduct.isPaused;
        choose(conduct);
    });
    connect(m_metered, &QCheckBox::toggled, this, [this](bool isOn) {
        sync::Conduct conduct = m_syncing.conduct();
        conduct.onMetered = isOn ? sync::OnMetered::SyncDue : sync::OnMetered::Wait;
        choose(conduct);
    });
    const auto showPlan = [this] { updatePlan(m_syncing.plan()); };
    connect(&syncing, &sync::SyncService::planned, this, showPlan);
    connect(&syncing, &sync::SyncService::started, this, showPlan);
    connect(&syncing, &sync::SyncService::finished, this, showPlan);
    connect(&theme, &theme::Theme::changed, this, &SyncControls::fit);
    fit();
    showPlan();
}

void SyncControls::setCheck(const QString &text, bool isDone)
{
    m_plan->setText(text);
    m_check->setEnabled(isDone);
}

void SyncControls::choose(const sync::Conduct &conduct)
{
    m_syncing.setConduct(conduct);
    updatePlan({.conduct = conduct, .network = m_syncing.plan().network, .next = m_syncing.plan().next});
    Q_EMIT conductChosen(conduct);
}

void SyncControls::updatePlan(const sync::Plan &plan)
{
    const bool runs = m_syncing.isRunning();
    m_plan->setText(runs ? tr("Syncing…") : planText(plan, m_format));
    m_pause->setText(m_syncing.conduct().isPaused ? tr("Resume") : tr("Pause"));
    m_sync->setText(runs ? tr("Cancel") : tr("Sync now"));
    arrange();
}

void SyncControls::fit()
{
    m_plan->setFont(m_theme.font(theme::Role::Body));
    m_metered->setFont(m_theme.font(theme::Role::Body));
    m_metered->setMinimumHeight(m_theme.touchTarget());
    for (QPushButton *button : {m_check, m_carry, m_pause, m_sync})
        button->setFont(m_theme.strongFont(theme::Role::Body));
    arrange();
}

/// The buttons beside the plan where that keeps as much room as they have, else below it.
void SyncControls::arrange()
{
    int wide = m_theme.pixels(leastButton);
    for (QPushButton *button : {m_check, m_carry, m_pause, m_sync}) {
        button->setMinimumSize(0, 0);
        wide = std::max(wide, button->sizeHint().width());
    }
    for (QPushButton *button : {m_check, m_carry, m_pause, m_sync})
        button->setMinimumSize(wide, m_theme.touchTarget());
    const int text = std::max(2 * wide, m_metered->sizeHint().width()); // it does not wrap
    const bool isBeside = width() >= text + 2 * wide + 2 * m_grid->horizontalSpacing();
    if (m_isBeside == isBeside)
        return;
    m_isBeside = isBeside;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const int row = isBeside ? 0 : 2, column = isBeside ? 1 : 0, span = isBeside ? 1 : 2;
    m_grid->addWidget(m_plan, 0, 0, 1, span);
    m_grid->addWidget(m_metered, 1, 0, 1, span);
    m_grid->addWidget(m_check, row, column);
    m_grid->addWidget(m_pause, row, column + 1);
    m_grid->addWidget(m_carry, row + 1, column);
    m_grid->addWidget(m_sync, row + 1, column + 1);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, isBeside ? 0 : 1);
}

void SyncControls::resizeEvent(QResizeEvent *) { arrange(); }

} // namespace anjungan::shell
