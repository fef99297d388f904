// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

class QPainter;

namespace anjungan::shell {

/// One entry of the navigation rail: an icon above its label, which takes two lines if it must. Checked: the current
/// page. Where many pages share the rail, it gives up the empty space above and below.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    RailButton(const QString &icon, const QString &label, theme::Theme &theme, QWidget *parent = nullptr);

    /// A number at the icon's corner, of what nobody has seen; 0: none.
    void setBadge(int count);
    int badge() const { return m_badge; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isWrapped() const;

    void paintBadge(QPainter &painter, const QPointF &corner) const;

    QString m_icon;
    int m_badge = 0;
    theme::Theme &m_theme;
};

} // namespace anjungan::shell
