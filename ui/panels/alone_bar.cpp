// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/alone_bar.h"

#include "core/base/one_line.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

AloneBar::AloneBar(const QString &title, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_button(new QPushButton(tr("Back to the page"), this)),
      m_title(new QLabel(this))
{
    m_button->setObjectName(u"alone_back"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(base::oneLine(title));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_button);
    layout->addWidget(m_title, 1);
    connect(m_button, &QPushButton::clicked, this, &AloneBar::backWanted);
    connect(&theme, &theme::Theme::changed, this, &AloneBar::applyTheme);
    applyTheme();
}

void AloneBar::applyTheme()
{
    layout()->setContentsMargins(0, 0, 0, m_theme.pixels(10));
    layout()->setSpacing(m_theme.pixels(14));
    m_button->setIcon(theme::icon(u"chevron-left"_s, m_theme.tokens().ink));
    m_button->setIconSize(QSize(m_theme.pixels(16), m_theme.pixels(16)));
    m_button->setFont(m_theme.strongFont(theme::Role::Body));
    m_button->setMinimumHeight(m_theme.touchTarget());
    m_title->setFont(m_theme.strongFont(theme::Role::Heading));
    QPalette palette = m_title->palette();
    palette.setColor(QPalette::WindowText, m_theme.tokens().ink);
    m_title->setPalette(palette);
}

} // namespace anjungan::panels
