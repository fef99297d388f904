// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"
#include "ui/theme/type_scale.h"

#include <QObject>

namespace anjungan::theme {

/// The current look of the window: scheme, size and kind of pointer. Created once by the app and passed by reference to
/// every widget that paints; it must outlive them. Lives on the UI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(Scheme scheme = Scheme::Light, double factor = 1.0, QObject *parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);

    Contrast contrast() const { return m_contrast; }
    void setContrast(Contrast contrast);

    /// The factor of every length and font: 1, on the wall `wallFactor`.
    double factor() const { return m_factor; }
    void setFactor(double factor);

    /// Whether the device is used by touch: rows then are at least touchTarget() tall.
    [[nodiscard]] bool isTouch() const { return m_touch; }
    void setTouch(bool touch);

    /// Plain for a PDF.
    Figures figures() const { return m_figures; }
    void setFigures(Figures figures);

    const Tokens &tokens() const { return m_tokens; }
    QFont font(Role role) const { return theme::font(role, m_factor, m_figures); }
    QFont strongFont(Role role) const { return strong(font(role)); }

    /// A length of the drawings (device-independent pixels) times the factor.
    double length(double pixels) const { return pixels * m_factor; }
    /// The same, rounded up to whole pixels.
    int pixels(double length) const;
    /// The least width and height of controls that can be tapped, in device-independent pixels.
    int touchTarget() const { return pixels(44); }

Q_SIGNALS:
    /// One of the properties above has changed: lay out and paint again.
    void changed();

private:
    Scheme m_scheme;
    Contrast m_contrast = Contrast::Normal;
    double m_factor;
    bool m_touch = false;
    Figures m_figures = Figures::Tabular;
    Tokens m_tokens;
};

} // namespace anjungan::theme
