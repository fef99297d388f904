// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/menu/table_card.h"

#include "ui/charts/table/data_table.h"
#include "ui/panels/chip.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/menu/panel_requests.h"
#include "ui/panels/menu/table_text.h"
#include "ui/panels/panel.h"
#include "ui/panels/table_bar.h"
#include "ui/saving/save_sheet.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/segments.h"
#include "ui/sheet/sheet.h"
#include "ui/theme/card.h"

#include <QPainter>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr int mostBeside = 3; ///< names of tables in a line

} // namespace

TableCard::TableCard(Panel &panel, std::vector<TableSource> sources, QList<exports::Fact> more)
    : m_panel(panel), m_services(panel.services()), m_sources(std::move(sources)), m_more(std::move(more)),
      m_table(new charts::DataTable(m_services.theme)), m_save(new Chip(tr("Save as"), m_services.theme)),
      m_foot(new PanelFoot(m_services.theme, 8, 12))
{
    const PanelServices &services = m_services;
    setObjectName(u"table_card"_s);
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
    auto *bar = new TableBar(*m_table, services.theme, services.format);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(services.theme.pixels(8));
    tools->addWidget(bar, 1);
    tools->addWidget(m_save);
    m_save->setObjectName(u"table_save"_s);
    connect(m_save, &Chip::clicked, this, &TableCard::askHowToSave);
    layout->addLayout(tools);
    bar->stayOpen(); // now that it has a parent: it would be a window
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

void TableCard::askHowToSave()
{
    auto *list = new sheet::ChoiceList(m_services.theme);
    list->setRows(PanelRequests::tableFormats());
    auto *sheet = new sheet::Sheet(tr("Save as"), *m_save, m_services.theme);
    sheet->setObjectName(u"table_save_sheet"_s);
    connect(list, &sheet::ChoiceList::chosen, this, [this, sheet](const QString &format) {
        sheet->dismiss();
        const PanelRequests requests(m_panel, m_sources, m_more);
        saving::SaveSheet::open(requests.tables(format), *m_save, m_services.theme);
    });
    sheet->setContent(list);
    sheet->open(list);
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
