// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/look_card.h"

#include "ui/settings/setting_row.h"
#include "ui/settings/switch.h"
#include "ui/sheet/segments.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace anjungan::settings {

LookCard::LookCard(const Choices &choices, std::optional<bool> notifies, const theme::Theme &theme, QWidget *parent)
    : SettingCard(tr("Look"), theme, parent), m_language(new sheet::Segments(theme)),
      m_scheme(new sheet::Segments(theme)), m_text(new sheet::Segments(theme)),
      m_contrast(new Switch(tr("High contrast"), theme))
{
    m_language->setObjectName(u"settings_language"_s);
    // A language's name is written in that language, so that everyone can find their own.
    m_language->setTitles({u"Indonesia"_s, u"English"_s});
    m_scheme->setObjectName(u"settings_scheme"_s);
    m_scheme->setTitles({tr("Light"), tr("Dark"), tr("As device")});
    m_text->setObjectName(u"settings_text"_s);
    QStringList sizes;
    for (const int percent : textPercents)
        sizes << tr("%1 %").arg(percent);
    m_text->setTitles(sizes);
    add(new SettingRow(tr("Language"), m_language, theme));
    add(new SettingRow(tr("Scheme"), m_scheme, theme));
    auto *text = new SettingRow(tr("Text size"), m_text, theme);
    text->setHint(tr("Everything around the texts grows with them"));
    add(text);
    m_contrast->setObjectName(u"settings_contrast"_s);
    auto *contrast = new SettingRow(tr("High contrast"), m_contrast, theme);
    contrast->setHint(tr("Edges and texts stand out more"));
    add(contrast);
    if (notifies) {
        auto *notices = new Switch(tr("Notifications"), theme);
        notices->setObjectName(u"settings_notices"_s);
        notices->setChecked(*notifies);
        auto *row = new SettingRow(tr("Notifications"), notices, theme);
        row->setHint(tr("Of what newly needs attention"));
        add(row);
        connect(notices, &Switch::clicked, this, &LookCard::noticesWanted);
    }
    setChoices(choices);
    connect(m_language, &sheet::Segments::chosen, this,
            [this](int at) { Q_EMIT languageChosen(at == 1 ? u"en"_s : u"id"_s); });
    connect(m_scheme, &sheet::Segments::chosen, this,
            [this](int at) { Q_EMIT schemeChosen(static_cast<SchemeChoice>(at)); });
    connect(m_text, &sheet::Segments::chosen, this, [this](int at) { Q_EMIT textPercentChosen(textPercents[at]); });
    connect(m_contrast, &Switch::clicked, this, &LookCard::highContrastWanted);
}

void LookCard::setChoices(const Choices &choices)
{
    m_language->setCurrent(choices.language == "en"_L1 ? 1 : 0);
    m_scheme->setCurrent(static_cast<int>(choices.scheme));
    m_contrast->setChecked(choices.isHighContrast);
    const auto *const found = std::ranges::find(textPercents, choices.textPercent);
    m_text->setCurrent(found == std::end(textPercents) ? 0 : static_cast<int>(found - std::begin(textPercents)));
}

} // namespace anjungan::settings
