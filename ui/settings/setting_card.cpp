// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_card.h"

#include "ui/theme/card.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace anjungan::settings {

SettingCard::SettingCard(const QString &title, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this)), m_title(new QLabel(title, this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_layout->addWidget(m_title);
    connect(&theme, &theme::Theme::changed, this, &SettingCard::fit);
    fit();
}

void SettingCard::add(QWidget *part) { m_layout->addWidget(part); }

void SettingCard::fit()
{
    const int inset = m_theme.pixels(theme::cardInset);
    m_layout->setContentsMargins(inset, inset, inset, inset);
    m_layout->setSpacing(m_theme.pixels(4));
    m_title->setFont(m_theme.font(theme::Role::Heading));
    QPalette palette = m_title->palette();
    palette.setColor(QPalette::WindowText, m_theme.tokens().ink);
    m_title->setPalette(palette);
    update();
}

void SettingCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_theme);
}

} // namespace anjungan::settings
