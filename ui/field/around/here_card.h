// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QColor>

#include <functional>
#include <optional>

namespace anjungan::field {

/// A way with its direction: "out of the zone" "1,4 km" "north".
struct Pointer
{
    QString caption;
    QString distance;
    QString wind;
    double bearing = 0; ///< degrees clockwise from the top of the map

    bool operator==(const Pointer &) const = default;
};

/// What the card says; plain text.
struct HereText
{
    QString above;                           ///< one line
    QString main;                            ///< what matters
    bool isFigure = false;                   ///< `main` is a word or two, drawn large
    theme::Tone tone = theme::Tone::Neutral; ///< of `main`
    QString below;                           ///< wraps
    std::optional<Pointer> pointer;
    bool isUrgent = false; ///< `below` is a warning
    QString action;        ///< what a tap does; empty: nothing
};

/// The card over the map that says where the person is: in which zone and how to get out of it, or why that is not
/// known. A button where a tap does something.
class HereCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit HereCard(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `stripe` paints the left edge; null: none.
    void setText(HereText text, std::function<void(QPainter &, const QRectF &)> stripe);
    const HereText &text() const { return m_text; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    QFont mainFont() const;
    double pointerWidth() const;
    double textWidthIn(int width) const;
    void paintPointer(QPainter &painter) const;

    const theme::Theme &m_theme;
    HereText m_text;
    std::function<void(QPainter &, const QRectF &)> m_stripe;
};

/// A round arrow: `diameter` wide around `middle`, pointing to `bearing`.
void paintArrow(QPainter &painter, const QPointF &middle, double diameter, double bearing, const QColor &ground,
                const QColor &ink);

} // namespace anjungan::field
