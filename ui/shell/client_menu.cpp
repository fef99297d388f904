// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/client_menu.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

ClientMenu::ClientMenu(const State &state, QWidget *parent) : QMenu(parent)
{
    setObjectName(u"client_menu"_s);
    setAttribute(Qt::WA_DeleteOnClose);

    QAction *sync = addAction(tr("Sync now"));
    sync->setObjectName(u"sync_now"_s);
    sync->setEnabled(state.canSync);
    connect(sync, &QAction::triggered, this, &ClientMenu::syncWanted);
    addSeparator();

    // A language's name is written in that language, so that everyone can find their own.
    auto *languages = new QActionGroup(this);
    for (const auto &[code, name] : {std::pair{u"id"_s, u"Bahasa Indonesia"_s}, std::pair{u"en"_s, u"English"_s}}) {
        QAction *action = languages->addAction(addAction(name));
        action->setObjectName(u"language_"_s + code);
        action->setCheckable(true);
        action->setChecked(code == state.language);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageChosen(code); });
    }
    addSeparator();

    auto *schemes = new QActionGroup(this);
    for (const auto &[scheme, id, name] : {std::tuple{theme::Scheme::Light, u"light"_s, tr("Light")},
                                           std::tuple{theme::Scheme::Dark, u"dark"_s, tr("Dark")}}) {
        QAction *action = schemes->addAction(addAction(name));
        action->setObjectName(u"scheme_"_s + id);
        action->setCheckable(true);
        action->setChecked(scheme == state.scheme);
        connect(action, &QAction::triggered, this, [this, scheme] { Q_EMIT schemeChosen(scheme); });
    }
    addSeparator();

    QAction *about = addAction(tr("About Anjungan"));
    about->setObjectName(u"about_action"_s);
    connect(about, &QAction::triggered, this, &ClientMenu::aboutWanted);
}

} // namespace anjungan::shell
