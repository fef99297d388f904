// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_page.h"

#include "ui/charts/data_table.h"
#include "ui/theme/card.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

SyncPage::SyncPage(const workspace::Workspace &workspace, SyncMonitor &monitor, sync::Service *syncing,
                   theme::Theme &theme, const theme::Formatter &format, const QString &language, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_table(new charts::DataTable(theme, this)),
      m_button(new QPushButton(tr("Sync now"), this))
{
    setObjectName(u"view_sync"_s);
    m_table->setObjectName(u"sync_table"_s);
    m_table->setAccessibleName(tr("Datasets and their last sync"));
    m_table->setInteractive(syncing != nullptr);
    m_button->setObjectName(u"sync_now_button"_s);
    m_button->setVisible(syncing != nullptr);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_button, 0, Qt::AlignRight);
    if (syncing) {
        connect(m_button, &QPushButton::clicked, syncing, [syncing] { syncing->syncNow(); });
        connect(m_table, &charts::DataTable::clicked, syncing,
                [syncing, &workspace](int row) { syncing->syncNow({workspace.datasets.at(row).id}); });
    }
    const auto show = [this, &workspace, &monitor, &format, language] {
        m_table->setData(syncTable(workspace, monitor.records(), monitor.running(), language, format));
    };
    connect(&monitor, &SyncMonitor::changed, this, show);
    connect(&theme, &theme::Theme::changed, this, &SyncPage::fit);
    fit();
    show();
}

void SyncPage::fit()
{
    const int outside = m_theme.pixels(22);
    const int inside = m_theme.pixels(theme::cardInset);
    layout()->setContentsMargins(outside + inside, inside, outside + inside, outside + inside);
    m_button->setMinimumHeight(m_theme.touchTarget());
    m_button->setFont(m_theme.strongFont(theme::Role::Body));
    update();
}

void SyncPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int outside = m_theme.pixels(22);
    theme::paintCard(painter, QRectF(rect()).adjusted(outside, 0, -outside, -m_theme.length(16)), m_theme);
}

} // namespace anjungan::shell
