// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QPointer>

#include <optional>

class QMouseEvent;
class QTouchEvent;
class QWidget;

namespace anjungan::shell {

/// What a finger asks of a window beside what its widgets do with it: a page that is pulled down at its upper end is to
/// be brought up to date, and a quick swipe to the side turns to the page beside it. A finger on a map, on a curve that
/// is read, or on a list that scrolls itself that way asks for neither. Watches the touch events of the window; the
/// press of a finger that swipes or pulls is taken back, so that nothing below it is tapped.
class PageTouch : public QObject
{
    Q_OBJECT

public:
    /// `pages` is the part of the window that is watched. Both must outlive it.
    PageTouch(QWidget &pages, const theme::Theme &theme);

Q_SIGNALS:
    void pulled();
    void swiped(int step); ///< 1: to the next page, -1: to the one before

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Gesture
    {
        QPointF from;
        bool mayPull = false;
        bool maySwipe = false;
    };

    void watch();
    [[nodiscard]] std::optional<Gesture> begun(const QPointF &at) const;
    void end(const QPointF &at);
    [[nodiscard]] bool isNoTap(const QPointF &moved) const;
    void takeBackPress(const QMouseEvent &release);

    QWidget &m_pages;
    const theme::Theme &m_theme;
    QPointer<QObject> m_window; ///< whose touches are watched
    std::optional<Gesture> m_gesture;
    bool m_isNoTap = false; ///< the last finger was dragged
    QElapsedTimer m_since;
};

} // namespace anjungan::shell
