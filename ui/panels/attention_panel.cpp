// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/attention_panel.h"

#include "core/base/iso_time.h"
#include "core/base/joined_parts.h"
#include "core/workspace/selection.h"
#include "ui/panels/menu_button.h"
#include "ui/panels/seen_attention.h"
#include "ui/panels/stacking_row.h"
#include "ui/panels/title_button.h"
#include "ui/panels/values.h"
#include "ui/sheet/segments.h"
#include "ui/words/sentence.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

using Severity = charts::AttentionLine::Severity;

Severity severityOf(const QString &name)
{
    return name == "siaga"_L1 ? Severity::Siaga : name == "info"_L1 ? Severity::Info : Severity::Warning;
}

/// "1,04×" needs its second decimal to tell that it is beyond the bound.
QString timesOf(const theme::Formatter &format, double ratio)
{
    constexpr double nearOne = 1.05;
    return format.real(ratio, ratio < nearOne ? 2 : 1) + u'×';
}

} // namespace

AttentionPanel::AttentionPanel(const workspace::PanelSpec &definition, const PanelServices &services,
                               PageContext &context, QWidget *parent)
    : Panel(definition, services, context, {.hasTitle = false, .above = 8}, parent),
      m_query(addQuery(option(u"query"))), m_chips(new sheet::Segments(services.theme)),
      m_markAll(new TitleButton(u"check"_s, tr("Mark all as seen"), services.theme)), m_fault(new QLabel),
      m_chart(new charts::AttentionRows(services.theme)),
      m_head(new charts::AttentionHead(
          {tr("Condition"), tr("Figure"), tr("Against the bound"), tr("Bound"), tr("Since"), tr("How long")}, *m_chart,
          services.theme))
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(services.theme.pixels(4));
    auto *buttons = new QWidget;
    auto *top = new QHBoxLayout(buttons);
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(services.theme.pixels(8));
    top->addStretch();
    top->addWidget(m_markAll);
    if (MenuButton *menu = freeMenuButton()) {
        top->addWidget(menu);
        menu->show();
    }
    layout->addWidget(new StackingRow(m_chips, buttons, services.theme.pixels(8)));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->setObjectName(u"attention_fault"_s);
    m_fault->hide();
    layout->addWidget(m_fault);
    layout->addWidget(m_head);
    layout->addWidget(m_chart, 1);
    content->setFocusProxy(m_chart);
    m_chips->setAccessibleName(tr("Which are shown"));
    m_markAll->setVisible(services.seen && services.isAttended);
    m_chart->setAccessibleName(heading());
    m_chart->setInteractive(true);
    connect(m_chips, &sheet::Segments::chosen, this, &AttentionPanel::showLines);
    connect(m_markAll, &QAbstractButton::clicked, this, &AttentionPanel::markAll);
    connect(m_chart, &charts::RowsView::clicked, this, &AttentionPanel::open);
    if (services.seen)
        connect(services.seen, &SeenAttention::changed, this, [this] { showAgain(); });
    setContent(content);
}

Panel::Shown AttentionPanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found && found.error().state != State::Empty)
        return found.error();
    if (const query::Answer *answer = found ? *found : nullptr) {
        showFault(*answer);
        showChips(*answer);
        showLines();
        return shownOf(*answer);
    }
    Shown empty = found.error();
    if (empty.provenances.isEmpty() || empty.provenances.first().fault.isEmpty())
        empty.message = tr("Nothing needs attention");
    else
        empty.message = words::sentence(empty.provenances.first().fault, services().workspace.timeZone);
    return empty;
}

void AttentionPanel::showFault(const query::Answer &answer)
{
    m_fault->setText(words::sentence(answer.provenance.fault, services().workspace.timeZone));
    m_fault->setVisible(!answer.provenance.fault.isEmpty());
    m_fault->setFont(services().theme.font(theme::Role::Small));
}

void AttentionPanel::showChips(const query::Answer &answer)
{
    const std::array<QString, 5> names{tr("All"), u"▲ "_s + wordOfSeverity(answer, u"siaga"_s),
                                       u"◆ "_s + wordOfSeverity(answer, u"warning"_s),
                                       u"○ "_s + wordOfSeverity(answer, u"info"_s), tr("Not seen")};
    QStringList titles;
    qsizetype unseen = 0;
    for (std::size_t chip = 0; chip < names.size(); ++chip) {
        qsizetype count = 0;
        for (std::size_t row = 0; row < answer.rows.size(); ++row)
            count += isOf(answer, row, static_cast<Chip>(chip)) ? 1 : 0;
        titles << names[chip] + u"  "_s + services().format.integer(static_cast<double>(count));
        unseen = count; // the last chip's
    }
    m_markAll->setEnabled(unseen > 0);
    if (titles == m_titles) // the chips keep the focus
        return;
    const int current = std::max(0, m_chips->current());
    m_titles = titles;
    m_chips->setTitles(titles, static_cast<int>(titles.size()));
    m_chips->setCurrent(current);
}

void AttentionPanel::showLines()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return;
    const query::Answer &answer = **found;
    const auto chip = static_cast<Chip>(std::max(0, m_chips->current()));
    std::vector<charts::AttentionLine> lines;
    m_rows.clear();
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        if (!isOf(answer, row, chip))
            continue;
        m_rows.push_back(row);
        lines.push_back(lineOf(answer, row));
    }
    m_chart->setLines(std::move(lines));
}

QString AttentionPanel::wordOfSeverity(const query::Answer &answer, const QString &severity)
{
    const int column = answer.column(u"severity"_s);
    return column < 0 ? severity
                      : answer.columns[static_cast<std::size_t>(column)].valueTitles.value(severity, severity);
}

bool AttentionPanel::isNew(const query::Answer &answer, std::size_t row) const
{
    return services().seen && !services().seen->isSeen(SeenAttention::markOf(answer, row));
}

bool AttentionPanel::isOf(const query::Answer &answer, std::size_t row, Chip chip) const
{
    const QString severity = cell(answer, row, u"severity"_s).value.toString();
    switch (chip) {
    case All:
        break;
    case Siaga:
        return severity == "siaga"_L1;
    case Warning:
        return severity == "warning"_L1;
    case Info:
        return severity == "info"_L1;
    case Unseen:
        return isNew(answer, row);
    }
    return true;
}

charts::AttentionLine AttentionPanel::lineOf(const query::Answer &answer, std::size_t row) const
{
    const theme::Formatter &format = services().format;
    const auto text = [&](const QString &column) { return cell(answer, row, column).value.toString(); };
    const workspace::PageSpec *page = services().workspace.page(text(u"page"_s));
    const QString from = page                                     ? page->title.in(services().language)
                         : text(u"page"_s) == workspace::syncPage ? tr("Sync")
                                                                  : QString();
    const QStringList where = base::filledParts({text(u"area.name"_s), text(u"publisher.short"_s)});
    charts::AttentionLine line{.severity = severityOf(text(u"severity"_s)),
                               .isNew = isNew(answer, row),
                               .title = text(u"title"_s),
                               .severityWord = wordOf(format, cell(answer, row, u"severity"_s)),
                               .below = base::filledParts(where + QStringList{from}).join(u" · "_s),
                               .where = where.join(u" · "_s),
                               .figure = figureOf(answer, row, u"value"_s),
                               .ratio = number(cell(answer, row, u"ratio"_s).value)};
    if (!cell(answer, row, u"bound"_s).value.isNull())
        line.bound = figureOf(answer, row, u"bound"_s);
    if (line.ratio)
        line.ratioText = timesOf(format, *line.ratio);
    if (const auto since = base::parseMoment(text(u"since"_s))) {
        line.since = format.day(*since);
        line.age = format.age(std::chrono::seconds(std::max(qint64(0), since->secsTo(services().clock.now()))));
    }
    return line;
}

QString AttentionPanel::figureOf(const query::Answer &answer, std::size_t row, const QString &column) const
{
    const theme::Formatter &format = services().format;
    const auto value = number(cell(answer, row, column).value);
    const QString unit = cell(answer, row, u"unit"_s).value.toString();
    const auto decimals = number(cell(answer, row, u"decimals"_s).value);
    if (unit == "Rp"_L1)
        return format.money(value);
    constexpr int most = 2;
    int places = static_cast<int>(decimals.value_or(0));
    // A figure without decimals of its own has as many as tell it apart from its bound.
    if (!decimals && value && std::abs(*value - std::round(*value)) > 0.05)
        places = 1;
    const theme::Amount amount = format.withUnit(format.figure(value, std::min(places, most)), unit);
    return amount.text();
}

void AttentionPanel::open(int line)
{
    const auto found = rowsOf(m_query);
    if (!found || line < 0 || static_cast<std::size_t>(line) >= m_rows.size())
        return;
    const query::Answer &answer = **found;
    const std::size_t row = m_rows[static_cast<std::size_t>(line)];
    const QString page = cell(answer, row, u"page"_s).value.toString();
    const QString panel = cell(answer, row, u"panel"_s).value.toString();
    const QString chosen = cell(answer, row, u"selection"_s).value.toString();
    const QString mark = SeenAttention::markOf(answer, row);
    selection::Navigation &navigation = context().navigation();
    workspace::Selection selection = navigation.selection();
    if (const auto read = workspace::Selection::read(chosen))
        for (const QString &parameter : read->parameters())
            selection.set(parameter, read->value(parameter));
    if (services().seen)
        services().seen->see({mark}); // shows the lines again
    if (!page.isEmpty())
        navigation.go({page, selection, panel});
}

void AttentionPanel::markAll()
{
    const auto found = rowsOf(m_query);
    if (!found || !services().seen)
        return;
    QStringList marks;
    for (std::size_t row = 0; row < (*found)->rows.size(); ++row)
        marks << SeenAttention::markOf(**found, row);
    services().seen->see(marks);
}

} // namespace anjungan::panels
