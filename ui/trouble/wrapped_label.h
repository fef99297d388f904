// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace anjungan::trouble {

/// Plain text that is wrapped to the width, also within a word that is wider, such as a path or an address: a label
/// alone would ask for the width of its longest word.
class WrappedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget *parent = nullptr);

    void setLook(const QFont &font, const QColor &ink);

    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace anjungan::trouble
