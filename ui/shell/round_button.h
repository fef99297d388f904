// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace anjungan::shell {

/// A round button with an icon, as large as a touch target; its name is said by its tool tip and to screen readers.
class RoundButton : public QAbstractButton
{
    Q_OBJECT
public:
    /// `theme` must outlive it.
    RoundButton(const QString &icon, const QString &name, const theme::Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    const theme::Theme &m_theme;
};

} // namespace anjungan::shell
