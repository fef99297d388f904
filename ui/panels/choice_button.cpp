// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/choice_button.h"

#include "ui/panels/page_context.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"
#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr int arrowSize = 14; ///< device-independent pixels at a factor of 1

} // namespace

ChoiceButton::ChoiceButton(const workspace::Parameter &parameter, const PanelServices &services, PageContext &context,
                           QWidget *parent)
    : QAbstractButton(parent), m_parameter(parameter), m_services(services), m_context(context)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(parameter.title.in(services.language));
    connect(&context, &PageContext::changed, this, &ChoiceButton::follow);
    connect(&services.theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(this, &ChoiceButton::clicked, this, &ChoiceButton::openSheet);
    follow();
}

QSize ChoiceButton::sizeHint() const
{
    const theme::Theme &theme = m_services.theme;
    const QFont font = theme.font(theme::Role::Body);
    const double width = theme::textWidth(m_title, font) + theme.length(arrowSize + 4);
    return {std::max(static_cast<int>(std::ceil(width)), theme.touchTarget()), theme.touchTarget()};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = m_services.theme;
    const int arrow = theme.pixels(arrowSize);
    const QColor ink = hasFocus() || isDown() ? theme.tokens().ink : theme.tokens().ink3;
    QPainter painter(this);
    if (hasFocus())
        theme::paintFocus(painter, rect(), theme);
    painter.setPen(ink);
    painter.setFont(theme.font(theme::Role::Body));
    theme::drawLine(painter, QRectF(rect()).adjusted(0, 0, -arrow - theme.length(3), 0), m_title,
                    Qt::AlignRight | Qt::AlignVCenter);
    painter.drawPixmap(width() - arrow, (height() - arrow) / 2,
                       theme::iconPixmap(u"chevron-down"_s, ink, arrow, devicePixelRatioF()));
}

void ChoiceButton::follow()
{
    for (const workspace::Choice &choice : m_parameter.choices)
        if (choice.value == m_context.value(m_parameter.id))
            m_title = choice.title.in(m_services.language);
    setAccessibleDescription(m_title);
    updateGeometry();
    update();
}

void ChoiceButton::openSheet()
{
    auto *sheet = new sheet::Sheet(m_parameter.title.in(m_services.language), *this, m_services.theme);
    sheet->setObjectName(m_parameter.id + u"_sheet"_s);
    auto *list = new sheet::ChoiceList(m_services.theme);
    sheet::Rows rows;
    for (const workspace::Choice &choice : m_parameter.choices)
        rows.append({.value = choice.value,
                     .text = choice.title.in(m_services.language),
                     .isChosen = choice.value == m_context.value(m_parameter.id)});
    list->setRows(rows);
    connect(list, &sheet::ChoiceList::chosen, this, [this, sheet](const QString &value) {
        sheet->dismiss();
        m_context.set(m_parameter.id, value);
    });
    sheet->setContent(list);
    sheet->open(list);
}

} // namespace anjungan::panels
