// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDebug>
#include <QFontMetricsF>
#include <QRectF>

/// What tests of positions and sizes have in common. A comparison that fails says why.
namespace anjungan::test {

inline bool isAt(const QRectF &rect, const QRectF &expected, double off = 0.02)
{
    const bool is = qAbs(rect.left() - expected.left()) <= off && qAbs(rect.top() - expected.top()) <= off &&
                    qAbs(rect.right() - expected.right()) <= off && qAbs(rect.bottom() - expected.bottom()) <= off;
    if (!is)
        qWarning() << rect << "is not" << expected;
    return is;
}

inline bool near(double a, double b, double off = 0.75)
{
    if (qAbs(a - b) > off)
        qWarning() << a << "is not" << b;
    return qAbs(a - b) <= off;
}

inline double wide(const QString &text, const QFont &font) { return QFontMetricsF(font).horizontalAdvance(text); }
inline double high(const QFont &font) { return QFontMetricsF(font).height(); }

} // namespace anjungan::test
