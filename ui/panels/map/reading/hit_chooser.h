// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/rows_view.h"
#include "ui/map/sheet/legend.h"

#include <vector>

namespace anjungan::panels {

/// One of several features under a finger.
struct HitChoice
{
    QString id;
    QString name;
    QString of; ///< what it is, and what tells it from the others
    map::LegendEntry symbol;
};

/// The features under a finger to choose from, by a tap or by arrow keys and Enter.
class HitChooser : public charts::RowsView
{
    Q_OBJECT

public:
    explicit HitChooser(const theme::Theme &theme, QWidget *parent = nullptr);

    void setChoices(std::vector<HitChoice> choices);
    /// Another second line of a choice, e.g. once its values are known; nothing if there is no such choice.
    void setOf(const QString &id, const QString &of);
    const std::vector<HitChoice> &choices() const { return m_choices; }

protected:
    int rowCount() const override { return static_cast<int>(m_choices.size()); }
    double leastRowHeight() const override;
    QString rowText(int row) const override;
    void layoutColumns(double /*width*/) override {}
    void paintRow(QPainter &painter, const QRectF &rect, int row) const override;

private:
    std::vector<HitChoice> m_choices;
};

} // namespace anjungan::panels
