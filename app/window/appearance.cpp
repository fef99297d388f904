// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/appearance.h"

#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace anjungan::app {

Speech::~Speech()
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
}

void Speech::speak(const QString &language)
{
    auto translator = std::make_unique<QTranslator>();
    const bool loaded = translator->load(u":/i18n/anjungan_%1.qm"_s.arg(language));
    Q_ASSERT_X(loaded, "Speech::speak", "both languages are built in");
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator = std::move(translator);
    if (loaded)
        QCoreApplication::installTranslator(m_translator.get());
}

void dress(theme::Theme &theme)
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
