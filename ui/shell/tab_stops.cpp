// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tab_stops.h"

#include <QAbstractButton>
#include <QButtonGroup>

#include <algorithm>

namespace anjungan::shell {

namespace {

QList<QWidget *> visibleChildren(const QWidget &widget)
{
    QList<QWidget *> children;
    for (QObject *child : widget.children())
        if (auto *one = qobject_cast<QWidget *>(child); one && !one->isWindow() && one->isVisible())
            children.append(one);
    return children;
}

void sortAsRead(QList<QWidget *> &widgets)
{
    std::ranges::stable_sort(widgets, {}, [](const QWidget *one) { return std::pair(one->y(), one->x()); });
    for (auto row = widgets.begin(); row != widgets.end();) {
        const int middle = (*row)->y() + (*row)->height() / 2;
        const auto end =
            std::find_if(row + 1, widgets.end(), [middle](const QWidget *one) { return one->y() > middle; });
        std::stable_sort(row, end, [](const QWidget *a, const QWidget *b) { return a->x() < b->x(); });
        row = end;
    }
}

/// Of buttons of which one is down, that one is the stop; the arrows go to the others. Their policies do not say so: Qt
/// changes them when one gets the focus, and not when another is pressed by the program.
bool isStop(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QButtonGroup *group = button ? button->group() : nullptr;
    if (group && group->exclusive() && group->checkedButton())
        return group->checkedButton() == button;
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

void collect(QWidget &widget, QList<QWidget *> &stops)
{
    // One with a proxy is the proxy's business.
    if (widget.isEnabled() && !widget.focusProxy() && isStop(widget))
        stops.append(&widget);
    QList<QWidget *> children = visibleChildren(widget);
    sortAsRead(children);
    for (QWidget *child : std::as_const(children))
        collect(*child, stops);
}

} // namespace

QList<QWidget *> tabStops(const QWidget &root)
{
    QList<QWidget *> stops;
    QList<QWidget *> children = visibleChildren(root);
    sortAsRead(children);
    for (QWidget *child : std::as_const(children))
        collect(*child, stops);
    return stops;
}

QWidget *stopBeside(const QWidget &root, const QWidget *from, bool next)
{
    const QList<QWidget *> stops = tabStops(root);
    if (stops.isEmpty())
        return nullptr;
    const qsizetype count = stops.size();
    if (const qsizetype at = stops.indexOf(from); at >= 0)
        return stops[(at + (next ? 1 : count - 1)) % count];
    // A page that has the focus without being a stop: its first stop, or the one before it.
    const auto within =
        std::ranges::find_if(stops, [from](const QWidget *one) { return from && from->isAncestorOf(one); });
    const qsizetype first = within == stops.end() ? 0 : within - stops.begin();
    return stops[next ? first : (first + count - 1) % count];
}

} // namespace anjungan::shell
