// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QColor>
#include <QWidget>

class QBoxLayout;
class QLabel;

namespace anjungan::settings {

/// One setting: its name, a line below that says what it does or is worth, a value, and its control at the right, or
/// below where there is no room. At least a touch target high, with a hairline above.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    /// `control` may be null; it becomes a child. `theme` must outlive it.
    SettingRow(const QString &name, QWidget *control, const theme::Theme &theme, QWidget *parent = nullptr);

    void setName(const QString &name);
    void setHint(const QString &hint);
    void setValue(const QString &value); ///< before the control
    void setSwatch(const QColor &color); ///< before the name; invalid: none

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyTheme();
    void fit();

    const theme::Theme &m_theme;
    QWidget *m_control;
    QLabel *m_name;
    QLabel *m_hint;
    QLabel *m_value;
    QBoxLayout *m_layout;
    QColor m_swatch;
};

} // namespace anjungan::settings
