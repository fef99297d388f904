// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace anjungan::map {

/// A few words about the feature under the pointer or a held finger, beside it. Taps pass through it.
class MapTip : public QWidget
{
    Q_OBJECT

public:
    /// Initially hidden. Lies over its parent, in whose pixels the places are.
    MapTip(const theme::Theme &theme, QWidget *parent);

    /// Shows the lines beside a resting pointer, after a moment: the first is the feature's name. Without lines it
    /// hides.
    void showSoon(const QStringList &lines, QPointF pointer);
    /// Shows them at once above a finger, for some seconds.
    void showAbove(const QStringList &lines, QPointF finger);

    const QStringList &lines() const { return m_lines; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place(QPointF anchor, double above);

    const theme::Theme &m_theme;
    QStringList m_lines;
    QPointF m_pointer;
    QTimer m_rest;
    QTimer m_end;
};

} // namespace anjungan::map
