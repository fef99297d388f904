// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QAbstractScrollArea;

namespace anjungan::charts {

/// Ends vertical scrolling of `area` at a whole row, however it was scrolled: touch, wheels of high resolution and the
/// scroll bar stop anywhere. It waits until the person has let go.
class RowSnap : public QObject
{
    Q_OBJECT

public:
    explicit RowSnap(QAbstractScrollArea &area);

    /// The height of a row, in device-independent pixels; the area must be a multiple of it high.
    void setPitch(double pitch) { m_pitch = pitch; }

private:
    void settle();
    [[nodiscard]] bool isHeld() const;

    QAbstractScrollArea &m_area;
    QTimer m_pause;
    double m_pitch = 0;
};

} // namespace anjungan::charts
