// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace anjungan::map {

/// Closer, farther, and all of it: three buttons one above the other.
class ZoomButtons : public QWidget
{
    Q_OBJECT

public:
    ZoomButtons(const theme::Theme &theme, QWidget *parent);

Q_SIGNALS:
    void zoomInRequested();
    void zoomOutRequested();
    void fitRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void translate();

    const theme::Theme &m_theme;
    QToolButton *m_in;
    QToolButton *m_out;
    QToolButton *m_fit;
};

} // namespace anjungan::map
