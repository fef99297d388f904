// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

namespace anjungan::panels {

/// One property of a feature. Plain text.
struct Fact
{
    QString label;
    QString value;

    bool operator==(const Fact &) const = default;
};

/// Facts one below the other, label on the left, value on the right; each with the height of its wrapped text.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(const theme::Theme &theme, QWidget *parent = nullptr);

    void setFacts(std::vector<Fact> facts);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double labelWidth(double width) const;
    double valueWidth(double width) const;
    double rowHeight(const Fact &fact, double width) const;

    const theme::Theme &m_theme;
    std::vector<Fact> m_facts;
};

} // namespace anjungan::panels
