// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

class QPainter;

namespace anjungan::charts {

/// A button that is an icon, as large as a touch target and reached by Tab; its name is said by its tool tip and to
/// screen readers. What is around the icon is the subclass's to paint.
class IconButton : public QAbstractButton
{
    Q_OBJECT

public:
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    static constexpr double iconLength = 18; ///< device-independent pixels at a factor of 1

    /// `theme` must outlive it.
    IconButton(const QString &icon, const QString &name, const theme::Theme &theme, QWidget *parent);

    void setName(const QString &name);
    /// In the middle.
    void paintIcon(QPainter &painter, const QColor &ink) const;
    const theme::Theme &look() const { return m_theme; }

private:
    QString m_icon;
    const theme::Theme &m_theme;
};

} // namespace anjungan::charts
