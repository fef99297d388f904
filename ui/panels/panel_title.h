// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::panels {

/// The title of a panel: one line of plain text, elided if it is too long. As high as a touch target, so that there can
/// be one beside it.
class PanelTitle : public QWidget
{
    Q_OBJECT

public:
    PanelTitle(const QString &text, const theme::Theme &theme, QWidget *parent = nullptr);

    /// Whether the text is shown as a whole at this width.
    [[nodiscard]] bool isWhole() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_text;
};

} // namespace anjungan::panels
