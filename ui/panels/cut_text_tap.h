// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace anjungan::panels {

/// Notices a tap on a widget whose text is cut, so that the rest can be shown, and makes the widget a stop of the Tab
/// key, where Enter and the space bar do the same. Taps on a text that is whole go on to what is below the widget, and
/// Tab passes it. Lives on the UI thread.
class CutTextTap : public QObject
{
public:
    /// Belongs to `widget`, which shows with theme::paintFocus() that it has the focus. `isCut` is asked at each
    /// painting, press and release; `onTap` is called when press and release were within the widget.
    CutTextTap(QWidget &widget, std::function<bool()> isCut, std::function<void()> onTap);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether the event is a tap's, or a key's that stands for one.
    bool tapped(QEvent &event);

    QWidget &m_widget;
    const std::function<bool()> m_isCut;
    const std::function<void()> m_onTap;
};

} // namespace anjungan::panels
