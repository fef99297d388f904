// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"

namespace anjungan::panels {

/// A panel that is one figure, and one target: a tap anywhere follows its link. Without one, and on the foot, it shows
/// its clocks.
class TilePanel : public Panel
{
    Q_OBJECT

protected:
    TilePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
              QWidget *parent);

    /// The row of an answer that the figure is of.
    struct Source
    {
        std::size_t question = 0; ///< of addQuery()
        std::size_t row = 0;
    };
    [[nodiscard]] virtual Source source() const = 0;

    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Follows the link, or shows what the foot knows.
    void activate();
};

} // namespace anjungan::panels
