// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"

#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

/// Scroll bars have a menu of Qt's own, in English, which stops everything until it is closed.
class PlainStyle : public QProxyStyle
{
public:
    PlainStyle() : QProxyStyle(u"Fusion"_s) {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_ScrollBar_ContextMenu ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

} // namespace

theme::Scheme schemeOf(settings::SchemeChoice choice)
{
    using settings::SchemeChoice;
    const bool isDark =
        choice == SchemeChoice::Dark ||
        (choice == SchemeChoice::AsDevice && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    return isDark ? theme::Scheme::Dark : theme::Scheme::Light;
}

void applyChoices(theme::Theme &theme, const settings::Choices &choices)
{
    constexpr double percent = 0.01;
    theme.setFactor(choices.textPercent * percent);
    theme.setContrast(choices.isHighContrast ? theme::Contrast::High : theme::Contrast::Normal);
    theme.setScheme(schemeOf(choices.scheme));
    QStyleHints *hints = QGuiApplication::styleHints();
    QObject::disconnect(hints, &QStyleHints::colorSchemeChanged, &theme, nullptr);
    if (choices.scheme == settings::SchemeChoice::AsDevice)
        QObject::connect(hints, &QStyleHints::colorSchemeChanged, &theme,
                         [&theme] { theme.setScheme(schemeOf(settings::SchemeChoice::AsDevice)); });
}

void applyTheme(theme::Theme &theme)
{
    QApplication::setStyle(new PlainStyle); // owned by the application
    const auto apply = [&theme] {
        QApplication::setPalette(theme::palette(theme.tokens()));
        QApplication::setFont(theme.font(theme::Role::Body));
        qApp->setStyleSheet(theme::styleSheet(theme));
    };
    QObject::connect(&theme, &theme::Theme::changed, qApp, apply);
    apply();
}

} // namespace anjungan::app
