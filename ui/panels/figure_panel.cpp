// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_panel.h"

#include "ui/charts/figure_tile.h"

#include <QMouseEvent>

namespace anjungan::panels {

FigurePanel::FigurePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                         QWidget *parent)
    : Panel(definition, services, context,
            {.hasTitle = false, .footFollows = true, .above = 12, .aboveFoot = 4, .belowFoot = 10}, parent),
      m_tile(new charts::FigureTile(services.theme)), m_query(addQuery(option(u"query"))),
      m_value(option(u"value").toString()), m_format(readFormat(option(u"format")))
{
    if (const QJsonValue sub = option(u"sub"); sub.isObject()) {
        const QJsonValue own = sub[u"query"];
        m_sub = Sub{own.isObject() ? addQuery(own) : m_query, sub[u"value"].toString(), readFormat(sub[u"format"]),
                    text(sub[u"text"]), ToneRule(sub[u"tone"])};
    }
    setContent(m_tile);
    fitTile();
    connect(&services.theme, &theme::Theme::changed, this, &FigurePanel::fitTile);
}

Panel::Shown FigurePanel::showAnswers()
{
    const auto answer = rowsOf(m_query);
    if (!answer)
        return answer.error();
    Shown shown{.state = State::Ready, .message = {}, .provenances = (*answer)->provenances()};
    const theme::Formatter &format = services().format;
    const AnswerCell value = cell(**answer, 0, m_value);
    const theme::Amount big = amount(format, styleOf(**answer, m_value, m_format), value.value);
    charts::Figure figure{
        .title = definition().title.in(services().language), .value = big.value, .unit = big.unit, .note = {}};
    if (m_sub) {
        // If the line below has no value it shows "–"; the number is shown in any case.
        const auto below = rowsOf(m_sub->query);
        const AnswerCell of = below ? cell(**below, 0, m_sub->value) : AnswerCell{};
        const ValueStyle style = below ? styleOf(**below, m_sub->value, m_sub->format) : ValueStyle{};
        const QString written = amount(format, style, of.value).text();
        figure.note = m_sub->text.isEmpty() ? written : QString(m_sub->text).replace(QLatin1StringView("%1"), written);
        figure.tone = m_sub->tone.tone(number(of.value));
        if (below)
            shown.provenances.append((*below)->provenances());
    }
    m_tile->setData(figure);
    return shown;
}

void FigurePanel::mousePressEvent(QMouseEvent *event) { event->accept(); }

void FigurePanel::mouseReleaseEvent(QMouseEvent *event)
{
    if (rect().contains(event->position().toPoint()))
        foot().showDetails();
}

void FigurePanel::fitTile()
{
    // All three lines: without its title a number means nothing.
    m_tile->setFixedHeight(m_tile->sizeHint().height());
}

} // namespace anjungan::panels
