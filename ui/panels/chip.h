// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace anjungan::panels {

/// A pill that can be chosen among others.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(const QString &text, const theme::Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
};

} // namespace anjungan::panels
