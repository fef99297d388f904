// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

class QAbstractScrollArea;

namespace anjungan::charts {

/// A vertical scroll bar over the right edge of `area`'s viewport instead of beside it: visible only if the content
/// does not fit, it never changes the viewport's width. Replaces the area's own bar, whose range and value it shares.
class OverlayScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit OverlayScrollBar(QAbstractScrollArea &area);

    /// Never seen from now on: nobody could use it.
    void dismiss();

    /// The width to leave free for it, in device-independent pixels at a factor of 1.
    static constexpr int room = 10;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QAbstractScrollArea &m_area;
    bool m_isDismissed = false;
};

} // namespace anjungan::charts
