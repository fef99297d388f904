// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

namespace anjungan::charts {

/// Paragraphs of plain text, wrapped to the width; those that have no room end in "…".
class TextBlock : public QWidget
{
    Q_OBJECT

public:
    explicit TextBlock(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(const QStringList &paragraphs);
    /// Whether not all of the text is shown.
    [[nodiscard]] bool isCut() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double heightFor(double width) const;

    const theme::Theme &m_theme;
    QStringList m_paragraphs;
};

} // namespace anjungan::charts
