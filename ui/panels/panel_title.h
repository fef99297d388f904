// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::panels {

/// The title of a panel: one line of plain text, elided if it is too long, and below it in small letters what the panel
/// shows if that is not what is chosen. As high as a touch target, so that there can be one beside it.
class PanelTitle : public QWidget
{
    Q_OBJECT

public:
    PanelTitle(const QString &text, const theme::Theme &theme, QWidget *parent = nullptr);

    /// Empty: only the title.
    void setScope(const QString &scope);
    const QString &scope() const { return m_scope; }

    /// Whether the title's text is shown as a whole at this width.
    [[nodiscard]] bool isWhole() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QString m_text;
    QString m_scope;
};

} // namespace anjungan::panels
