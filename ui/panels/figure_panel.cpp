// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_panel.h"

#include "core/base/joined_parts.h"
#include "ui/charts/figure_tile.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/exact_words.h"
#include "ui/panels/figure_course.h"
#include "ui/panels/menu_button.h"
#include "ui/panels/provenance_words.h"
#include "ui/panels/scope_words.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

using namespace Qt::StringLiterals;

namespace anjungan::panels {

FigurePanel::FigurePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                         QWidget *parent)
    : TilePanel(definition, services, context, parent), m_tile(new charts::FigureTile(services.theme)),
      m_query(addQuery(option(u"query"))), m_value(option(u"value").toString()), m_format(readFormat(option(u"format")))
{
    if (const QJsonValue sub = option(u"sub"); sub.isObject()) {
        const QJsonValue own = sub[u"query"];
        m_sub = Sub{own.isObject() ? addQuery(own) : m_query,
                    sub[u"value"].toString(),
                    readFormat(sub[u"format"]),
                    text(sub[u"text"]),
                    ToneRule(sub[u"tone"]),
                    sub[u"share"].toBool()};
    }
    const QJsonObject query = option(u"query").toObject();
    if (const QString shift = option(u"compare").toString(); !shift.isEmpty())
        m_compared = addQuery(shiftedQuery(query, shift));
    if (option(u"spark").isDouble())
        m_course = addQuery(courseQuery(query, option(u"spark").toInt()));
    else if (option(u"spark").isString())
        m_course = addQuery(courseQuery(query, mostCourse));
    setContent(m_tile);
    fitTile();
    foot().setBefore([this] { return cutLines(); });
    connect(&context, &PageContext::changed, this, &FigurePanel::showAgain);
    connect(&services.theme, &theme::Theme::changed, this, &FigurePanel::fitTile);
}

Panel::Shown FigurePanel::showAnswers()
{
    const auto answer = rowsOf(m_query);
    if (!answer && answer.error().scope) // answered, with nothing to show
        return unavailable(answer.error());
    if (!answer)
        return answer.error();
    Shown shown = shownOf(**answer);
    const theme::Formatter &format = services().format;
    const AnswerCell value = cell(**answer, 0, m_value);
    const theme::Amount big = amount(format, styleOf(**answer, m_value, m_format), value.value);
    charts::Figure figure = m_tile->data();
    figure.title = definition().title.in(services().language);
    figure.value = big.value;
    figure.unit = big.unit;
    figure.isWords = m_format == Format::Text && value.value.typeId() == QMetaType::QString;
    figure.exact = exactText(format, styleOf(**answer, m_value, m_format), value.value);
    figure.note.clear();
    figure.tone = theme::Tone::Neutral;
    if (m_sub) {
        const auto below = rowsOf(m_sub->query);
        figure.note = noteOf(*m_sub, (*answer)->scope);
        figure.tone = m_sub->tone.tone(below ? number(cell(**below, 0, m_sub->value).value) : std::nullopt);
        if (below)
            shown.provenances.append((*below)->provenances());
    }
    addChange(figure, **answer, value);
    figure.course = course();
    m_tile->setData(std::move(figure));
    return shown;
}

void FigurePanel::addChange(charts::Figure &figure, const query::Answer &answer, const AnswerCell &value) const
{
    figure.change.clear();
    figure.shortChange.clear();
    const auto before = m_compared ? rowsOf(*m_compared) : std::unexpected(Shown{});
    if (!before)
        return;
    const QVariant old = cell(**before, 0, m_value).value;
    const auto now = number(value.value), then = number(old), change = number(exactDifference(value.value, old));
    const QString period = ProvenanceWords(services()).shortPeriod((*before)->provenance);
    if (!now || !then || !change || period.isEmpty())
        return;
    const theme::Formatter &format = services().format;
    const ValueStyle style = styleOf(answer, m_value, m_format);
    QString written;
    if (m_format == Format::Percent || m_format == Format::Points)
        written = format.signedReal(change, style.decimals.value_or(1), u"pp"_s);
    else if (m_format == Format::Integer || *then <= 0 || *now < 0)
        written = format.signedReal(change, style.decimals.value_or(0));
    else
        written = format.signedReal(*change / *then * 100, 1, u"%"_s);
    figure.shortChange = written;
    figure.change = tr("%1 since %2").arg(written, period);
}

std::vector<std::optional<double>> FigurePanel::course() const
{
    std::vector<std::optional<double>> values;
    const auto rows = m_course ? rowsOf(*m_course) : std::unexpected(Shown{});
    const std::size_t count = !rows ? 0 : option(u"spark").isString() ? rowsOfFirstYear(**rows) : (*rows)->rows.size();
    for (std::size_t row = count; row > 0; --row)
        values.push_back(number(cell(**rows, row - 1, m_value).value));
    return values;
}

Panel::Shown FigurePanel::unavailable(Shown shown)
{
    charts::Figure figure = m_tile->data();
    figure.title = definition().title.in(services().language);
    figure.value = services().format.integer(std::nullopt);
    figure.isWords = false;
    figure.unit.clear();
    figure.exact.clear();
    figure.note = shown.message;
    figure.change.clear();
    figure.shortChange.clear();
    figure.course.clear();
    figure.tone = theme::Tone::Neutral;
    m_tile->setData(std::move(figure));
    shown.state = State::Ready;
    return shown;
}

QString FigurePanel::noteOf(const Sub &sub, const query::Scope &scope) const
{
    // If the line has no value it shows "–"; the number is shown in any case.
    const auto below = rowsOf(sub.query);
    if (!below && below.error().scope && below.error().scope->isUnknown())
        return below.error().message;
    const QString written = writtenBelow(sub, below ? *below : nullptr);
    QString note = sub.text.isEmpty() ? written : QString(sub.text).replace(QLatin1StringView("%1"), written);
    if (!below)
        return note;
    query::Scope ofTheSameDay = (*below)->scope;
    ofTheSameDay.today = scope.today;
    if (ofTheSameDay == scope)
        return note;
    const ScopeWords words(services(), context());
    const QString chosen = words.chosen((*below)->scope);
    return base::joinedParts({note, chosen == words.chosen(scope) ? QString() : chosen,
                              words.beside((*below)->scope, (*below)->provenance)});
}

QString FigurePanel::writtenBelow(const Sub &sub, const query::Answer *below) const
{
    if (!below)
        return amount(services().format, {}, {}).text();
    const QVariant value = cell(*below, 0, sub.value).value;
    if (!sub.isShare)
        return amount(services().format, styleOf(*below, sub.value, sub.format), value).text();
    const auto figure = rowsOf(m_query);
    const auto part = figure ? number(cell(**figure, 0, m_value).value) : std::nullopt;
    const auto whole = number(value);
    return services().format.percent(part && whole && *whole != 0 ? std::optional(*part / *whole * 100) : std::nullopt);
}

void FigurePanel::updateFoot() { foot().setText(tileFootText(provenances(), services())); }

void FigurePanel::showScope(const QString &scope)
{
    m_tile->setScope(scope);
    fitTile();
}

QStringList FigurePanel::cutLines() const
{
    if (!m_tile->isCut())
        return {};
    const charts::Figure &figure = m_tile->data();
    const QString words = figure.isWords ? figure.value : QString();
    return base::filledParts({figure.title, figure.scope, words, figure.note, figure.change});
}

void FigurePanel::fitTile()
{
    // All its lines: without its title a number means nothing.
    m_tile->setFixedHeight(m_tile->sizeHint().height());
    placeMenu();
}

void FigurePanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    placeMenu();
}

void FigurePanel::placeMenu()
{
    MenuButton *button = freeMenuButton();
    if (!button)
        return;
    const theme::Theme &theme = services().theme;
    const int side = theme.touchTarget(), inset = theme.pixels(theme::cardInset);
    const int left = width() - side - inset + theme.pixels(MenuButton::sideInset);
    const double title = theme::textWidth(definition().title.in(services().language), theme.font(theme::Role::Body));
    button->setGeometry(left, 0, side, side);
    button->setVisible(inset + title <= left + theme.pixels(MenuButton::sideInset) - theme.pixels(4));
    button->raise();
}

} // namespace anjungan::panels
