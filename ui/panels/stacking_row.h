// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace anjungan::panels {

/// Two parts side by side, or the second below the first where they have no room for what they would like.
class StackingRow : public QWidget
{
    Q_OBJECT

public:
    /// Owns both. `gap` is between them, in device-independent pixels.
    StackingRow(QWidget *first, QWidget *second, int gap, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;

private:
    void arrange();

    QWidget *m_first, *m_second;
    QBoxLayout *m_layout;
};

} // namespace anjungan::panels
