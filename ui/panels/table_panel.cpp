// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_panel.h"

#include "core/workspace/document/reader.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/additive.h"
#include "ui/panels/table_bar.h"
#include "ui/panels/title_button.h"
#include "ui/panels/unit_label.h"

#include <QKeyEvent>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// The most rows that a query of a workspace can ask for.
constexpr int mostAsked = 10'000;

bool isFind(const QKeyEvent &event) { return event.matches(QKeySequence::Find); }

} // namespace

TablePanel::TablePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                       QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_table(new charts::DataTable(services.theme)),
      m_bar(new TableBar(*m_table, services.theme, services.format)), m_count(new UnitLabel(services.theme)),
      m_search(new TitleButton(u"search"_s, tr("Search and filter"), services.theme)),
      m_query(addQuery(option(u"query"))),
      m_look(readTableLook(definition.options, services.workspace, services.language))
{
    const auto addsUp = [this](const TableColumn &column) {
        const bool isAmount =
            column.format == Format::Integer || column.format == Format::Decimal || column.format == Format::Money;
        return !column.hasTotal || (isAmount && isAdditive(option(u"query"), column.field));
    };
    if (!std::ranges::all_of(m_look.columns, addsUp))
        setMistake(tr("Only sums, counts and amounts have a total"));
    m_table->setAccessibleName(definition.title.in(services.language));
    m_table->setInteractive(hasLink());
    m_table->setDense(m_look.isDense);
    connect(m_table, &charts::DataTable::wholeTextAsked, this, &TablePanel::showWhole);
    connect(m_table, &charts::DataTable::laidOut, this, &TablePanel::showCount);
    connect(m_table, &charts::DataTable::endReached, this, &TablePanel::showMore);
    connect(m_table, &charts::DataTable::clicked, this,
            [this](int row) { followLink(m_query, static_cast<std::size_t>(row)); });
    m_search->setCheckable(true);
    connect(m_search, &TitleButton::clicked, m_bar, &TableBar::setOpen);
    connect(m_bar, &TableBar::openChanged, m_search, &TitleButton::setChecked);
    connect(&m_made, &QFutureWatcherBase::finished, this, &TablePanel::onMade);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    if (isCutByLimit())
        m_bar->addAllRows();
    connect(m_bar, &TableBar::allRowsToggled, this, &TablePanel::toggleLimit);
    setTitleAction(m_search);
    setTitleAction(m_count); // left of it
    setContent(content);
}

TablePanel::~TablePanel() { m_made.disconnect(this); }

bool TablePanel::isCutByLimit() const { return option(u"query")[u"limit"].isDouble(); }

bool TablePanel::isSettled() const { return Panel::isSettled() && !m_made.isRunning(); }

void TablePanel::showAllRows()
{
    m_isUntouched = true;
    Panel::showAllRows();
    if (isCutByLimit()) {
        workspace::QuerySpec query = workspace::readQuery(option(u"query")).value_or(workspace::QuerySpec{});
        query.limit = mostAsked;
        questions().change(m_query, query);
    }
    showCount();
}

void TablePanel::showRange(const QString &range)
{
    m_range = range;
    showCount();
}

void TablePanel::openSearch() { m_bar->setOpen(true); }

Panel::Shown TablePanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found) {
        m_answer.reset();
        showCount();
        return found.error();
    }
    m_answer = **questions().answer(m_query);
    m_most = rowsAtOnce;
    showRows();
    return shownOf(*m_answer);
}

void TablePanel::showRows()
{
    const std::size_t rows = std::min(m_answer->rows.size(), m_most);
    // A touch on a row follows the newest answer: the rows must be of it.
    if (m_most == rowsAtOnce)
        m_table->setData(tableDataOf(m_answer, m_look, services().format, std::min(rows, firstRows)));
    if (rows > firstRows)
        m_made.setFuture(QtConcurrent::run([answer = m_answer, look = m_look, format = services().format,
                                            most = m_most] { return tableDataOf(answer, look, format, most); }));
    else
        m_made.setFuture({});
    showCount();
}

void TablePanel::onMade()
{
    if (!m_answer || m_made.future().resultCount() == 0)
        return;
    m_table->setData(m_made.future().takeResult());
    showCount();
    if (isSettled())
        Q_EMIT settled();
}

void TablePanel::showMore()
{
    if (!m_answer || m_made.isRunning() || m_most >= m_answer->rows.size())
        return;
    m_most += rowsAtOnce;
    showRows();
}

void TablePanel::toggleLimit()
{
    workspace::QuerySpec query = workspace::readQuery(option(u"query")).value_or(workspace::QuerySpec{});
    if (m_bar->showsAllRows())
        query.limit = mostAsked;
    questions().change(m_query, query);
}

void TablePanel::showCount()
{
    if (m_isUntouched) {
        m_search->hide();
        return m_count->setText(m_range);
    }
    const auto count = [this](std::size_t rows) { return services().format.integer(static_cast<double>(rows)); };
    const std::size_t rows = m_answer ? m_answer->rows.size() : 0;
    const auto fitting = static_cast<std::size_t>(m_table->shownRowCount());
    const auto visible = static_cast<std::size_t>(m_table->visibleRowCount());
    const bool isFirst =
        isCutByLimit() && !m_bar->showsAllRows() && static_cast<int>(rows) == option(u"query")[u"limit"].toInt();
    if (m_table->choice().isNarrowed())
        m_count->setText(tr("%1 of %2 fit").arg(count(fitting), count(rows)));
    else if (rows > m_most)
        m_count->setText(tr("%1 of %2 shown").arg(count(m_most), count(rows)));
    else if (isFirst)
        m_count->setText(tr("the first %1").arg(count(rows)));
    else if (visible > 0 && visible < rows)
        m_count->setText(tr("%1 of %2").arg(count(visible), count(rows)));
    else
        m_count->setText({});
    m_search->setVisible(visible < rows || isFirst || m_table->choice().isNarrowed() || m_search->isChecked());
}

bool TablePanel::event(QEvent *event)
{
    // Before the window's shortcuts: where a table has the focus, it is the table that is searched.
    if (event->type() == QEvent::ShortcutOverride && isFind(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return Panel::event(event);
}

void TablePanel::keyPressEvent(QKeyEvent *event)
{
    if (isFind(*event))
        openSearch();
    else
        Panel::keyPressEvent(event);
}

void TablePanel::markChosen() { m_table->setMarked(chosenRow(m_query)); }

} // namespace anjungan::panels
