// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/rows_view.h"

#include <array>
#include <optional>
#include <vector>

namespace anjungan::charts {

/// A thing that needs attention, by its figure against its bound.
struct AttentionLine
{
    enum class Severity { Info, Warning, Siaga };

    Severity severity = Severity::Warning;
    bool isNew = false; ///< nobody has seen it
    QString title;
    QString severityWord;
    QString below;      ///< after the severity: where, who, and the page that it leads to
    QString where = {}; ///< the same without the page
    QString figure;
    std::optional<double> ratio; ///< of the figure to its bound; none: no bar
    QString ratioText;
    QString bound;
    QString since;
    QString age;
};

/// What needs attention, line by line: severity by shape and colour, the figure, and a bar as long as the figure is of
/// its bound, where one dotted line marks the bounds of all. Narrow ones give up the age's beginning, then the bound,
/// then the bar.
class AttentionRows : public RowsView
{
    Q_OBJECT

public:
    enum Column { Title, Figure, Bar, Bound, Since, Age };

    explicit AttentionRows(const theme::Theme &theme, QWidget *parent = nullptr);

    void setLines(std::vector<AttentionLine> lines);
    const std::vector<AttentionLine> &lines() const { return m_lines; }

    /// Left and right end of a column; nothing if it has no room.
    [[nodiscard]] std::optional<std::pair<double, double>> place(Column column) const;

    static theme::Tone toneOf(AttentionLine::Severity severity);
    static void paintSeverity(QPainter &painter, const QRectF &box, AttentionLine::Severity severity,
                              const theme::Theme &theme);

Q_SIGNALS:
    void columnsChanged();

protected:
    int rowCount() const override { return static_cast<int>(m_lines.size()); }
    double leastRowHeight() const override { return look().length(46); }
    QString rowText(int row) const override;
    bool isCut(int row) const override;
    void layoutColumns(double width) override;
    void paintRow(QPainter &painter, const QRectF &rect, int row) const override;

private:
    void paintBar(QPainter &painter, const QRectF &rect, const AttentionLine &line) const;

    std::vector<AttentionLine> m_lines;
    std::array<std::optional<std::pair<double, double>>, 6> m_places;
    double m_most = 1; ///< the ratio at the right end of the bars
};

/// The names of the columns, above the rows.
class AttentionHead : public QWidget
{
    Q_OBJECT

public:
    /// `names` by AttentionRows::Column.
    AttentionHead(const QStringList &names, AttentionRows &rows, const theme::Theme &theme);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QStringList m_names;
    const AttentionRows &m_rows;
    const theme::Theme &m_theme;
};

} // namespace anjungan::charts
