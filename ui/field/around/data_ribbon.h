// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::field {

/// The line above the map that says how old what is shown is: tinted while the device has no network. Plain text; what
/// has no room is left out from the end, and is in the tool tip.
class DataRibbon : public QWidget
{
    Q_OBJECT

public:
    explicit DataRibbon(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `strong` begins the line, `right` stands at its end; both may be empty.
    void setText(bool isOffline, const QString &strong, const QString &text, const QString &right);
    [[nodiscard]] bool isOffline() const { return m_isOffline; }
    const QString &text() const { return m_text; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    bool m_isOffline = false;
    QString m_strong, m_text, m_right;
};

} // namespace anjungan::field
