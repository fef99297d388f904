// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QWidget>

#include <optional>
#include <vector>

namespace anjungan::charts {

/// One figure with its title, unit and note: "Progres fisik rata-rata", "70,4", "%", "−3,1 pp dari rencana" (bad).
struct Figure
{
    QString title;
    QString value; ///< Set large.
    QString unit;  ///< Set smaller, after the value; may be empty.
    QString note;  ///< Below the value, coloured by `tone`; may be empty.
    theme::Tone tone = theme::Tone::Neutral;
    QString change;      ///< After the note, without a judgement: "+7,3 pp sejak Sep 2026"; may be empty.
    QString shortChange; ///< Instead of it where there is less room; without room for it, neither is shown.
    std::vector<std::optional<double>> course; ///< Of the value, the newest last, see paintSparkLine(); may be empty.
    QString exact;                             ///< The value with all its digits, in the tool tip; may be empty.
    QString scope;        ///< In a line of its own below the title: what the figure is about; may be empty.
    bool isWords = false; ///< `value` is a text: where it is too wide it is wrapped, and cut at its end.
};

/// A figure in large type. Value and unit shrink together to fit the width, words only to the size of a text; a note
/// shrinks to the smallest size; title, scope and note are elided; the tool tip has them whole. Its course is at the
/// right of the value where there is room. A value that had to shrink stands on the same line as others. If the height
/// is too small, the note is omitted first, then title and scope: the value is always visible. Paints no card.
class FigureTile : public QWidget
{
    Q_OBJECT

public:
    explicit FigureTile(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Figure figure);
    void setScope(const QString &scope);
    const Figure &data() const { return m_figure; }
    /// Whether one of its lines is elided, or the change is not shown whole.
    [[nodiscard]] bool isCut() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Fonts
    {
        QFont value, unit;
        double gap = 0; // between the two
    };

    /// The change that has room after the note.
    QString fittingChange() const;
    /// Of the note: smaller where it would be cut.
    QFont noteFont() const;
    /// Whether the value is words that have no room in one line.
    [[nodiscard]] bool isWrapped(double width) const;
    void paintLine(QPainter &painter, const QRectF &rect) const;
    /// The largest fonts in which value and unit fit.
    Fonts fitted(const QSizeF &room) const;
    void paintValue(QPainter &painter, const QRectF &rect) const;

    const theme::Theme &m_theme;
    Figure m_figure;
};

} // namespace anjungan::charts
