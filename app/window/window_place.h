// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/name_table.h"

#include <QList>
#include <QObject>
#include <QRect>

class QSettings;
class QWidget;

namespace anjungan::app {

enum class WindowShape { Normal, Maximized, FullScreen };

/// As in the settings.
inline constexpr base::NameTable<WindowShape, 3> windowShapeNames{
    {{WindowShape::Normal, QLatin1StringView("normal")},
     {WindowShape::Maximized, QLatin1StringView("maximized")},
     {WindowShape::FullScreen, QLatin1StringView("full-screen")}}};

/// Where a window is on the screens. Device-independent pixels.
struct WindowPlace
{
    QRect normal; ///< without its frame, also while it is maximised
    WindowShape shape = WindowShape::Normal;

    bool operator==(const WindowPlace &) const = default;
};

/// The place of a window that was never moved, in the part of a screen that panels and docks leave free: 1280×800 in
/// its middle, or as much of that as fits with a title bar.
WindowPlace firstPlace(const QRect &available);

/// The same place where it can be seen and its title bar be grasped; otherwise it is moved into the nearest of the
/// screens' free parts, and made no larger than that. `available` is not empty.
WindowPlace corrected(const WindowPlace &place, const QList<QRect> &available);

/// Remembers in the settings where a window is, for each set-up of screens by itself: a tablet on its own has another
/// place than one beside a display. Lives as long as the window.
class WindowMemory : public QObject
{
    Q_OBJECT
public:
    /// `settings` must outlive the window.
    WindowMemory(QWidget &window, QSettings &settings);

    /// Where the window was with the screens that are there now, corrected; the first place if it never was.
    WindowPlace place() const;
    void keep();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    QSettings &m_settings;
};

/// Moves and shows the window there.
void showAt(QWidget &window, const WindowPlace &place);

/// In front of all others. `activation` is Wayland's token of the click that wanted it; may be empty.
void bringForward(QWidget &window, const QString &activation);

/// Where the window is now.
WindowPlace placeOf(const QWidget &window);

} // namespace anjungan::app
