// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWindow>

class QWidget;

namespace anjungan::panels {

/// Whether a window can be seen: not while it is minimised, hidden, or covered as far as the system tells. Lives on the
/// UI thread.
class WindowWatch : public QObject
{
    Q_OBJECT
public:
    /// The window must have a native one already, and is seen at first.
    WindowWatch(QWidget &window, QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(bool isSeen);

private:
    QPointer<QWindow> m_window;
    bool m_isSeen = true;
};

} // namespace anjungan::panels
