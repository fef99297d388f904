// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace anjungan::map {

/// Coordinates of a place on the map. A tap copies them; the button beside switches between degrees and UTM.
class CoordinateChip : public QWidget
{
    Q_OBJECT

public:
    CoordinateChip(const theme::Theme &theme, QWidget *parent);

    void setFormat(const theme::Formatter &format);
    /// Degrees.
    void setPlace(geo::Point degrees);
    /// The displayed text; in degrees where UTM is not defined.
    QString text() const;
    void copy();
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The text was copied to the clipboard.
    void copied(const QString &text);
    void sizeChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateStyle();
    void write();
    QString written(geo::Point degrees) const;
    int tallness() const;

    const theme::Theme &m_theme;
    theme::Formatter m_format;
    QToolButton *m_text;
    QToolButton *m_switch;
    geo::Point m_place;
    bool m_isUtm = false;
};

} // namespace anjungan::map
