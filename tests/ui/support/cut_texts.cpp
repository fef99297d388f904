// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/cut_texts.h"

#include "tests/ui/support/paint_log.h"

#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QScrollBar>
#include <QWidget>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

constexpr double slack = 1; ///< pixels: letters are hinted

/// In which directions a widget shows a part of something longer.
struct Scrolled
{
    bool across = false;
    bool along = false;
};

Scrolled scrolledOf(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    if (!area || area->viewport() != &widget)
        return {};
    if (const auto *header = qobject_cast<const QHeaderView *>(area))
        return {.across = header->length() > header->viewport()->width()};
    return {.across = area->horizontalScrollBar()->maximum() > 0, .along = area->verticalScrollBar()->maximum() > 0};
}

bool isWithin(const QRectF &letters, const QRectF &bounds, Scrolled scrolled)
{
    const bool across = letters.left() >= bounds.left() - slack && letters.right() <= bounds.right() + slack;
    const bool along = letters.top() >= bounds.top() - slack && letters.bottom() <= bounds.bottom() + slack;
    return (scrolled.across || across) && (scrolled.along || along);
}

QString nameOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *one = &widget; one && !one->isWindow(); one = one->parentWidget())
        if (!one->objectName().isEmpty() && !one->objectName().startsWith(u"qt_"))
            path.prepend(one->objectName());
    return QString::fromLatin1(widget.metaObject()->className()).section(u':', -1) + u' ' + path.join(u'/');
}

QString placeOf(const QRectF &rect)
{
    return u"%1,%2 %3×%4"_s.arg(rect.x(), 0, 'f', 0)
        .arg(rect.y(), 0, 'f', 0)
        .arg(rect.width(), 0, 'f', 0)
        .arg(rect.height(), 0, 'f', 0);
}

struct Seen
{
    QString text;
    QRectF letters; ///< within the window
    const QWidget *widget = nullptr;
};

class Finder
{
public:
    explicit Finder(QWidget &window) : m_window(window) {}

    QStringList faults;

    void look(QWidget &widget)
    {
        if (widget.size().isEmpty() || widget.visibleRegion().isEmpty())
            return;
        PaintLog log(widget.size());
        widget.render(&log, {}, {}, QWidget::RenderFlags());
        const QRectF bounds = widget.rect(), shown = widget.visibleRegion().boundingRect();
        const Scrolled scrolled = scrolledOf(widget);
        for (const PaintLog::Text &text : log.texts) {
            if (text.text.trimmed().isEmpty() || !text.letters.intersects(bounds))
                continue;
            if (!isWithin(text.letters, bounds, scrolled))
                fault(widget, text, u"beyond its widget "_s + placeOf(bounds));
            else if (!text.clip.isNull() && text.clip.intersects(text.letters) &&
                     !isWithin(text.letters, text.clip, scrolled))
                fault(widget, text, u"cut at "_s + placeOf(text.clip));
            const QRectF visible = text.letters & shown;
            const QPoint middle = widget.mapTo(&m_window, visible.center().toPoint());
            const QWidget *there = m_window.childAt(middle);
            if (!visible.isEmpty() &&
                (there == &widget || (there && widget.isAncestorOf(there) && !there->autoFillBackground())))
                m_seen.push_back({text.text, visible.translated(widget.mapTo(&m_window, QPointF())), &widget});
        }
    }

    void compare()
    {
        constexpr double least = 2;
        for (std::size_t i = 0; i < m_seen.size(); ++i)
            for (std::size_t j = i + 1; j < m_seen.size(); ++j) {
                const QRectF both = m_seen[i].letters & m_seen[j].letters;
                if (both.width() > least && both.height() > least && m_seen[i].text != m_seen[j].text)
                    faults << u"%1: “%2” lies on “%3” of %4 at %5"_s.arg(nameOf(*m_seen[i].widget), m_seen[i].text,
                                                                         m_seen[j].text, nameOf(*m_seen[j].widget),
                                                                         placeOf(both));
            }
    }

private:
    void fault(const QWidget &widget, const PaintLog::Text &text, const QString &what)
    {
        faults << u"%1: “%2” at %3 is %4"_s.arg(nameOf(widget), text.text, placeOf(text.letters), what);
    }

    QWidget &m_window;
    std::vector<Seen> m_seen;
};

} // namespace

QStringList cutTexts(QWidget &window)
{
    Finder finder(window);
    finder.look(window);
    for (QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisible() && widget->window() == &window && !widget->inherits("QQuickWidget"))
            finder.look(*widget);
    finder.compare();
    return std::move(finder.faults);
}

} // namespace anjungan::test
