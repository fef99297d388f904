// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"

#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace anjungan::app {

void applyTheme(theme::Theme &theme)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const auto apply = [&theme] {
        QApplication::setPalette(theme::palette(theme.tokens()));
        QApplication::setFont(theme.font(theme::Role::Body));
        qApp->setStyleSheet(theme::styleSheet(theme));
    };
    QObject::connect(&theme, &theme::Theme::changed, qApp, apply);
    apply();
}

} // namespace anjungan::app
