// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/menu/table_card.h"

#include "ui/charts/table/data_table.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/menu/table_text.h"
#include "ui/panels/panel.h"
#include "ui/sheet/segments.h"
#include "ui/theme/card.h"

#include <QPainter>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace anjungan::panels {

namespace {

constexpr int mostBeside = 3; ///< names of tables in a line

} // namespace

TableCard::TableCard(const Panel &panel, std::vector<TableSource> sources, const PanelServices &services)
    : m_services(services), m_sources(std::move(sources)), m_table(new charts::DataTable(services.theme)),
      m_foot(new PanelFoot(services.theme, 8, 12))
{
    setObjectName(QStringLiteral("table_card"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    if (m_sources.size() > 1) {
        auto *choice = new sheet::Segments(services.theme);
        QStringList titles;
        for (const TableSource &source : m_sources)
            titles.append(source.title);
        choice->setTitles(titles, mostBeside);
        choice->setCurrent(0);
        connect(choice, &sheet::Segments::chosen, this, &TableCard::show);
        layout->addWidget(m_choice = choice);
    }
    layout->addWidget(m_table, 1);
    layout->addWidget(m_foot);
    m_foot->setText(panel.foot().text());
    m_table->setAccessibleName(panel.heading());
    connect(m_table, &charts::DataTable::wholeTextAsked, this,
            [this](const QString &text) { DetailsPopup::show({text}, m_services.theme, *this); });
    connect(&services.theme, &theme::Theme::changed, this, &TableCard::applyTheme);
    applyTheme();
    show(0);
}

void TableCard::show(int at)
{
    m_shown = at;
    ++m_pending;
    QtConcurrent::run([source = m_sources[static_cast<std::size_t>(at)], format = m_services.format] {
        return std::make_shared<charts::TableData>(tableText(source, format));
    }).then(this, [this, at](const std::shared_ptr<charts::TableData> &text) {
        --m_pending;
        if (at == m_shown)
            m_table->setData(std::move(*text));
        if (isSettled())
            Q_EMIT settled();
    });
}

void TableCard::applyTheme()
{
    const int inset = m_services.theme.pixels(theme::cardInset);
    layout()->setContentsMargins(inset, m_services.theme.pixels(10), inset, 0);
    update();
}

void TableCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_services.theme);
}

} // namespace anjungan::panels
