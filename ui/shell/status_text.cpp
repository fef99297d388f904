// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_bar.h"

namespace anjungan::shell {

namespace {

QString reachText(Reach reach, const QString &asOf)
{
    switch (reach) {
    case Reach::FromCache:
        return asOf.isEmpty() ? StatusBar::tr("From the cache") : StatusBar::tr("From the cache, as of %1").arg(asOf);
    case Reach::Checking:
        return asOf.isEmpty() ? StatusBar::tr("Asking the sources…")
                              : StatusBar::tr("Asking the sources… As of %1").arg(asOf);
    case Reach::Connected:
        return StatusBar::tr("Connected to the sources");
    case Reach::Partly:
        return StatusBar::tr("Some sources fail");
    case Reach::Unusable:
        return asOf.isEmpty() ? StatusBar::tr("The sources send nothing usable")
                              : StatusBar::tr("The sources send nothing usable, as of %1").arg(asOf);
    case Reach::Silent:
        return asOf.isEmpty() ? StatusBar::tr("No source answers, nothing stored yet")
                              : StatusBar::tr("No source answers, as of %1").arg(asOf);
    case Reach::Offline:
        return asOf.isEmpty() ? StatusBar::tr("Offline, nothing stored yet")
                              : StatusBar::tr("Offline, as of %1").arg(asOf);
    }
    return {};
}

theme::Tone reachTone(Reach reach)
{
    switch (reach) {
    case Reach::Connected:
        return theme::Tone::Good;
    case Reach::Partly:
    case Reach::Unusable:
    case Reach::Silent:
    case Reach::Offline:
        return theme::Tone::Warning;
    case Reach::FromCache:
    case Reach::Checking:
        break;
    }
    return theme::Tone::Neutral;
}

} // namespace

StatusText statusText(Reach reach, const Tally &tally, const std::optional<RunState> &run, qint64 cacheBytes,
                      const theme::Formatter &format)
{
    const QString asOf = tally.asOf ? format.dateTime(*tally.asOf) : QString();
    // Between the start and the first due dataset nothing is requested, and the data may well be current.
    if (reach == Reach::Checking && !run && !asOf.isEmpty())
        reach = Reach::FromCache;
    StatusText text{.tone = reachTone(reach), .reach = reachText(reach, asOf), .left = {}, .right = {}};
    if (run) {
        text.left
            << StatusBar::tr("Syncing %1 of %2 · %3").arg(run->done).arg(run->total).arg(format.bytes(run->bytes));
    } else if (!asOf.isEmpty() && (reach == Reach::Connected || reach == Reach::Partly)) {
        text.left << StatusBar::tr("Last sync %1").arg(asOf);
    }
    QString stored = StatusBar::tr("%n dataset(s)", nullptr, tally.datasets);
    if (cacheBytes > 0)
        stored += StatusBar::tr(" · %1 stored").arg(format.bytes(cacheBytes));
    text.left << stored;
    if (tally.missing > 0)
        text.right << StatusBar::tr("%n dataset(s) missing", nullptr, tally.missing);
    text.right << StatusBar::tr("%n dataset(s) late", nullptr, tally.late)
               << StatusBar::tr("%n error(s)", nullptr, tally.errors);
    if (tally.isClockWrong)
        text.right.prepend(StatusBar::tr("This device's clock is wrong"));
    return text;
}

} // namespace anjungan::shell
