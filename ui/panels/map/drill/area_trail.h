// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace anjungan::panels {

/// The path from the whole map to the open area, "Sumatera Utara › Deli Serdang": a tap on a step goes back to it. If
/// there is no room for all steps, "…" replaces the first ones and goes to the last of them.
class AreaTrail : public QWidget
{
    Q_OBJECT

public:
    /// Initially hidden.
    explicit AreaTrail(const theme::Theme &theme, QWidget *parent = nullptr);

    /// From the whole map on; plain text.
    void setSteps(const QStringList &steps);
    const QStringList &steps() const { return m_steps; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// By its index in the steps.
    void chosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateStyle();
    void layOut();
    int widthOf(const QString &text) const;
    int arrow() const;

    const theme::Theme &m_theme;
    QStringList m_steps;
    QToolButton *m_more;
    std::vector<QToolButton *> m_buttons;
};

} // namespace anjungan::panels
