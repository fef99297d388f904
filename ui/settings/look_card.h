// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/choices.h"
#include "ui/settings/setting_card.h"

#include <optional>

namespace anjungan::sheet {
class Segments;
}

namespace anjungan::settings {

class Switch;

/// Language, scheme, contrast and size of the texts.
class LookCard : public SettingCard
{
    Q_OBJECT

public:
    /// `notifies`: whether notifications are on; nothing where the system has none.
    LookCard(const Choices &choices, std::optional<bool> notifies, const theme::Theme &theme,
             QWidget *parent = nullptr);

    void setChoices(const Choices &choices);

Q_SIGNALS:
    void languageChosen(const QString &language);
    void schemeChosen(anjungan::settings::SchemeChoice scheme);
    void textPercentChosen(int percent);
    void highContrastWanted(bool wanted);
    void noticesWanted(bool wanted);

private:
    sheet::Segments *m_language;
    sheet::Segments *m_scheme;
    sheet::Segments *m_text;
    Switch *m_contrast;
};

} // namespace anjungan::settings
