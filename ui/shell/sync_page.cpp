// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_page.h"

#include "core/base/joined_parts.h"
#include "ui/charts/table/data_table.h"
#include "ui/shell/held_words.h"
#include "ui/shell/sync_controls.h"
#include "ui/shell/sync_details.h"
#include "ui/shell/sync_history.h"
#include "ui/shell/sync_order.h"
#include "ui/shell/sync_words.h"
#include "ui/theme/card.h"
#include "ui/words/sentence.h"

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
constexpr double narrowest = 560;
constexpr double narrow = 900;
constexpr double remarkable = 1400;
/// Long enough not to flicker, and short enough to look alive.
constexpr std::chrono::milliseconds betweenPictures{250};

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
        return told(Remark).isEmpty() ? told(Confirmed) : told(Remark);
    case Confirmed: {
        const QString changed = told(SourceChanged);
        return changed.isEmpty() ? QString() : SyncPage::tr("source: %1").arg(changed);
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

SyncPage::SyncPage(const workspace::Workspace &workspace, query::QueryService &queries, SyncMonitor &monitor,
                   sync::SyncService *syncing, theme::Theme &theme, const theme::Formatter &format,
                   const QString &language, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_queries(queries), m_monitor(monitor), m_syncing(syncing),
      m_theme(theme), m_format(format), m_language(language), m_table(new charts::DataTable(theme, this)),
      m_details(new SyncDetails(theme, this))
{
    setObjectName(u"view_sync"_s);
    m_table->setObjectName(u"sync_table"_s);
    m_table->setAccessibleName(tr("Datasets and their last sync"));
    m_table->setInteractive(true);
    m_details->hide();
    m_soon.setSingleShot(true);
    m_soon.setInterval(betweenPictures);
    auto *column = new QVBoxLayout(this);
    if (syncing) {
        m_controls = new SyncControls(*syncing, theme, format, this);
        column->addWidget(m_controls);
        connect(m_controls, &SyncControls::conductChosen, this, &SyncPage::conductChosen);
        connect(m_controls, &SyncControls::carryWanted, this, &SyncPage::carryWanted);
        connect(m_controls, &SyncControls::checkWanted, this, &SyncPage::checkLedger);
        connect(m_details, &SyncDetails::syncWanted, syncing,
                [syncing](const QString &dataset) { syncing->syncNow({dataset}); });
        connect(m_details, &SyncDetails::rejectWanted, syncing, &sync::SyncService::reject);
        connect(m_details, &SyncDetails::acceptWanted, syncing,
                [syncing](const QString &dataset) { syncing->syncNow({dataset}, {dataset}); });
        connect(syncing, &sync::SyncService::planned, this, &SyncPage::showSoon);
    }
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    connect(m_details, &SyncDetails::historyWanted, this, [this](const QString &dataset) {
        openSyncHistory(dataset, m_workspace.dataset(dataset)->title.in(m_language), m_queries, m_workspace.timeZone,
                        m_format, m_theme, *m_table);
    });
    connect(m_table, &charts::DataTable::clicked, this, &SyncPage::tap);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_isOld)
            showSoon();
    });
    connect(&monitor, &SyncMonitor::changed, this, &SyncPage::showSoon);
    connect(&theme, &theme::Theme::changed, this, &SyncPage::fit);
    fit();
    showAll();
}

/// The first change is shown at once, those that follow closely together.
void SyncPage::showSoon()
{
    if (!isVisible())
        return;
    m_isOld = m_soon.isActive();
    if (m_isOld)
        return;
    showAll();
    m_soon.start();
}

void SyncPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showAll();
}

void SyncPage::showAll()
{
    const QList<int> order = syncOrder(m_workspace, m_monitor.records(), m_monitor.now());
    const bool isSameOrder = order == m_order;
    m_order = order;
    m_data = syncTable(m_workspace, m_order, m_monitor.records(), m_monitor.running(), m_language, m_format,
                       m_monitor.now());
    using enum SyncColumn;
    charts::TableData shown =
        width() < m_theme.pixels(narrowest) ? narrowed(m_data, {Dataset, LastSync})
        : width() < m_theme.pixels(narrow)  ? narrowed(m_data, {Dataset, Rows, LastSync, Confirmed})
        : width() < m_theme.pixels(remarkable)
            ? narrowed(m_data, {Dataset, Publisher, Rows, LastSync, Period, SourceChanged, Confirmed})
            : m_data;
    if (isSameOrder && m_monitor.isRunning())
        m_table->updateData(std::move(shown));
    else
        m_table->setData(std::move(shown));
    showDetails();
}

void SyncPage::tap(int row)
{
    const QString id = datasetAt(row).id == m_chosen ? QString() : datasetAt(row).id;
    choose(id);
    Q_EMIT datasetChosen(id);
}

void SyncPage::choose(const QString &dataset)
{
    m_chosen = m_workspace.dataset(dataset) ? dataset : QString();
    m_details->setVisible(!m_chosen.isEmpty());
    showAll();
}

std::optional<QDateTime> SyncPage::nextOf(const QString &dataset) const
{
    if (!m_syncing)
        return std::nullopt;
    const auto due = m_syncing->plan().due;
    const auto found = due.constFind(dataset);
    return found == due.cend() ? std::nullopt : std::optional(*found);
}

void SyncPage::showDetails()
{
    int row = -1;
    for (int at = 0; at < m_order.size(); ++at)
        if (datasetAt(at).id == m_chosen)
            row = at;
    // The details make the table smaller; afterwards the row must still be visible.
    QMetaObject::invokeMethod(this, [this, row] { m_table->setMarked(row); }, Qt::QueuedConnection);
    if (row < 0)
        return;
    const auto &cells = m_data.rows[static_cast<std::size_t>(row)];
    const auto text = [&cells](SyncColumn column) { return textOf(cells, column); };
    const auto &records = m_monitor.records();
    const auto found = std::ranges::find(records, m_chosen, &store::DatasetRecord::id);
    const store::DatasetRecord record = found != records.end() ? *found : store::DatasetRecord{.id = m_chosen};
    const auto next = nextOf(m_chosen);
    using enum SyncColumn;
    const QString facts = base::joinedParts(
        {text(LastSync),
         tr("%1 row(s)", nullptr, record.publishedAt ? static_cast<int>(record.rows) : 0).arg(text(Rows)),
         text(Publisher), tr("Period %1").arg(text(Period)),
         tr("Source changed %1").arg(record.sourceModified ? m_format.dateTime(*record.sourceModified) : u"–"_s),
         tr("Confirmed here %1").arg(text(Confirmed)),
         next ? tr("Next sync about %1").arg(m_format.dateTime(*next)) : QString()});
    const query::Freshness fresh = query::freshnessOf(m_workspace, record, m_monitor.now());
    m_details->setSubject({.dataset = m_chosen,
                           .title = text(Dataset),
                           .facts = facts,
                           .remark = text(Remark),
                           .advice = adviceOn(record, fresh.lateness, text(Publisher), next, m_format),
                           .held = record.held ? heldText(*record.held, record.rows, m_format) : QString(),
                           .isRejected = record.held && record.held->delivery.rejectedAt,
                           .canSync = m_syncing != nullptr});
}

void SyncPage::checkLedger()
{
    m_controls->setCheck(tr("Reading the whole ledger…"), false);
    m_queries.ledgerCheck().then(this, [this](const query::QueryResult<store::LedgerCheck> &check) {
        m_controls->setCheck(check ? ledgerText(*check, m_format)
                                   : words::readerSentence(check.error().what, m_workspace.timeZone),
                             true);
    });
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
