// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/datasets_panel.h"

#include "core/base/joined_parts.h"
#include "core/query/lateness.h"
#include "ui/charts/table/data_table.h"

#include <QJsonArray>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// How a dataset stands, as a tone and a few words.
struct Standing
{
    theme::Tone tone = theme::Tone::Neutral;
    QString words;
};

int severityOf(theme::Tone tone)
{
    switch (tone) {
    case theme::Tone::Bad:
        return 3;
    case theme::Tone::Warning:
        return 2;
    case theme::Tone::Neutral:
        return 1;
    case theme::Tone::Good:
        break;
    }
    return 0;
}

} // namespace

DatasetsPanel::DatasetsPanel(const workspace::PanelSpec &definition, const PanelServices &services,
                             PageContext &context, QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_table(new charts::DataTable(services.theme)),
      m_parameter(option(u"publisher")[u"param"].toString())
{
    for (const QJsonValue id : option(u"datasets").toArray())
        m_others.append(id.toString());
    m_rows.columns = {{.id = u"dataset"_s}, {.id = u"publisher"_s}};
    m_table->setInteractive(hasLink());
    connect(m_table, &charts::DataTable::clicked, this,
            [this](int row) { followLink(m_rows, static_cast<std::size_t>(row)); });
    m_table->setDense(true);
    m_table->setAccessibleName(definition.title.in(services.language));
    connect(m_table, &charts::DataTable::wholeTextAsked, this, &DatasetsPanel::showWhole);
    connect(&context, &PageContext::changed, this, [this](const QString &parameter) {
        if (parameter == m_parameter)
            showAgain();
    });
    setContent(m_table);
    askStatus();
}

void DatasetsPanel::askStatus()
{
    // A new watcher each time: a late signal of the one before cannot be taken for this one's.
    m_watcher = std::make_unique<QFutureWatcher<query::QueryResult<Records>>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, [this] {
        QFutureWatcher<query::QueryResult<Records>> *watcher = m_watcher.release();
        watcher->deleteLater(); // it is the sender
        if (watcher->future().resultCount() > 0)
            m_records = watcher->result();
        showAgain();
    });
    m_watcher->setFuture(services().queries.status());
}

void DatasetsPanel::refresh(const QStringList &) { askStatus(); }

void DatasetsPanel::askForDay(QDate)
{
    if (m_records && !*m_records)
        askStatus();
    else
        showAgain();
}

bool DatasetsPanel::isSettled() const { return Panel::isSettled() && !m_watcher; }

QString DatasetsPanel::publisher() const
{
    return m_parameter.isEmpty() ? option(u"publisher")[u"value"].toString() : context().value(m_parameter);
}

Panel::Shown DatasetsPanel::showAnswers()
{
    m_listed = 0;
    if (!m_records)
        return {.state = State::Empty, .message = tr("Loading…"), .provenances = {}};
    if (!*m_records)
        return shownError(m_records->error());
    charts::TableData table;
    m_rows.rows.clear();
    const auto column = [](const QString &title, charts::CellKind kind, bool alignRight = false) {
        return charts::DataTableColumn{.title = title, .alignRight = alignRight, .kind = kind};
    };
    table.columns = {column(tr("Dataset"), charts::CellKind::Strong), column(tr("Period"), charts::CellKind::Figure),
                     column(tr("Age"), charts::CellKind::Figure, true),
                     column(tr("State"), charts::CellKind::Text, true)};
    const auto add = [&](const QString &id) {
        const auto record = std::ranges::find(**m_records, id, &store::DatasetRecord::id);
        const workspace::Dataset *dataset = services().workspace.dataset(id);
        if (record == (*m_records)->end() || !dataset)
            return;
        table.rows.push_back(cellsOf(*record, *dataset));
        m_rows.rows.push_back({id, dataset->publisher});
    };
    const QString agency = publisher();
    for (const workspace::Dataset &dataset : services().workspace.datasets)
        if (!agency.isEmpty() && dataset.publisher == agency)
            add(dataset.id);
    for (const QString &id : m_others)
        if (const workspace::Dataset *dataset = services().workspace.dataset(id);
            dataset && (agency.isEmpty() || dataset->publisher != agency))
            add(id);
    m_listed = static_cast<qsizetype>(table.rows.size());
    if (table.rows.empty())
        return {.state = State::Empty, .message = tr("No dataset of this agency"), .provenances = {}};
    m_table->setData(std::move(table));
    return {.state = State::Ready, .message = {}, .provenances = {}};
}

std::vector<charts::DataTableCell> DatasetsPanel::cellsOf(const store::DatasetRecord &record,
                                                          const workspace::Dataset &dataset) const
{
    const theme::Formatter &format = services().format;
    const QDateTime now = services().clock.now();
    const query::Freshness freshness = query::freshnessOf(services().workspace, record, now);
    const auto ageOf = [&](const QDateTime &since) { return format.age(std::chrono::seconds(since.secsTo(now))); };
    Standing standing;
    if (!record.publishedAt)
        standing = {theme::Tone::Neutral, tr("Not synced yet")};
    else if (freshness.lateness == query::Lateness::Current)
        standing = {theme::Tone::Good, tr("On time")};
    else if (freshness.lateness == query::Lateness::Unknown)
        standing = {theme::Tone::Neutral, dataset.cadence ? tr("Not known") : tr("Nothing promised")};
    else if (dataset.cadence->after(*freshness.dueAt) < now)
        standing = {theme::Tone::Bad, tr("In arrears: %1").arg(ageOf(*freshness.dueAt))};
    else
        standing = {theme::Tone::Warning, tr("Late: %1").arg(ageOf(*freshness.dueAt))};
    if (freshness.isFailing)
        standing = {theme::Tone::Bad, tr("Sync failed")};

    const QString title = dataset.title.in(services().language);
    const QString name = title.isEmpty() ? dataset.id : title;
    const QString period = format.shortPeriod(record.period);
    const double days = record.sourceModified ? static_cast<double>(record.sourceModified->secsTo(now)) : 0;
    return {{.text = name, .sortKey = name, .mark = standing.tone},
            {.text = period.isEmpty() ? u"–"_s : period, .sortKey = record.period},
            {.text = record.sourceModified ? ageOf(*record.sourceModified) : u"–"_s,
             .sortKey = record.sourceModified ? charts::SortKey(days) : charts::SortKey()},
            {.text = standing.words, .sortKey = double(severityOf(standing.tone)), .tone = standing.tone}};
}

void DatasetsPanel::updateFoot()
{
    FootText text;
    if (m_listed > 0) {
        const QString judged = tr("judged %1").arg(services().format.dateTime(services().clock.now()));
        text.tone = theme::Tone::Good;
        text.line =
            u"Anjungan  "_s + base::joinedParts({tr("%n datasets", nullptr, static_cast<int>(m_listed)), judged});
        text.compact = u"Anjungan  "_s + judged;
        text.details = {tr("On time: the promised data are not due yet. Late: a sync after they were due found nothing "
                           "newer. In arrears: late by more than the interval that was promised.")};
    }
    foot().setText(text);
}

} // namespace anjungan::panels
