// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace anjungan::panels {

/// The way from the whole to the area that is looked into, "Sumatera Utara › Deli Serdang": a tap on a step leads back
/// to it. Where there is no room for all steps, "…" stands for the first ones and leads to the last of them.
class AreaTrail : public QWidget
{
    Q_OBJECT

public:
    /// Hidden at first.
    explicit AreaTrail(const theme::Theme &theme, QWidget *parent = nullptr);

    /// From the whole on; plain text.
    void setSteps(const QStringList &steps);
    const QStringList &steps() const { return m_steps; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// By its position in steps().
    void chosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void layOut();
    int widthOf(const QString &text) const;
    int arrow() const;

    const theme::Theme &m_theme;
    QStringList m_steps;
    QToolButton *m_more;
    std::vector<QToolButton *> m_buttons;
};

} // namespace anjungan::panels
