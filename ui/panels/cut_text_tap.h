// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace anjungan::panels {

/// Notices a tap on a widget whose text is cut, so that the rest can be shown. Taps on a text that is whole go on to
/// what is below the widget. Lives on the UI thread.
class CutTextTap : public QObject
{
public:
    /// Belongs to `widget`. `isCut` is asked at each press and release; `onTap` is called when both were within the
    /// widget.
    CutTextTap(QWidget &widget, std::function<bool()> isCut, std::function<void()> onTap);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_widget;
    const std::function<bool()> m_isCut;
    const std::function<void()> m_onTap;
};

} // namespace anjungan::panels
