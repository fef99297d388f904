// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/tile_panel.h"
#include "ui/panels/values.h"

#include <optional>

namespace anjungan::charts {
struct Figure;
class FigureTile;
} // namespace anjungan::charts

namespace anjungan::panels {

/// One number, as large as possible, with a line below it, its change and its course.
class FigurePanel final : public TilePanel
{
    Q_OBJECT

public:
    FigurePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                QWidget *parent);

protected:
    Shown showAnswers() override;
    void updateFoot() override;
    void showScope(const QString &scope) override;
    Source source() const override { return {.question = m_query}; }
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Sub
    {
        std::size_t query;
        QString value;
        Format format;
        QString text; ///< with %1 for the value; empty: the value alone
        ToneRule tone;
        bool isShare = false; ///< the number is the figure's share of the value, in percent
    };

    /// Writes "+7,3 pp since Sep 2026"; nothing if one of the two is not there.
    void addChange(charts::Figure &figure, const query::Answer &answer, const AnswerCell &value) const;
    std::vector<std::optional<double>> course() const;
    /// No number, and the reason in the line below it: the title stays.
    Shown unavailable(Shown shown);
    /// The line below the number.
    QString noteOf(const Sub &sub, const query::Scope &scope) const;
    /// The value of the line below as it is written.
    [[nodiscard]] QString writtenBelow(const Sub &sub, const query::Answer *below) const;
    /// Its lines, whole, if one of them is elided.
    QStringList cutLines() const;
    void fitTile();
    /// The button of the menu stands after the title, if the title leaves it the room.
    void placeMenu();

    charts::FigureTile *m_tile;
    std::size_t m_query;
    QString m_value;
    Format m_format;
    std::optional<Sub> m_sub;
    std::optional<std::size_t> m_compared; ///< the query
    std::optional<std::size_t> m_course;   ///< likewise
};

} // namespace anjungan::panels
