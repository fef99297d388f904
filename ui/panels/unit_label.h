// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::panels {

/// The unit of all the numbers of a panel, in its title's row: once, instead of beside each number. A long one is
/// elided; its tool tip and a tap show it whole.
class UnitLabel : public QWidget
{
    Q_OBJECT

public:
    explicit UnitLabel(const theme::Theme &theme, QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isCut() const;

    const theme::Theme &m_theme;
    QString m_text;
};

} // namespace anjungan::panels
