// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::panels {

/// An area's code and, large below it, its name; or a hint in place of the code. What is elided is shown by a tap.
class AreaHeading : public QWidget
{
    Q_OBJECT

public:
    explicit AreaHeading(const theme::Theme &theme, QWidget *parent = nullptr);

    void setArea(const QString &codeOrHint, const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool isCut() const;
    /// Of the name: smaller where it would be cut.
    QFont nameFont() const;

    const theme::Theme &m_theme;
    QString m_code;
    QString m_name;
};

} // namespace anjungan::panels
