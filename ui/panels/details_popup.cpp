// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/details_popup.h"

#include "core/base/one_line.h"
#include "ui/charts/touch_scroll.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr int greatestWidth = 420; ///< device-independent pixels at a factor of 1

/// A word that is longer than any line can break anywhere: labels wrap only between words.
QString breakable(const QString &text)
{
    constexpr int longestWord = 40;
    const QChar breakHere(u'\u200B');
    QString result;
    int letters = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from; from = to, to = finder.toNextBoundary()) {
        const QStringView letter = QStringView(text).sliced(from, to - from);
        letters = letter.front().isSpace() ? 0 : letters + 1;
        if (letters > longestWord) {
            result += breakHere;
            letters = 1;
        }
        result += letter;
    }
    return result;
}

} // namespace

void DetailsPopup::show(const QStringList &lines, const theme::Theme &theme, QWidget &anchor)
{
    auto *popup = new DetailsPopup(lines, theme, anchor);
    popup->adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    const QPoint above = anchor.mapToGlobal(QPoint(0, -popup->height() - theme.pixels(4)));
    const QPoint below = anchor.mapToGlobal(QPoint(0, anchor.height() + theme.pixels(4)));
    QPoint place = above.y() >= screen.top() ? above : below;
    place.setX(std::max(screen.left(), std::min(place.x(), screen.right() - popup->width())));
    place.setY(std::max(screen.top(), std::min(place.y(), screen.bottom() - popup->height())));
    popup->move(place);
    popup->QWidget::show();
}

DetailsPopup::DetailsPopup(const QStringList &lines, const theme::Theme &theme, QWidget &anchor)
    : QFrame(&anchor, Qt::Popup | Qt::FramelessWindowHint), m_theme(theme)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_TranslucentBackground);
    auto *outer = new QVBoxLayout(this);
    const int inset = theme.pixels(theme::cardInset);
    outer->setContentsMargins(inset, inset, inset, inset);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.pixels(4));
    const int widest = std::min(theme.pixels(greatestWidth), anchor.screen()->availableGeometry().width() - 2 * inset);
    bool isHeading = lines.size() > 1;
    for (const QString &line : lines) {
        if (line.isEmpty()) {
            layout->addSpacing(theme.pixels(8));
            isHeading = true;
            continue;
        }
        auto *label = new QLabel(breakable(base::oneLine(line, theme::longestParagraph)), content);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMaximumWidth(widest);
        label->setFont(isHeading ? theme.strongFont(theme::Role::Body) : theme.font(theme::Role::Body));
        layout->addWidget(label);
        isHeading = false;
    }
    addScrolled(*outer, *content, widest);
}

void DetailsPopup::addScrolled(QBoxLayout &layout, QWidget &content, int width)
{
    const int inset = m_theme.pixels(theme::cardInset);
    const int room = screen()->availableGeometry().height() - 4 * inset;
    const QSize natural = content.sizeHint().boundedTo({width, QWIDGETSIZE_MAX});
    const int height = std::max(natural.height(), content.heightForWidth(natural.width()));
    if (height <= room)
        return layout.addWidget(&content);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setStyleSheet(u"QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"_s);
    area->setWidget(&content);
    area->setFixedSize(natural.width() + area->verticalScrollBar()->sizeHint().width(), room);
    charts::enableTouchScroll(*area);
    area->setFocus(); // so that keys scroll it
    layout.addWidget(area);
}

void DetailsPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_theme);
}

} // namespace anjungan::panels
