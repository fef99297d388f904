// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

#include <memory>

namespace anjungan::app {

/// "id" or "en": what --lang among `words` (the whole command line) asks for, else Indonesian where the system speaks
/// it, else English.
QString languageOf(const QStringList &words);

/// The application's texts in one language: the translator that is installed. Texts that are already shown stay as they
/// are. A QCoreApplication exists as long as this.
class InterfaceLanguage
{
public:
    explicit InterfaceLanguage(const QString &language);
    ~InterfaceLanguage();

    /// "id" or "en".
    void set(const QString &language);

private:
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace anjungan::app
