// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interface_language.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

/// The value of --lang. It is read before all other arguments, because their mistakes are reported in this language.
QString wanted(const QStringList &words)
{
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words[i].startsWith(u"--lang="_s))
            return words[i].section(u'=', 1);
        if (words[i] == u"--lang"_s && i + 1 < words.size())
            return words[i + 1];
    }
    return {};
}

} // namespace

QString languageOf(const QStringList &words)
{
    if (const QString language = wanted(words); language == u"id"_s || language == u"en"_s)
        return language;
    const QStringList spoken = QLocale::system().uiLanguages();
    const bool isIndonesian = !spoken.isEmpty() && QLocale(spoken.first()).language() == QLocale::Indonesian;
    return isIndonesian ? u"id"_s : u"en"_s;
}

InterfaceLanguage::InterfaceLanguage(const QString &language) { set(language); }

InterfaceLanguage::~InterfaceLanguage()
{
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
}

void InterfaceLanguage::set(const QString &language)
{
    auto translator = std::make_unique<QTranslator>();
    const bool isLoaded = translator->load(u":/i18n/anjungan_%1.qm"_s.arg(language));
    Q_ASSERT_X(isLoaded, "InterfaceLanguage::set", "both languages are built in");
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator = std::move(translator);
    if (isLoaded)
        QCoreApplication::installTranslator(m_translator.get());
}

} // namespace anjungan::app
