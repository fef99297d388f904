// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/values.h"

#include <optional>

namespace anjungan::charts {
class FigureTile;
}

namespace anjungan::panels {

/// One number, as large as possible, with a line below it. A tap anywhere shows its clocks.
class FigurePanel final : public Panel
{
    Q_OBJECT

public:
    FigurePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                QWidget *parent);

protected:
    Shown showAnswers() override;
    void showScope(const QString &scope) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Sub
    {
        std::size_t query;
        QString value;
        Format format;
        QString text; ///< with %1 for the value; empty: the value alone
        ToneRule tone;
    };

    /// Follows the link, or shows what the foot knows.
    void activate();
    /// No number, and the reason in the line below it: the title stays.
    Shown unavailable(Shown shown);
    /// The line below the number.
    QString noteOf(const Sub &sub, const query::Scope &scope) const;
    /// Its lines, whole, if one of them is elided.
    QStringList cutLines() const;
    void fitTile();

    charts::FigureTile *m_tile;
    std::size_t m_query;
    QString m_value;
    Format m_format;
    std::optional<Sub> m_sub;
};

} // namespace anjungan::panels
