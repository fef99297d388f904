// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/changes_panel.h"

#include "core/query/lateness.h"
#include "core/workspace/document/link_reader.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/figure_course.h"
#include "ui/panels/panel_link.h"
#include "ui/panels/provenance_words.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// A difference with its sign, in the style of the values: percentages differ by points.
QString differenceText(const theme::Formatter &format, const ValueStyle &style, std::optional<double> difference)
{
    switch (style.format) {
    case Format::Percent:
    case Format::Points:
        return format.signedReal(difference, style.decimals.value_or(1), u"pp"_s);
    case Format::Money: {
        if (!difference || *difference == 0)
            return amount(format, style, difference ? QVariant(*difference) : QVariant()).text();
        const QString sign = *difference > 0 ? u"+"_s : u"−"_s;
        return sign + amount(format, style, std::abs(*difference)).text();
    }
    default:
        return format.signedReal(difference, style.decimals.value_or(style.format == Format::Decimal ? 2 : 0),
                                 style.unit);
    }
}

} // namespace

ChangesPanel::ChangesPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                           QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_table(new charts::DataTable(services.theme))
{
    for (const QJsonValue row : option(u"rows").toArray()) {
        const QString better = row[u"better"].toString();
        const QJsonObject query = row[u"query"].toObject();
        const std::size_t now = addQuery(query);
        m_rows.push_back({.title = text(row[u"title"]),
                          .value = row[u"value"].toString(),
                          .format = readFormat(row[u"format"]),
                          .better = better.isEmpty()      ? Better::Neither
                                    : better == "more"_L1 ? Better::More
                                                          : Better::Less,
                          .now = now,
                          .before = addQuery(shiftedQuery(query, u"previous"_s)),
                          .link = workspace::readLink(row[u"link"])});
    }
    m_table->setInteractive(std::ranges::any_of(m_rows, [](const Row &row) { return row.link.has_value(); }));
    connect(m_table, &charts::DataTable::clicked, this,
            [this](int row) { follow(*m_shown.at(static_cast<std::size_t>(row))); });
    m_table->setDense(true);
    m_table->setAccessibleName(definition.title.in(services.language));
    connect(m_table, &charts::DataTable::wholeTextAsked, this, &ChangesPanel::showWhole);
    setContent(m_table);
}

Panel::Shown ChangesPanel::showAnswers()
{
    Shown shown{.state = State::Ready, .message = {}, .provenances = {}};
    std::optional<Shown> refusal;
    charts::TableData table;
    m_shown.clear();
    for (const Row &row : m_rows) {
        const auto now = rowsOf(row.now);
        if (!now) {
            refusal = refusal ? refusal : now.error();
            continue;
        }
        shown.provenances += (*now)->provenances();
        shown.scope = shown.scope ? shown.scope : (*now)->scope;
        table.rows.push_back(cellsOf(row));
        m_shown.push_back(&row);
    }
    if (table.rows.empty() && refusal)
        return *refusal;
    const auto column = [](const QString &title) {
        return charts::DataTableColumn{.title = title, .alignRight = true, .kind = charts::CellKind::Figure};
    };
    table.columns = {{.title = tr("Figure"), .kind = charts::CellKind::Strong},
                     column(periodTitle(&Row::before, tr("Before"))),
                     column(periodTitle(&Row::now, tr("Now"))),
                     column(tr("Change"))};
    m_table->setData(std::move(table));
    return shown;
}

void ChangesPanel::follow(const Row &row)
{
    selection::Navigation &navigation = context().navigation();
    const auto answer = row.link ? rowsOf(row.now) : std::unexpected(Shown{});
    if (const auto place = answer ? placeOf(*row.link, navigation.place(), **answer, 0) : std::nullopt)
        navigation.go(*place);
}

std::vector<charts::DataTableCell> ChangesPanel::cellsOf(const Row &row) const
{
    const query::Answer &answer = **rowsOf(row.now);
    const auto before = rowsOf(row.before);
    const theme::Formatter &format = services().format;
    const ValueStyle style = styleOf(answer, row.value, row.format);
    const QVariant now = cell(answer, 0, row.value).value;
    const QVariant then = before ? cell(**before, 0, row.value).value : QVariant();
    const auto difference = number(exactDifference(now, then));
    theme::Tone tone = theme::Tone::Neutral;
    if (row.better != Better::Neither && difference && *difference != 0)
        tone = (*difference > 0) == (row.better == Better::More) ? theme::Tone::Good : theme::Tone::Bad;
    const auto figure = [&](const QVariant &value) {
        const auto of = number(value);
        return charts::DataTableCell{.text = amount(format, style, value).text(),
                                     .sortKey = of ? charts::SortKey(*of) : charts::SortKey()};
    };
    return {{.text = row.title, .sortKey = row.title},
            figure(then),
            figure(now),
            {.text = differenceText(format, style, difference),
             .sortKey = difference ? charts::SortKey(*difference) : charts::SortKey(),
             .tone = tone}};
}

QString ChangesPanel::periodTitle(std::size_t Row::*query, const QString &other) const
{
    QString title;
    for (const Row &row : m_rows) {
        const auto answer = rowsOf(row.*query);
        const QString period = answer ? ProvenanceWords(services()).shortPeriod((*answer)->provenance) : QString();
        if (period.isEmpty())
            continue;
        if (!title.isEmpty() && title != period)
            return other;
        title = period;
    }
    // This year needs no year.
    const QString year = u' ' + QString::number(query::today(services().workspace, services().clock.now()).year());
    if (title.endsWith(year))
        title.chop(year.size());
    return title.isEmpty() ? other : title;
}

void ChangesPanel::updateFoot() { foot().setText(tileFootText(provenances(), services())); }

} // namespace anjungan::panels
