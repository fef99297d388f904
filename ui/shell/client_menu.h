// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace anjungan::shell {

/// The menu of the client itself, a sheet beside its button: sync now, take along and share, a briefing, language,
/// light or dark, about. Deletes itself when it closes.
class ClientMenu : public QObject
{
    Q_OBJECT
public:
    struct State
    {
        QString language;
        theme::Scheme scheme = theme::Scheme::Light;
        bool canSync = false;
        bool hasBriefings = false;
        std::optional<bool> notifies = {}; ///< none: the system shows no notifications
    };

    /// Opens it. `theme` must outlive it.
    ClientMenu(const State &state, QWidget &button, const theme::Theme &theme);

Q_SIGNALS:
    void syncWanted();
    void languageChosen(const QString &language);
    void schemeChosen(anjungan::theme::Scheme scheme);
    void aboutWanted();
    void settingsWanted();
    void briefingWanted();
    void noticesWanted(bool wanted);
    void carryWanted();
    void describeWanted();

private:
    const bool m_notifies;
    void choose(const QString &value);
};

} // namespace anjungan::shell
