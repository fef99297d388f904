// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trouble/trouble_bar.h"

#include "ui/charts/tone_shape.h"
#include "ui/trouble/wrapped_label.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::trouble {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double sideRoom = 22, markRoom = 22, aboveRoom = 6;
constexpr double leastWords = 320; ///< room for the lines beside the buttons
/// How much of the tone's colour is in the ground.
constexpr double tint = 0.14;

} // namespace

TroubleBar::TroubleBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_words(new WrappedLabel(this)),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight)), m_row(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(u"trouble_bar"_s);
    m_words->setObjectName(u"trouble_words"_s);
    m_layout->addWidget(m_words, 1);
    m_layout->addLayout(m_row);
    setLayout(m_layout);
    connect(&theme, &theme::Theme::changed, this, &TroubleBar::applyTheme);
    setVisible(false);
    applyTheme();
}

void TroubleBar::setTrouble(const std::optional<Trouble> &trouble)
{
    if (trouble == m_trouble)
        return;
    const bool hasSameButtons = trouble && m_trouble && trouble->remedies == m_trouble->remedies;
    m_trouble = trouble;
    m_words->setText(trouble ? trouble->what : QString());
    setAccessibleName(m_words->text());
    if (!hasSameButtons)
        makeButtons();
    applyTheme();
    setVisible(trouble.has_value());
}

void TroubleBar::makeButtons()
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        m_row->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be the one whose signal led here
    }
    m_buttons.clear();
    const QList<Remedy> remedies = m_trouble ? m_trouble->remedies : QList<Remedy>();
    for (const Remedy remedy : remedies) {
        auto *button = new QPushButton(titleOf(remedy), this);
        button->setObjectName(nameOf(remedy));
        button->setAutoDefault(true);
        button->setProperty("primary", m_buttons.isEmpty() && remedy != Remedy::Understood);
        connect(button, &QPushButton::clicked, this, [this, remedy] { Q_EMIT chosen(remedy); });
        m_row->addWidget(button);
        m_buttons.append(button);
        button->show();
    }
}

void TroubleBar::applyTheme()
{
    m_words->setFont(m_theme.font(theme::Role::Body));
    QPalette palette = m_words->palette();
    palette.setColor(QPalette::WindowText, m_theme.tokens().ink);
    m_words->setPalette(palette);
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->setFont(m_theme.strongFont(theme::Role::Body));
        button->setMinimumHeight(m_theme.touchTarget());
    }
    const int side = m_theme.pixels(sideRoom), above = m_theme.pixels(aboveRoom);
    m_layout->setContentsMargins(side + m_theme.pixels(markRoom), above, side, above);
    m_layout->setSpacing(m_theme.pixels(12));
    m_row->setSpacing(m_theme.pixels(8));
    fit();
    update();
}

void TroubleBar::fit()
{
    int buttons = 0;
    for (const QPushButton *button : std::as_const(m_buttons))
        buttons += button->sizeHint().width() + m_row->spacing();
    const QMargins margins = m_layout->contentsMargins();
    const int left = width() - margins.left() - margins.right() - buttons;
    const bool isBeside = left >= m_theme.pixels(leastWords);
    m_layout->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_row->setAlignment(isBeside ? Qt::AlignVCenter : Qt::AlignLeft);
    const bool isNarrow = buttons > width() - margins.left() - margins.right();
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TroubleBar::resizeEvent(QResizeEvent *) { fit(); }

void TroubleBar::paintEvent(QPaintEvent *)
{
    if (!m_trouble)
        return;
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    const QColor fill = theme::toneFill(tokens, m_trouble->tone, tokens.accent);
    painter.fillRect(rect(), theme::mixed(tokens.card, fill, tint));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::mixed(tokens.card, fill, 2.5 * tint));
    const double line = std::min<double>(m_words->height(), m_theme.touchTarget());
    const QRectF mark(m_theme.length(sideRoom), m_words->y(), m_theme.length(markRoom) / 2, line);
    charts::paintToneShape(painter, mark, m_theme.length(9), m_trouble->tone, tokens);
}

} // namespace anjungan::trouble
