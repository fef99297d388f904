// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/since_panel.h"

#include "core/base/iso_time.h"
#include "core/query/lateness.h"
#include "core/workspace/derived.h"
#include "core/workspace/time_expression.h"
#include "ui/panels/day_picker.h"
#include "ui/panels/plain_label.h"
#include "ui/panels/stacking_row.h"
#include "ui/sheet/segments.h"
#include "ui/sheet/sheet.h"

#include <QHBoxLayout>
#include <QJsonArray>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// At a factor of 1, in device-independent pixels: between a number and the next, and between it and its word.
constexpr double figureGap = 18, wordGap = 6;
constexpr auto yesterday = "-P1D"_L1;
constexpr auto lastMonth = "-P1M"_L1;

/// Shows its text whole or not at all: the panel's foot has the days too.
class WholeLabel : public QLabel
{
public:
    WholeLabel() { setTextFormat(Qt::PlainText); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (fontMetrics().horizontalAdvance(text()) <= contentsRect().width())
            QLabel::paintEvent(event);
    }
};

} // namespace

SincePanel::SincePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                       QWidget *parent)
    : Panel(definition, services, context, {.hasTitle = false, .above = 8, .aboveFoot = 2, .belowFoot = 8}, parent),
      m_query(addQuery(option(u"query"))), m_segments(new sheet::Segments(services.theme)), m_words(new WholeLabel)
{
    m_ways = {{tr("Yesterday"), yesterday}, {tr("A week"), workspace::usualSince.toString()}};
    if (services.lastVisit)
        m_ways.push_back({tr("My last visit"), base::isoText(services.lastVisit->toMSecsSinceEpoch())});
    m_ways.push_back({tr("A month"), lastMonth});
    m_ways.push_back({tr("Choose a day"), {}});
    QStringList titles;
    for (const Way &way : m_ways)
        titles.append(way.title);
    m_segments->setTitles(titles, static_cast<int>(titles.size()));
    m_segments->setAccessibleName(tr("Since when"));
    connect(m_segments, &sheet::Segments::chosen, this, &SincePanel::choose);

    auto *content = new QWidget;
    auto *layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(services.theme.pixels(figureGap));
    layout->addWidget(m_words, 1);
    for (const QJsonValue figure : option(u"values").toArray()) {
        Figure one{.value = figure[u"value"].toString(),
                   .title = text(figure[u"title"]),
                   .tone = ToneRule(figure[u"tone"]).tone(0),
                   .number = plainLabel(content),
                   .word = plainLabel(content)};
        auto *pair = new QHBoxLayout;
        pair->setSpacing(services.theme.pixels(wordGap));
        pair->addWidget(one.number);
        pair->addWidget(one.word);
        layout->addLayout(pair);
        m_figures.push_back(one);
    }
    m_words->setMinimumWidth(0);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setContent(new StackingRow(m_segments, content, services.theme.pixels(figureGap)));
    applyLook();
    connect(&services.theme, &theme::Theme::changed, this, &SincePanel::applyLook);
    connect(&context, &PageContext::changed, this, [this](const QString &parameter) {
        if (parameter == workspace::sinceParameter)
            mark();
    });
    mark();
}

void SincePanel::choose(int way)
{
    const QString &value = m_ways.at(static_cast<std::size_t>(way)).value;
    if (value.isEmpty())
        return pickDay();
    context().set(workspace::sinceParameter.toString(), value);
}

void SincePanel::pickDay()
{
    mark(); // until a day is chosen
    auto *sheet = new sheet::Sheet(tr("Changes since"), *m_segments, services().theme);
    auto *days =
        new DayPicker(QDate::fromString(context().value(workspace::sinceParameter.toString()), Qt::ISODate),
                      query::today(services().workspace, services().clock.now()), services().format, services().theme);
    connect(days, &DayPicker::chosen, sheet, [this, sheet](QDate day) {
        sheet->dismiss();
        context().set(workspace::sinceParameter.toString(), day.toString(Qt::ISODate));
    });
    sheet->setContent(days);
    sheet->open();
}

void SincePanel::mark()
{
    const QString set = context().value(workspace::sinceParameter.toString());
    const QString value = set.isEmpty() ? workspace::usualSince.toString() : set;
    const auto found = std::ranges::find(m_ways, value, &Way::value);
    m_segments->setCurrent(static_cast<int>((found == m_ways.end() ? m_ways.end() - 1 : found) - m_ways.begin()));
    m_words->setText(chosenWords());
}

QString SincePanel::chosenWords() const
{
    const QDateTime now = services().clock.now();
    const QString set = context().value(workspace::sinceParameter.toString());
    const QString value = set.isEmpty() ? workspace::usualSince.toString() : set;
    if (const auto moment = base::parseMoment(value)) {
        const std::chrono::seconds since(moment->secsTo(now));
        const QString when = services().format.dateTime(*moment);
        // "Just now" is no age.
        return since < std::chrono::minutes(1) ? when : tr("%1, %2 ago").arg(when, services().format.age(since));
    }
    const auto time = workspace::TimeExpression::parse(value);
    if (!time || time->usesLatest())
        return value;
    const auto days = workspace::resolve(*time, query::today(services().workspace, now)).start;
    return days ? tr("from %1 on").arg(services().format.date(days->first)) : value;
}

Panel::Shown SincePanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found) { // the choice stays, by which it is mended
        m_words->setText(found.error().message);
        for (const Figure &figure : m_figures)
            figure.number->setText(services().format.integer(std::nullopt));
        return {.state = State::Ready, .message = {}, .provenances = {}};
    }
    m_words->setText(chosenWords());
    for (const Figure &figure : m_figures) {
        const QVariant value = cell(**found, 0, figure.value).value;
        figure.number->setText(services().format.integer(number(value)));
        figure.word->setText(figure.title);
    }
    return shownOf(**found);
}

void SincePanel::applyLook()
{
    const theme::Theme &look = services().theme;
    dress(*m_words, look.font(theme::Role::Body), look.tokens().ink2);
    for (const Figure &figure : m_figures) {
        dress(*figure.number, look.font(theme::Role::Title),
              theme::toneInk(look.tokens(), figure.tone, look.tokens().ink));
        dress(*figure.word, look.font(theme::Role::Body), look.tokens().ink2);
    }
}

} // namespace anjungan::panels
