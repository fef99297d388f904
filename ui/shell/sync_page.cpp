// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_page.h"

#include "core/base/joined_parts.h"
#include "ui/charts/table/data_table.h"
#include "ui/shell/held_words.h"
#include "ui/shell/sync_controls.h"
#include "ui/shell/sync_details.h"
#include "ui/theme/card.h"

#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

// Widths in pixels at a factor of 1, below which rows have fewer columns.
constexpr double narrow = 900;
constexpr double remarkable = 1400;

const QString &textOf(const std::vector<charts::DataTableCell> &row, SyncColumn column)
{
    return row[static_cast<std::size_t>(std::to_underlying(column))].text;
}

/// What is told below the cell of a column of those that are left out.
QString belowOf(SyncColumn column, const std::vector<charts::DataTableCell> &row,
                const std::function<bool(SyncColumn)> &isLeftOut)
{
    using enum SyncColumn;
    const auto told = [&](SyncColumn of) {
        const QString &text = textOf(row, of);
        return isLeftOut(of) && text != u"–" ? text : QString();
    };
    switch (column) {
    case Dataset:
        return base::joinedParts({told(Publisher), told(Period)});
    case LastSync:
        return told(Remark);
    case Confirmed: {
        const QString changed = told(SourceChanged);
        return changed.isEmpty() ? QString() : SyncPage::tr("Source changed %1").arg(changed);
    }
    default:
        return {};
    }
}

/// The table with only these columns, which have what matters of the others in a second line: whose dataset it is and
/// of which period, what is wrong, and the age of the content.
charts::TableData narrowed(const charts::TableData &table, std::initializer_list<SyncColumn> columns)
{
    charts::TableData less;
    const auto isLeftOut = [&columns](SyncColumn column) { return !std::ranges::contains(columns, column); };
    less.rows.resize(table.rows.size());
    for (const SyncColumn column : columns) {
        const auto place = static_cast<std::size_t>(std::to_underlying(column));
        less.columns.push_back(table.columns[place]);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            less.rows[row].push_back(table.rows[row][place]);
            less.rows[row].back().below = belowOf(column, table.rows[row], isLeftOut);
        }
    }
    return less;
}

} // namespace

SyncPage::SyncPage(const workspace::Workspace &workspace, SyncMonitor &monitor, sync::SyncService *syncing,
                   theme::Theme &theme, const theme::Formatter &format, const QString &language, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_monitor(monitor), m_theme(theme), m_format(format),
      m_language(language), m_canSync(syncing != nullptr), m_table(new charts::DataTable(theme, this)),
      m_details(new SyncDetails(theme, this))
{
    setObjectName(u"view_sync"_s);
    m_table->setObjectName(u"sync_table"_s);
    m_table->setAccessibleName(tr("Datasets and their last sync"));
    m_table->setInteractive(true);
    m_details->hide();
    auto *column = new QVBoxLayout(this);
    if (syncing) {
        m_controls = new SyncControls(*syncing, theme, format, this);
        column->addWidget(m_controls);
        connect(m_controls, &SyncControls::conductChosen, this, &SyncPage::conductChosen);
        connect(m_details, &SyncDetails::syncWanted, syncing,
                [syncing](const QString &dataset) { syncing->syncNow({dataset}); });
        connect(m_details, &SyncDetails::rejectWanted, syncing, &sync::SyncService::reject);
        connect(m_details, &SyncDetails::acceptWanted, syncing,
                [syncing](const QString &dataset) { syncing->syncNow({dataset}, {dataset}); });
    }
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    connect(m_table, &charts::DataTable::clicked, this, &SyncPage::tap);
    connect(&monitor, &SyncMonitor::changed, this, &SyncPage::showAll);
    connect(&theme, &theme::Theme::changed, this, &SyncPage::fit);
    fit();
    showAll();
}

void SyncPage::showAll()
{
    m_data = syncTable(m_workspace, m_monitor.records(), m_monitor.running(), m_language, m_format, m_monitor.now());
    using enum SyncColumn;
    if (width() < m_theme.pixels(narrow))
        m_table->setData(narrowed(m_data, {Dataset, Rows, LastSync, Confirmed}));
    else if (width() < m_theme.pixels(remarkable))
        m_table->setData(narrowed(m_data, {Dataset, Publisher, Rows, LastSync, Period, SourceChanged, Confirmed}));
    else
        m_table->setData(m_data);
    showDetails();
}

void SyncPage::tap(int row)
{
    const QString id = row == m_chosen ? QString() : m_workspace.datasets.at(row).id;
    choose(id);
    Q_EMIT datasetChosen(id);
}

void SyncPage::choose(const QString &dataset)
{
    const auto found = std::ranges::find(m_workspace.datasets, dataset, &workspace::Dataset::id);
    const auto row = static_cast<int>(found - m_workspace.datasets.begin());
    m_chosen = found == m_workspace.datasets.end() ? -1 : row;
    m_details->setVisible(m_chosen >= 0);
    showDetails();
    // The details make the table smaller; afterwards the row must still be visible.
    QMetaObject::invokeMethod(this, [this] { m_table->setMarked(m_chosen); }, Qt::QueuedConnection);
}

void SyncPage::showDetails()
{
    if (m_chosen < 0 || std::cmp_greater_equal(m_chosen, m_data.rows.size()))
        return;
    const auto &row = m_data.rows[static_cast<std::size_t>(m_chosen)];
    const auto text = [&row](SyncColumn column) { return textOf(row, column); };
    const QString &id = m_workspace.datasets.at(m_chosen).id;
    const auto &records = m_monitor.records();
    const auto record = std::ranges::find(records, id, &store::DatasetRecord::id);
    const bool isPublished = record != records.end() && record->publishedAt;
    const bool isHeld = record != records.end() && record->held;
    using enum SyncColumn;
    const QString facts = base::joinedParts(
        {text(LastSync), tr("%1 row(s)", nullptr, isPublished ? static_cast<int>(record->rows) : 0).arg(text(Rows)),
         text(Publisher), tr("Period %1").arg(text(Period)), tr("Source changed %1").arg(text(SourceChanged)),
         tr("Confirmed here %1").arg(text(Confirmed))});
    m_details->setSubject({.dataset = id,
                           .title = text(Dataset),
                           .facts = facts,
                           .remark = text(Remark),
                           .held = isHeld ? heldText(*record->held, record->rows, m_format) : QString(),
                           .isRejected = isHeld && record->held->delivery.rejectedAt,
                           .canSync = m_canSync});
}

void SyncPage::fit()
{
    const int outside = m_theme.pixels(22);
    const int inside = m_theme.pixels(theme::cardInset);
    layout()->setContentsMargins(outside + inside, inside, outside + inside, outside + inside);
    layout()->setSpacing(m_theme.pixels(12));
    update();
}

void SyncPage::resizeEvent(QResizeEvent *) { showAll(); }

void SyncPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int outside = m_theme.pixels(22);
    theme::paintCard(painter, QRectF(rect()).adjusted(outside, 0, -outside, -m_theme.length(16)), m_theme);
}

} // namespace anjungan::shell
