// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trouble/remedy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace anjungan::trouble {

namespace {

struct Remedies
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::trouble)
};

} // namespace

QString titleOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TryAgain:
        return Remedies::tr("Try again");
    case Remedy::FreeRoom:
        return Remedies::tr("Free room");
    case Remedy::SetAside:
        return Remedies::tr("Set it aside, begin anew");
    case Remedy::OwnFolder:
        return Remedies::tr("Use my own folder");
    case Remedy::OtherWorkspace:
        return Remedies::tr("Another workspace");
    case Remedy::NewAddress:
        return Remedies::tr("Use the new address");
    case Remedy::ShowSync:
        return Remedies::tr("Show details");
    case Remedy::Understood:
        return Remedies::tr("OK");
    }
    return {};
}

QString nameOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TryAgain:
        return u"remedy_try_again"_s;
    case Remedy::FreeRoom:
        return u"remedy_free_room"_s;
    case Remedy::SetAside:
        return u"remedy_set_aside"_s;
    case Remedy::OwnFolder:
        return u"remedy_own_folder"_s;
    case Remedy::OtherWorkspace:
        return u"remedy_other_workspace"_s;
    case Remedy::NewAddress:
        return u"remedy_new_address"_s;
    case Remedy::ShowSync:
        return u"remedy_show_sync"_s;
    case Remedy::Understood:
        return u"remedy_understood"_s;
    }
    return {};
}

} // namespace anjungan::trouble
