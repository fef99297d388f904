// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/zoom_buttons.h"

#include "ui/theme/icon.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

/// As in the drawing; never below what a finger needs.
constexpr double side = 46;

} // namespace

ZoomButtons::ZoomButtons(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_in(new QToolButton(this)), m_out(new QToolButton(this)),
      m_fit(new QToolButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QToolButton *button : {m_in, m_out, m_fit}) {
        column->addWidget(button);
    }
    connect(m_in, &QToolButton::clicked, this, &ZoomButtons::zoomInRequested);
    connect(m_out, &QToolButton::clicked, this, &ZoomButtons::zoomOutRequested);
    connect(m_fit, &QToolButton::clicked, this, &ZoomButtons::fitRequested);
    connect(&theme, &theme::Theme::changed, this, &ZoomButtons::dress);
    translate();
    dress();
}

void ZoomButtons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        translate();
    }
    QWidget::changeEvent(event);
}

void ZoomButtons::translate()
{
    const std::pair<QToolButton *, QString> texts[] = {
        {m_in, tr("Zoom in")}, {m_out, tr("Zoom out")}, {m_fit, tr("Show everything")}};
    for (const auto &[button, text] : texts) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    }
}

void ZoomButtons::dress()
{
    const theme::Tokens &tokens = m_theme.tokens();
    const int pixels = std::max(m_theme.pixels(side), m_theme.touchTarget());
    layout()->setSpacing(m_theme.pixels(10));
    const QString sheet = u"QToolButton { background: %1; border: 1px solid %2; border-radius: %3px; }"
                          "QToolButton:pressed { background: %4; } QToolButton:focus { border: 2px solid %5; }"_s.arg(
                              tokens.card.name(), tokens.line.name(), QString::number(m_theme.pixels(12)),
                              tokens.ground.name(), tokens.accent.name());
    const std::pair<QToolButton *, QString> icons[] = {{m_in, u"plus"_s}, {m_out, u"minus"_s}, {m_fit, u"target"_s}};
    for (const auto &[button, name] : icons) {
        button->setFixedSize(pixels, pixels);
        button->setIconSize(QSize(m_theme.pixels(18), m_theme.pixels(18)));
        button->setIcon(theme::icon(name, tokens.ink));
        button->setStyleSheet(sheet);
    }
}

} // namespace anjungan::map
