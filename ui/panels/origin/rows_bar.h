// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace anjungan::panels {

/// One part of a dataset's rows: those that a figure uses, or those that one reason leaves out.
struct RowsPart
{
    QString text; ///< "44 used", "924 another month"
    qint64 rows = 0;
    bool isUsed = false;
};

/// All rows of a dataset as one bar, cut into parts in proportion to their numbers (each at least a few pixels wide),
/// with a line of text for each part below it: no part is told by colour alone.
class RowsBar : public QWidget
{
    Q_OBJECT

public:
    explicit RowsBar(const theme::Theme &theme, QWidget *parent = nullptr);

    void setParts(std::vector<RowsPart> parts);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    std::vector<RowsPart> m_parts;
};

} // namespace anjungan::panels
