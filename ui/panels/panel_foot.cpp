// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_foot.h"

#include "core/base/joined_parts.h"
#include "ui/charts/spoken_role.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/foot_lines.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr qsizetype mostFootLines = 2;

/// Lengths in the drawings, in device-independent pixels at a factor of 1.
constexpr double dotDiameter = 8;
constexpr double gapBehindDot = 6;

/// In one line that ends with its last part, the age, for which the parts before it are elided; where nothing would be
/// left of them, the line itself.
QString beforeLastPart(const QString &line, const QFont &font, double width)
{
    const qsizetype last = line.lastIndexOf(u" · "_s);
    if (last < 0 || theme::textWidth(line, font) <= width)
        return line;
    const QString age = line.sliced(last);
    constexpr double kerning = 2; // between the two
    constexpr qsizetype fewest = 4;
    const QString before = theme::elided(line.first(last), font, width - theme::textWidth(age, font) - kerning);
    return before.size() < fewest ? line : before + age;
}

/// The compact line; a long publisher in it is elided for what stands behind, but keeps a part of the width.
QString withShortPublisher(const FootText &text, const QFont &font, double width)
{
    constexpr double publishersShare = 0.4;
    const QString behind = text.compact.sliced(std::min(text.publisher.size(), text.compact.size()));
    const double room = std::max(width - theme::textWidth(behind, font), publishersShare * width);
    if (!text.compact.startsWith(text.publisher) || theme::textWidth(text.publisher, font) <= room)
        return text.compact;
    return theme::elided(text.publisher, font, room) + behind;
}

} // namespace

PanelFoot::PanelFoot(const theme::Theme &theme, double above, double below, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_above(above), m_below(below)
{
    charts::setSpokenRole(*this, QAccessible::Button);
    setAccessibleName(tr("Origin of the data")); // until it has its text
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PanelFoot::setText(const FootText &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setFocusPolicy(text.line.isEmpty() ? Qt::NoFocus : Qt::TabFocus); // nothing to show
    setToolTip(theme::plainToolTip(text.details));
    setAccessibleName(text.line.isEmpty() ? tr("Origin of the data") : text.line);
    setAccessibleDescription(text.details.join(u'\n'));
    updateGeometry();
    update();
}

void PanelFoot::setBusy(bool busy)
{
    m_busy = busy;
    update();
}

void PanelFoot::setWithinTarget(bool isWithin)
{
    m_isWithin = isWithin;
    updateGeometry();
}

bool PanelFoot::isWhole() const
{
    const QFont font = m_theme.font(theme::Role::Small);
    const auto isWholeIn = [&](const QString &text) {
        return footLines(text, font, width() - indent()).size() <= mostFootLines;
    };
    return isWholeIn(m_text.line) || isWholeIn(m_text.compact);
}

void PanelFoot::showDetails()
{
    if (m_open && !m_text.details.isEmpty())
        return m_open();
    QStringList lines = before();
    if (!lines.isEmpty() && !m_text.details.isEmpty())
        lines.append(QString());
    lines += m_text.details;
    if (!lines.isEmpty())
        DetailsPopup::show(lines, m_theme, *this);
}

int PanelFoot::heightForWidth(int width) const
{
    const auto lines = std::clamp<qsizetype>(linesAt(width).size(), 1, mostFootLines);
    const double high = m_theme.length(m_above + m_below) + static_cast<double>(lines) * lineHeight();
    return std::max(static_cast<int>(std::ceil(high)), least());
}

int PanelFoot::least() const { return m_theme.isTouch() && !m_isWithin ? m_theme.touchTarget() : 0; }

QSize PanelFoot::sizeHint() const { return {0, heightForWidth(width())}; }

QSize PanelFoot::minimumSizeHint() const { return sizeHint(); }

void PanelFoot::paintEvent(QPaintEvent *)
{
    if (m_text.line.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Tokens &tokens = m_theme.tokens();
    const double diameter = m_theme.length(dotDiameter);
    const QColor tone = theme::toneFill(tokens, m_text.tone, tokens.ink3);
    painter.setPen(m_busy ? QPen(tone, m_theme.length(1.5)) : QPen(Qt::NoPen));
    painter.setBrush(m_busy ? QBrush(Qt::NoBrush) : QBrush(tone));
    const double inset = m_busy ? m_theme.length(0.75) : 0;
    const QRectF text = textRect();
    painter.drawEllipse(QRectF(0, text.top() + (lineHeight() - diameter) / 2, diameter, diameter)
                            .adjusted(inset, inset, -inset, -inset));
    if (hasFocus())
        paintRing(painter);
    painter.setPen(hasFocus() ? tokens.ink : tokens.ink3);
    painter.setFont(m_theme.font(theme::Role::Small));
    const QStringList lines = linesAt(width());
    QRectF place(text.left(), text.top(), text.width(), lineHeight());
    for (const QString &line : lines.first(std::min<qsizetype>(lines.size(), mostFootLines))) {
        theme::drawLine(painter, place, line);
        place.translate(0, lineHeight());
    }
}

void PanelFoot::paintRing(QPainter &painter) const
{
    const double room = m_theme.length(4);
    const double above = std::min(room, m_theme.length(m_above)), below = std::min(room, m_theme.length(m_below));
    const QRectF ring(0, textRect().top() - above, width(), textRect().height() + above + below);
    theme::paintFocus(painter, ring, m_theme, 6);
}

void PanelFoot::mousePressEvent(QMouseEvent *event) { event->accept(); }

void PanelFoot::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        showDetails();
}

void PanelFoot::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        showDetails();
    else
        QWidget::keyPressEvent(event);
}

QStringList PanelFoot::linesAt(int width) const
{
    const QFont font = m_theme.font(theme::Role::Small);
    QStringList lines = footLines(m_text.line, font, width - indent());
    if (lines.size() <= mostFootLines)
        return lines;
    QStringList compact = footLines(m_text.compact, font, width - indent());
    // Whose and of when are elided, before what is wrong would be left out.
    if (compact.size() > mostFootLines && !m_text.trouble.isEmpty())
        return {withShortPublisher(m_text, font, width - indent()),
                beforeLastPart(m_text.trouble, font, width - indent())};
    if (compact.size() <= mostFootLines)
        return compact;
    return {compact.first(), beforeLastPart(base::joinedParts(compact.sliced(1)), font, width - indent())};
}

QRectF PanelFoot::textRect() const
{
    const auto lines = std::clamp<qsizetype>(linesAt(width()).size(), 1, mostFootLines);
    const double spare = height() - m_theme.length(m_above + m_below) - static_cast<double>(lines) * lineHeight();
    const double top = m_theme.length(m_above) + std::max(0.0, spare / 2);
    return {indent(), top, width() - indent(), static_cast<double>(lines) * lineHeight()};
}

double PanelFoot::lineHeight() const { return QFontMetricsF(m_theme.font(theme::Role::Small)).lineSpacing(); }

double PanelFoot::indent() const { return m_theme.length(dotDiameter + gapBehindDot); }

} // namespace anjungan::panels
