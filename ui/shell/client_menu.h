// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QMenu>

namespace anjungan::shell {

/// The menu of the client itself: sync now, language, light or dark, about. Deletes itself when it closes.
class ClientMenu : public QMenu
{
    Q_OBJECT
public:
    struct State
    {
        QString language;
        theme::Scheme scheme = theme::Scheme::Light;
        bool canSync = false;
    };

    explicit ClientMenu(const State &state, QWidget *parent = nullptr);

Q_SIGNALS:
    void syncWanted();
    void languageChosen(const QString &language);
    void schemeChosen(anjungan::theme::Scheme scheme);
    void aboutWanted();
};

} // namespace anjungan::shell
