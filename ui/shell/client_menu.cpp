// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/client_menu.h"

#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

const QString syncRow = u"sync"_s, aboutRow = u"about"_s, briefingRow = u"briefing"_s, lightRow = u"light"_s,
              darkRow = u"dark"_s, noticesRow = u"notices"_s, settingsRow = u"settings"_s, carryRow = u"carry"_s,
              describeRow = u"describe"_s;

} // namespace

ClientMenu::ClientMenu(const State &state, QWidget &button, const theme::Theme &theme)
    : m_notifies(state.notifies.value_or(false))
{
    auto *sheet = new sheet::Sheet({}, button, theme, sheet::Side::Beside);
    setParent(sheet);
    sheet->setObjectName(u"client_menu"_s);
    sheet->setAccessibleName(tr("Menu"));
    auto *list = new sheet::ChoiceList(theme);
    const bool isDark = state.scheme == theme::Scheme::Dark;
    const auto heading = [](const QString &text) {
        return sheet::Row{.kind = sheet::Row::Kind::Heading, .value = {}, .text = text};
    };
    // A language's name is written in that language, so that everyone can find their own.
    sheet::Rows rows{
        {.value = syncRow, .text = tr("Sync now"), .icon = u"sync"_s, .isEnabled = state.canSync},
        {.value = carryRow, .text = tr("Take along and share…"), .icon = u"folder"_s},
        heading(tr("Language")),
        {.value = u"id"_s, .text = u"Bahasa Indonesia"_s, .icon = u"language"_s, .isChosen = state.language == "id"_L1},
        {.value = u"en"_s, .text = u"English"_s, .icon = u"language"_s, .isChosen = state.language == "en"_L1},
        heading(tr("Appearance")),
        {.value = lightRow, .text = tr("Light"), .icon = u"sun"_s, .isChosen = !isDark},
        {.value = darkRow, .text = tr("Dark"), .icon = u"moon"_s, .isChosen = isDark},
        heading(tr("Program")),
        {.value = settingsRow, .text = tr("Settings"), .icon = u"target"_s},
        {.value = describeRow, .text = tr("New datasets from a source…"), .icon = u"database"_s},
        {.value = aboutRow, .text = tr("About Anjungan"), .icon = u"info"_s},
    };
    if (state.hasBriefings)
        rows.insert(1, {.value = briefingRow, .text = tr("Briefing as PDF…"), .icon = u"print"_s});
    if (state.notifies)
        rows.append({.value = noticesRow,
                     .text = tr("Notify me of what needs attention"),
                     .icon = u"bell"_s,
                     .isChosen = m_notifies});
    list->setRows(rows);
    connect(list, &sheet::ChoiceList::chosen, this, [this, sheet](const QString &value) {
        sheet->dismiss();
        choose(value);
    });
    sheet->setContent(list);
    sheet->open(list);
}

void ClientMenu::choose(const QString &value)
{
    if (value == syncRow)
        Q_EMIT syncWanted();
    else if (value == carryRow)
        Q_EMIT carryWanted();
    else if (value == briefingRow)
        Q_EMIT briefingWanted();
    else if (value == noticesRow)
        Q_EMIT noticesWanted(!m_notifies);
    else if (value == settingsRow)
        Q_EMIT settingsWanted();
    else if (value == describeRow)
        Q_EMIT describeWanted();
    else if (value == aboutRow)
        Q_EMIT aboutWanted();
    else if (value == lightRow || value == darkRow)
        Q_EMIT schemeChosen(value == darkRow ? theme::Scheme::Dark : theme::Scheme::Light);
    else
        Q_EMIT languageChosen(value);
}

} // namespace anjungan::shell
