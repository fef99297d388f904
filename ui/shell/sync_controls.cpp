// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_controls.h"

#include "ui/shell/sync_words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

SyncControls::SyncControls(sync::SyncService &syncing, const theme::Theme &theme, const theme::Formatter &format,
                           QWidget *parent)
    : QWidget(parent), m_syncing(syncing), m_theme(theme), m_format(format), m_plan(new QLabel(this)),
      m_metered(new QCheckBox(tr("Sync on metered networks"), this)),
      m_check(new QPushButton(tr("Check ledger"), this)), m_pause(new QPushButton(this)), m_sync(new QPushButton(this))
{
    m_plan->setObjectName(u"sync_plan"_s);
    m_plan->setTextFormat(Qt::PlainText);
    m_plan->setWordWrap(true);
    m_metered->setObjectName(u"sync_metered"_s);
    m_metered->setChecked(syncing.conduct().onMetered == sync::OnMetered::SyncDue);
    m_check->setObjectName(u"sync_check_button"_s);
    m_pause->setObjectName(u"sync_pause_button"_s);
    m_sync->setObjectName(u"sync_now_button"_s);
    m_sync->setProperty("primary", true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_plan, 0, 0);
    grid->addWidget(m_metered, 1, 0);
    grid->addWidget(m_check, 0, 1, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_pause, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_sync, 0, 3, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(0, 1);

    connect(m_check, &QPushButton::clicked, this, &SyncControls::checkWanted);
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
}

void SyncControls::fit()
{
    m_plan->setFont(m_theme.font(theme::Role::Body));
    m_metered->setFont(m_theme.font(theme::Role::Body));
    m_metered->setMinimumHeight(m_theme.touchTarget());
    for (QPushButton *button : {m_check, m_pause, m_sync}) {
        button->setFont(m_theme.strongFont(theme::Role::Body));
        button->setMinimumSize(m_theme.pixels(120), m_theme.touchTarget());
    }
}

} // namespace anjungan::shell
