// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::settings {

/// What fills a whole, as parts of a bar in the colours of the rows below it; what is left is the track.
class StorageBar : public QWidget
{
    Q_OBJECT

public:
    struct Part
    {
        qint64 bytes = 0;
        QColor color;

        bool operator==(const Part &) const = default;
    };

    /// `theme` must outlive it.
    explicit StorageBar(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `whole` in bytes; parts that exceed it fill it.
    void setParts(const QList<Part> &parts, qint64 whole);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QList<Part> m_parts;
    qint64 m_whole = 0;
};

} // namespace anjungan::settings
