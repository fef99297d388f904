// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_stepper.h"

#include "core/base/one_line.h"
#include "ui/shell/round_button.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

KeyStepper::KeyStepper(theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_before(new RoundButton(u"chevron-left"_s, tr("Previous"), theme, this)),
      m_words(new QLabel(this)), m_after(new RoundButton(u"chevron-right"_s, tr("Next"), theme, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_before);
    row->addWidget(m_words);
    row->addWidget(m_after);
    m_words->setTextFormat(Qt::PlainText);
    connect(m_before, &RoundButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_after, &RoundButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(&theme, &theme::Theme::changed, this, &KeyStepper::applyTheme);
    applyTheme();
}

void KeyStepper::setPlace(const QString &words, bool canGoBack, bool canGoOn)
{
    m_words->setText(base::oneLine(words));
    setAccessibleName(m_words->text());
    m_before->setEnabled(canGoBack);
    m_after->setEnabled(canGoOn);
}

void KeyStepper::setWordy(bool is) { m_words->setVisible(is); }

void KeyStepper::applyTheme()
{
    m_words->setFont(m_theme.font(theme::Role::Body));
    QPalette palette = m_words->palette();
    palette.setColor(QPalette::WindowText, m_theme.tokens().ink2);
    m_words->setPalette(palette);
    layout()->setSpacing(m_theme.pixels(10));
}

} // namespace anjungan::shell
