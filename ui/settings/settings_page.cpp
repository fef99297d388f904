// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/charts/touch_scroll.h"
#include "ui/settings/device_card.h"
#include "ui/settings/look_card.h"
#include "ui/settings/network_card.h"
#include "ui/settings/storage_card.h"

#include <QBoxLayout>
#include <QScrollBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::settings {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double twoColumns = 1000, pageSide = 22, gutter = 12, pageBelow = 16;

QBoxLayout *columnOf(std::initializer_list<QWidget *> cards)
{
    auto *column = new QVBoxLayout;
    for (QWidget *card : cards)
        if (card)
            column->addWidget(card);
    column->addStretch(1);
    return column;
}

} // namespace

SettingsPage::SettingsPage(Parts parts, const Choices &choices, QWidget *parent)
    : QScrollArea(parent), m_parts(std::move(parts)), m_choices(choices),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_look(new LookCard(choices, m_parts.notifies, m_parts.theme)),
      m_storageCard(new StorageCard({.workspace = m_parts.workspace,
                                     .queries = m_parts.queries,
                                     .format = m_parts.format,
                                     .language = m_parts.language},
                                    choices, m_parts.theme)),
      m_device(new DeviceCard(m_parts.cacheFile, [this] { return report(); }, m_parts.format, m_parts.theme))
{
    setObjectName(u"view_settings"_s);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    NetworkCard *network = m_parts.syncing ? new NetworkCard(*m_parts.syncing, m_parts.theme) : nullptr;
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_columns->addLayout(columnOf({m_look, network, m_device}), 9);
    m_columns->addLayout(columnOf({m_storageCard}), 13);
    content->setLayout(m_columns);
    setWidget(content);
    charts::enableTouchScroll(*this);
    connect(m_look, &LookCard::languageChosen, this,
            [this](const QString &language) { change([&](Choices &to) { to.language = language; }); });
    connect(m_look, &LookCard::schemeChosen, this,
            [this](SchemeChoice scheme) { change([&](Choices &to) { to.scheme = scheme; }); });
    connect(m_look, &LookCard::textPercentChosen, this,
            [this](int percent) { change([&](Choices &to) { to.textPercent = percent; }); });
    connect(m_look, &LookCard::highContrastWanted, this,
            [this](bool wanted) { change([&](Choices &to) { to.isHighContrast = wanted; }); });
    connect(m_look, &LookCard::noticesWanted, this, &SettingsPage::noticesWanted);
    connect(m_storageCard, &StorageCard::settled, this, &SettingsPage::settled);
    connect(m_storageCard, &StorageCard::areasChosen, this,
            [this](const QStringList &areas) { change([&](Choices &to) { to.areas = areas; }); });
    connect(m_storageCard, &StorageCard::leftOut, this,
            [this](const QStringList &datasets) { change([&](Choices &to) { to.without = datasets; }); });
    if (network)
        connect(network, &NetworkCard::conductChosen, this, &SettingsPage::conductChosen);
    connect(m_device, &DeviceCard::otherWorkspaceWanted, this, &SettingsPage::otherWorkspaceWanted);
    connect(&m_parts.theme, &theme::Theme::changed, this, &SettingsPage::fit);
    fit();
}

bool SettingsPage::isSettled() const { return m_storageCard->isSettled(); }

void SettingsPage::refresh()
{
    if (isVisible()) // else it is asked when it is shown
        m_storageCard->refresh();
}

void SettingsPage::showStorage()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            widget()->layout()->activate();
            verticalScrollBar()->setValue(m_storageCard->mapTo(widget(), QPoint()).y());
        },
        Qt::QueuedConnection);
}

void SettingsPage::change(const std::function<void(Choices &)> &by)
{
    by(m_choices);
    Q_EMIT chosen(m_choices);
}

QString SettingsPage::report() const
{
    return diagnosticsOf(m_parts.workspace, {.now = m_parts.now(),
                                             .cacheFile = m_parts.cacheFile,
                                             .choices = m_choices,
                                             .plan = m_parts.syncing ? m_parts.syncing->plan() : sync::Plan(),
                                             .storage = m_storageCard->storage(),
                                             .records = m_parts.records()});
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_storageCard->ask();
    m_device->ask();
}

void SettingsPage::fit()
{
    const bool isWide = width() >= m_parts.theme.pixels(twoColumns);
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int side = m_parts.theme.pixels(pageSide), gap = m_parts.theme.pixels(gutter);
    m_columns->setContentsMargins(side, 0, side, m_parts.theme.pixels(pageBelow));
    m_columns->setSpacing(gap);
    for (int at = 0; at < m_columns->count(); ++at)
        m_columns->itemAt(at)->layout()->setSpacing(gap);
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace anjungan::settings
