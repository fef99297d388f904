// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <cmath>

namespace anjungan::theme {

Theme::Theme(Scheme scheme, double factor, QObject *parent)
    : QObject(parent), m_scheme(scheme), m_factor(factor), m_tokens(theme::tokens(scheme))
{
}

void Theme::setScheme(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    m_tokens = theme::tokens(scheme, m_contrast);
    Q_EMIT changed();
}

void Theme::setContrast(Contrast contrast)
{
    if (contrast == m_contrast)
        return;
    m_contrast = contrast;
    m_tokens = theme::tokens(m_scheme, contrast);
    Q_EMIT changed();
}

void Theme::setFactor(double factor)
{
    if (qFuzzyCompare(factor, m_factor))
        return;
    m_factor = factor;
    Q_EMIT changed();
}

void Theme::setTouch(bool touch)
{
    if (touch == m_touch)
        return;
    m_touch = touch;
    Q_EMIT changed();
}

void Theme::setFigures(Figures figures)
{
    if (figures == m_figures)
        return;
    m_figures = figures;
    Q_EMIT changed();
}

int Theme::pixels(double length) const { return static_cast<int>(std::ceil(length * m_factor)); }

} // namespace anjungan::theme
