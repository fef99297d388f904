// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <QTranslator>

#include <memory>

namespace anjungan::app {

/// Makes the application speak "id" or "en": swaps the translator that is installed. Texts that are already shown stay
/// as they are.
class Speech
{
public:
    ~Speech();
    void speak(const QString &language);

private:
    std::unique_ptr<QTranslator> m_translator;
};

/// Gives the application the theme's palette and style sheet, now and whenever it changes.
void dress(theme::Theme &theme);

} // namespace anjungan::app
