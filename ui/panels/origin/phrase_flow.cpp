// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/phrase_flow.h"

#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace anjungan::panels {

namespace {

constexpr double flowLine = 24; ///< device-independent pixels at a factor of 1
constexpr double besideName = 4;

} // namespace

PhraseFlow::PhraseFlow(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void PhraseFlow::setPhrases(std::vector<Phrase> phrases)
{
    m_phrases = std::move(phrases);
    setAccessibleName(plainText(m_phrases));
    updateGeometry();
    update();
}

std::vector<PhraseFlow::Placed> PhraseFlow::placed(double width) const
{
    std::vector<Placed> words;
    const double line = m_theme.length(flowLine);
    const double space = QFontMetricsF(m_theme.font(theme::Role::Body)).horizontalAdvance(u' ');
    double x = 0, y = 0;
    bool isGlued = true; // a comma after a name stays with it
    for (const Phrase &phrase : m_phrases) {
        const QFont font = phrase.isName ? m_theme.strongFont(theme::Role::Body) : m_theme.font(theme::Role::Body);
        const QStringList parts = phrase.text.split(u' ');
        for (qsizetype at = 0; at < parts.size(); ++at) {
            isGlued = at == 0 && (isGlued || !phrase.isName) && !phrase.text.startsWith(u' ');
            if (parts[at].isEmpty())
                continue;
            const double inset = phrase.isName ? m_theme.length(besideName) : 0;
            const double wide = theme::textWidth(parts[at], font) + (phrase.isName ? 2 * inset : 0);
            const bool goesOn = phrase.isName && at > 0;
            // The insets are of the name's ends: between its words there is a space, as between all others.
            const double before = goesOn ? space - 2 * inset : space;
            if (x > 0 && x + before + wide > width) {
                x = 0;
                y += line;
            } else if (!isGlued && x > 0) {
                x += before;
            }
            words.push_back({parts[at], QRectF(x, y, std::ceil(wide), line), phrase.isName, goesOn});
            x += std::ceil(wide);
        }
        isGlued = false;
    }
    return words;
}

int PhraseFlow::heightForWidth(int width) const
{
    const std::vector<Placed> words = placed(width);
    return words.empty() ? 0 : static_cast<int>(std::ceil(words.back().rect.bottom()));
}

QSize PhraseFlow::sizeHint() const
{
    const int width = m_theme.pixels(280);
    return {width, heightForWidth(width)};
}

void PhraseFlow::paintEvent(QPaintEvent * /*event*/)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<Placed> words = placed(width());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::mixed(tokens.card, tokens.accent, 0.12));
    for (std::size_t first = 0; first < words.size(); ++first) {
        // One ground for the words of a name that are on one line.
        QRectF ground = words[first].rect;
        while (first + 1 < words.size() && words[first + 1].goesOn && words[first + 1].rect.top() == ground.top())
            ground.setRight(words[++first].rect.right());
        if (words[first].isName)
            painter.drawRoundedRect(ground.adjusted(0, 2, 0, -2), 4, 4);
    }
    for (const Placed &word : words) {
        painter.setFont(word.isName ? m_theme.strongFont(theme::Role::Body) : m_theme.font(theme::Role::Body));
        painter.setPen(word.isName ? tokens.accent : tokens.ink);
        theme::drawLine(painter, word.rect, word.text, Qt::AlignCenter);
    }
}

} // namespace anjungan::panels
