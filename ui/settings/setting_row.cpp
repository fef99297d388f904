// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_row.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace anjungan::settings {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double leastName = 150, swatchWidth = 10, swatchRoom = 22, aboveRow = 6;

void setInk(QLabel &label, const QColor &ink)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, ink);
    label.setPalette(palette);
}

} // namespace

SettingRow::SettingRow(const QString &name, QWidget *control, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_control(control), m_name(new QLabel(name)), m_hint(new QLabel),
      m_value(new QLabel), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    for (QLabel *label : {m_name, m_hint, m_value})
        label->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_value->hide();
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_name);
    words->addWidget(m_hint);
    words->addStretch(1);
    m_layout->addLayout(words, 1);
    m_layout->addWidget(m_value);
    if (control)
        m_layout->addWidget(control, 0, Qt::AlignVCenter);
    connect(&theme, &theme::Theme::changed, this, &SettingRow::applyTheme);
    applyTheme();
}

void SettingRow::setName(const QString &name) { m_name->setText(name); }

void SettingRow::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void SettingRow::setValue(const QString &value)
{
    m_value->setText(value);
    m_value->setVisible(!value.isEmpty());
    fit();
}

void SettingRow::setSwatch(const QColor &color)
{
    m_swatch = color;
    applyTheme();
}

void SettingRow::applyTheme()
{
    m_name->setFont(m_theme.strongFont(theme::Role::Body));
    m_hint->setFont(m_theme.font(theme::Role::Small));
    m_value->setFont(m_theme.strongFont(theme::Role::Body));
    setInk(*m_name, m_theme.tokens().ink);
    setInk(*m_hint, m_theme.tokens().ink3);
    setInk(*m_value, m_theme.tokens().ink);
    const int above = m_theme.pixels(aboveRow);
    m_layout->setContentsMargins(m_swatch.isValid() ? m_theme.pixels(swatchRoom) : 0, above, 0, above);
    m_layout->setSpacing(m_theme.pixels(12));
    setMinimumHeight(m_theme.touchTarget());
    fit();
    update();
}

/// A wide control stands below the words where both have no room beside each other.
void SettingRow::fit()
{
    const int control = m_control ? m_control->sizeHint().width() : 0;
    const int value = m_value->isHidden() ? 0 : m_value->sizeHint().width();
    const bool isBeside = width() - control - value >= m_theme.pixels(leastName);
    m_layout->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void SettingRow::resizeEvent(QResizeEvent *) { fit(); }

void SettingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.tokens().line);
    if (!m_swatch.isValid())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_swatch);
    const double high = std::min<double>(m_theme.length(22), height() - 4);
    painter.drawRoundedRect(QRectF(0, (height() - high) / 2, m_theme.length(swatchWidth), high), 3, 3);
}

} // namespace anjungan::settings
