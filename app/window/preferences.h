// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "ui/selection/navigation.h"
#include "ui/settings/choices.h"
#include "ui/shell/attention_notices.h"

#include <QObject>

#include <memory>

class QSettings;

/// What the window's settings keep between two starts; arguments go before them.
namespace anjungan::app {

/// Of earlier versions: the location of the one workspace that they remembered. KnownWorkspaces has them all.
inline const QString formerWorkspaceKey = QStringLiteral("workspace");

/// Where caches are made that are not named: a folder that only its owner can enter.
QString cacheFolder();

/// Whether the sync is paused, and what it does on metered networks.
sync::Conduct conductOf(const QSettings &settings, const Arguments &arguments);
void keep(const sync::Conduct &conduct, QSettings &settings);

/// Where the window opens: as the arguments say, else where it was closed.
selection::Place placeOf(const QSettings &settings, const Arguments &arguments);
void keep(const selection::Place &place, QSettings &settings);

/// What was chosen on the page Settings, but for what is kept of a workspace: another one may have datasets and areas
/// of the same names.
settings::Choices choicesOf(const QSettings &settings, const Arguments &arguments);
/// `choices` with the areas and datasets that the device keeps of the workspace of that id.
settings::Choices withKept(settings::Choices choices, const QSettings &settings, const QString &workspace);
void keep(const settings::Choices &choices, QSettings &settings, const QString &workspace);
void keepLanguage(const QString &language, QSettings &settings);

/// When the workspace of that id was last looked at; nothing where it never was.
std::optional<QDateTime> lastVisit(const QSettings &settings, const QString &workspace);
void keepVisit(const QString &workspace, const QDateTime &when, QSettings &settings);

QStringList keptSearches(const QSettings &settings);
void keepSearches(const QStringList &texts, QSettings &settings);
QStringList keptSeen(const QSettings &settings);
void keepSeen(const QStringList &marks, QSettings &settings);

/// Null where the system shows no notifications. They are off until the person allows them. Both must outlive it.
std::unique_ptr<shell::AttentionNotices> noticesOf(QSettings &settings, QObject &application);

} // namespace anjungan::app
