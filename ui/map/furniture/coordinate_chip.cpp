// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/coordinate_chip.h"

#include "core/geo/coordinates.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QTimeZone>
#include <QToolButton>

#include <cmath>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

constexpr double chipPadding = 10;
/// With a mouse; on touch screens it has the height of a touch target.
constexpr double lowHeight = 28;
/// The widest coordinates: all digits have the same width.
constexpr geo::Point widest{-179.99999, -79.99999};

} // namespace

CoordinateChip::CoordinateChip(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_format(theme::Language::English, QTimeZone::utc()),
      m_text(new QToolButton(this)), m_switch(new QToolButton(this))
{
    m_text->setToolTip(tr("Copy the coordinates"));
    connect(m_text, &QToolButton::clicked, this, &CoordinateChip::copy);
    connect(m_switch, &QToolButton::clicked, this, [this] {
        m_isUtm = !m_isUtm;
        updateStyle();
        Q_EMIT sizeChanged();
    });
    connect(&theme, &theme::Theme::changed, this, &CoordinateChip::updateStyle);
    updateStyle();
}

void CoordinateChip::setFormat(const theme::Formatter &format)
{
    m_format = format;
    updateStyle();
    Q_EMIT sizeChanged();
}

void CoordinateChip::setPlace(geo::Point degrees)
{
    if (degrees != m_place) {
        m_place = degrees;
        write();
    }
}

QString CoordinateChip::written(geo::Point degrees) const
{
    const auto utm = m_isUtm ? geo::toUtm(degrees) : std::nullopt;
    return utm ? geo::utmText(*utm) : m_format.coordinates(degrees.x, degrees.y);
}

QString CoordinateChip::text() const { return written(m_place); }

void CoordinateChip::write()
{
    m_text->setText(text());
    m_text->setAccessibleName(text());
}

void CoordinateChip::copy()
{
    QGuiApplication::clipboard()->setText(text());
    Q_EMIT copied(text());
}

int CoordinateChip::tallness() const { return m_theme.isTouch() ? m_theme.touchTarget() : m_theme.pixels(lowHeight); }

QSize CoordinateChip::sizeHint() const
{
    const double text = theme::textWidth(written(widest), m_theme.font(theme::Role::Small));
    return {static_cast<int>(std::ceil(text)) + 1 + 2 * m_theme.pixels(chipPadding) + m_theme.touchTarget(),
            tallness()};
}

void CoordinateChip::updateStyle()
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QString sheet = u"QToolButton { background: transparent; border: none; border-radius: %1px; color: %2; }"
                          "QToolButton:pressed { background: %3; } QToolButton:focus { border: 2px solid %4; }"_s;
    for (QToolButton *button : {m_text, m_switch}) {
        button->setFont(button == m_text ? m_theme.font(theme::Role::Small) : m_theme.strongFont(theme::Role::Small));
        button->setStyleSheet(sheet.arg(m_theme.pixels(6))
                                  .arg((button == m_text ? tokens.ink : tokens.accent).name(), tokens.ground.name(),
                                       tokens.accent.name()));
    }
    // The button is labelled with the other notation.
    m_switch->setText(m_isUtm ? u"°"_s : u"UTM"_s);
    m_switch->setToolTip(m_isUtm ? tr("Show degrees") : tr("Show UTM"));
    m_switch->setAccessibleName(m_switch->toolTip());
    write();
    updateGeometry();
    update();
}

void CoordinateChip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = m_theme.touchTarget();
    m_text->setGeometry(0, 0, width() - side, height());
    m_switch->setGeometry(width() - side, 0, side, height());
}

void CoordinateChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_theme, 6);
}

} // namespace anjungan::map
