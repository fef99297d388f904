// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QImage>
#include <QWidget>

namespace anjungan::start {

/// What a camera sees, as large as it fits, with a dark ground around it.
class FrameView : public QWidget
{
public:
    explicit FrameView(const theme::Theme &theme, QWidget *parent = nullptr);

    void setFrame(const QImage &frame);
    const QImage &frame() const { return m_frame; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QImage m_frame;
};

} // namespace anjungan::start
