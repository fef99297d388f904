// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPlainTextEdit>

namespace anjungan::shell {

/// A long text to read in a sheet: it scrolls by wheel, touch and keys, and can be selected.
class LicenceView : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// `name` is said to screen readers. `theme` must outlive it.
    LicenceView(const QString &name, const QString &text, const theme::Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    const theme::Theme &m_theme;
};

} // namespace anjungan::shell
