// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/around/around_inquiry.h"
#include "ui/field/around/around_words.h"
#include "ui/field/position/positioning.h"

#include <QPointer>
#include <QWidget>

namespace anjungan::field {

class AroundMap;
class DataRibbon;
class ListPane;
class SheetHandle;

/// The page "Around me": where the person is, in which zone and how to get out of it, and what is nearest, on a map and
/// in a list whose numbers agree. All of it is from the cache. The list is a sheet over the map's lower part, in a wide
/// window beside the map. The receiver is on only while the page is on the screen and the window is the active one.
class AroundPage : public QWidget
{
    Q_OBJECT

public:
    /// The services' workspace must have an `around`. All references must outlive it; `ticks` is a monotonic clock.
    AroundPage(const panels::PanelServices &services, MakePositions positions, Ticks ticks = systemTicks,
               QWidget *parent = nullptr);
    ~AroundPage() override;

    /// What stands beside the page's title: where the device is.
    const QString &place() const { return m_place; }
    QString title() const;

    /// Asks again for what is of these datasets, or all if the list is empty.
    void refresh(const QStringList &datasets);
    /// Whether the newest answer is shown, completely painted. Without a position that is when it is told why.
    [[nodiscard]] bool isSettled() const;

    Positioning &positioning() { return m_positioning; }
    AroundMap &map() const { return *m_map; }
    ListPane &list() const { return *m_list; }
    DataRibbon &ribbon() const { return *m_ribbon; }
    const AroundInquiry &inquiry() const { return m_inquiry; }

Q_SIGNALS:
    void settled();
    void placeChanged();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void watchWindow();
    void wakeOrRest();
    void follow();
    void showAnswer();
    void showHere();
    void showRibbon();
    void choose(int row);
    void layOut();
    void settle();
    [[nodiscard]] bool isWide() const;

    const panels::PanelServices &m_services;
    const workspace::Around &m_around;
    const AroundWords m_words;
    Positioning m_positioning;
    AroundInquiry m_inquiry;
    DataRibbon *m_ribbon;
    AroundMap *m_map;
    ListPane *m_list;
    SheetHandle *m_handle;
    QPointer<QWidget> m_window;
    QTimer m_minute; ///< ages; runs only while the page is looked at
    QString m_place;
    int m_chosen = -1;
    bool m_isTall = false; ///< the sheet hides most of the map
};

} // namespace anjungan::field
