// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace anjungan::test {

/// Stands for a card or another piece over the map that wants this size.
class SizedWidget : public QWidget
{
public:
    explicit SizedWidget(QSize size, QWidget *parent = nullptr) : QWidget(parent), m_size(size) {}
    QSize sizeHint() const override { return m_size; }

private:
    QSize m_size;
};

} // namespace anjungan::test
