// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outcome_text.h"

#include "app/lines.h"

#include <utility>

namespace anjungan::app {

QString outcomeText(sync::Outcome outcome)
{
    using sync::Outcome;
    switch (outcome) {
    case Outcome::Published:
        return Lines::tr("published");
    case Outcome::Unchanged:
        return Lines::tr("unchanged");
    case Outcome::TouchedOnly:
        return Lines::tr("only time stamps changed");
    case Outcome::Held:
        return Lines::tr("held");
    case Outcome::SourceDown:
        return Lines::tr("source down");
    case Outcome::DeviceOffline:
        return Lines::tr("device offline");
    case Outcome::Refused:
        return Lines::tr("refused");
    case Outcome::Faulty:
        return Lines::tr("faulty");
    case Outcome::CacheFault:
        return Lines::tr("cache fault");
    case Outcome::Canceled:
        return Lines::tr("canceled");
    }
    std::unreachable();
}

QString leftText(sync::Applied::Left left)
{
    using Left = sync::Applied::Left;
    switch (left) {
    case Left::No:
        return {};
    case Left::NotNewer:
        return Lines::tr("not newer");
    case Left::OtherDefinition:
        return Lines::tr("other definition");
    case Left::NotInWorkspace:
        return Lines::tr("not in the workspace");
    case Left::LeftOut:
        return Lines::tr("not kept on this device");
    }
    std::unreachable();
}

QString exposureText(sync::ExposureUpdate::Outcome outcome)
{
    using Outcome = sync::ExposureUpdate::Outcome;
    switch (outcome) {
    case Outcome::Computed:
        return Lines::tr("computed");
    case Outcome::Unchanged:
        return Lines::tr("unchanged");
    case Outcome::Failed:
        return Lines::tr("failed");
    }
    std::unreachable();
}

} // namespace anjungan::app
