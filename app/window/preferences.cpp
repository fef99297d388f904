// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/preferences.h"

#include "core/files/private_file.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

const QString languageKey = u"language"_s;
const QString themeKey = u"theme"_s;
const QString contrastKey = u"contrast"_s; ///< whether it is high
const QString textKey = u"text"_s;         ///< percent
/// Between them the workspace's id.
const QString keptKey = u"kept/"_s, areasKey = u"/areas"_s, withoutKey = u"/without"_s;
const QString pausedKey = u"sync/paused"_s;
const QString meteredKey = u"sync/metered"_s;
const QString pageKey = u"page"_s;
const QString selectionKey = u"selection"_s;
const QString visitsKey = u"visits/"_s; ///< before the workspace's id
const QString searchesKey = u"searches"_s;
const QString seenKey = u"attention/seen"_s;
const QString toldKey = u"attention/told"_s;
const QString noticesKey = u"attention/notices"_s;

} // namespace

QString cacheFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    static_cast<void>(files::makePrivateFolder(folder));
    return folder;
}

sync::Conduct conductOf(const QSettings &settings, const Arguments &arguments)
{
    const auto kept = base::valueIn(sync::onMeteredNames, settings.value(meteredKey).toString());
    return {.isPaused = settings.value(pausedKey, false).toBool(),
            .onMetered = arguments.onMetered.value_or(kept.value_or(sync::OnMetered::SyncDue))};
}

void keep(const sync::Conduct &conduct, QSettings &settings)
{
    settings.setValue(pausedKey, conduct.isPaused);
    settings.setValue(meteredKey, base::nameIn(sync::onMeteredNames, conduct.onMetered));
}

selection::Place placeOf(const QSettings &settings, const Arguments &arguments)
{
    const auto kept = workspace::Selection::read(settings.value(selectionKey).toString());
    return {arguments.page.isEmpty() ? settings.value(pageKey).toString() : arguments.page,
            arguments.selection.isEmpty() && kept ? *kept : arguments.selection};
}

void keep(const selection::Place &place, QSettings &settings)
{
    settings.setValue(pageKey, place.page);
    settings.setValue(selectionKey, place.selection.toText());
}

settings::Choices choicesOf(const QSettings &settings, const Arguments &arguments)
{
    using settings::SchemeChoice;
    settings::Choices choices;
    const QString language = arguments.language.isEmpty() ? settings.value(languageKey).toString() : arguments.language;
    choices.language = language == "en"_L1 ? language : u"id"_s;
    choices.scheme =
        base::valueIn(settings::schemeChoiceNames, settings.value(themeKey).toString()).value_or(SchemeChoice::Light);
    if (arguments.scheme)
        choices.scheme = *arguments.scheme == theme::Scheme::Dark ? SchemeChoice::Dark : SchemeChoice::Light;
    choices.isHighContrast = settings.value(contrastKey, false).toBool();
    const int percent = settings.value(textKey, choices.textPercent).toInt();
    if (std::ranges::contains(settings::textPercents, percent))
        choices.textPercent = percent;
    return choices;
}

settings::Choices withKept(settings::Choices choices, const QSettings &settings, const QString &workspace)
{
    choices.areas = settings.value(keptKey + workspace + areasKey).toStringList();
    choices.without = settings.value(keptKey + workspace + withoutKey).toStringList();
    return choices;
}

void keep(const settings::Choices &choices, QSettings &settings, const QString &workspace)
{
    settings.setValue(themeKey, base::nameIn(settings::schemeChoiceNames, choices.scheme));
    settings.setValue(contrastKey, choices.isHighContrast);
    settings.setValue(textKey, choices.textPercent);
    settings.setValue(keptKey + workspace + areasKey, choices.areas);
    settings.setValue(keptKey + workspace + withoutKey, choices.without);
}

void keepLanguage(const QString &language, QSettings &settings) { settings.setValue(languageKey, language); }

std::optional<QDateTime> lastVisit(const QSettings &settings, const QString &workspace)
{
    const QDateTime last = settings.value(visitsKey + workspace).toDateTime();
    return last.isValid() ? std::optional(last.toUTC()) : std::nullopt;
}

void keepVisit(const QString &workspace, const QDateTime &when, QSettings &settings)
{
    settings.setValue(visitsKey + workspace, when);
}

QStringList keptSearches(const QSettings &settings) { return settings.value(searchesKey).toStringList(); }
void keepSearches(const QStringList &texts, QSettings &settings) { settings.setValue(searchesKey, texts); }
QStringList keptSeen(const QSettings &settings) { return settings.value(seenKey).toStringList(); }
void keepSeen(const QStringList &marks, QSettings &settings) { settings.setValue(seenKey, marks); }

std::unique_ptr<shell::AttentionNotices> noticesOf(QSettings &settings, QObject &application)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return nullptr;
    auto *tray = new QSystemTrayIcon(QApplication::windowIcon(), &application);
    auto notices = std::make_unique<shell::AttentionNotices>(
        settings.value(toldKey).toStringList(), settings.value(noticesKey, false).toBool(),
        [tray](const QString &title, const QString &text) { tray->showMessage(title, text); });
    tray->setVisible(notices->isOn());
    QObject::connect(notices.get(), &shell::AttentionNotices::changed, tray, [tray, &settings, kept = notices.get()] {
        tray->setVisible(kept->isOn());
        settings.setValue(noticesKey, kept->isOn());
        settings.setValue(toldKey, kept->told());
    });
    return notices;
}

} // namespace anjungan::app
