// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/prepare/prepare_words.h"

using namespace Qt::StringLiterals;

namespace anjungan::field {

using namespace std::chrono_literals;

QString PrepareWords::time(std::chrono::seconds time) const
{
    if (time < 50s)
        return tr("less than a minute");
    return tr("about %n minute(s)", nullptr, static_cast<int>(std::chrono::round<std::chrono::minutes>(time).count()));
}

QStringList PrepareWords::cost(const Preparation::Estimate &estimate) const
{
    QStringList lines{tr("%n dataset(s) with outlines and history: at most about %1", nullptr, estimate.datasets)
                          .arg(m_services.format.bytes(estimate.bytes))};
    if (estimate.unknown > 0)
        lines << tr("%n of them were never fetched whole: their size is not known", nullptr, estimate.unknown);
    if (estimate.tiles > 0)
        lines << tr("%n square(s) of the online map: about %1", nullptr, static_cast<int>(estimate.tiles))
                     .arg(m_services.format.bytes(estimate.tileBytes));
    for (const QString &title : estimate.notAhead)
        lines << tr("%1 may not be fetched ahead: without a network it shows what was looked at").arg(title);
    lines << tr("Time: %1").arg(time(estimate.time));
    return lines;
}

QString PrepareWords::progress(const Preparation::Progress &progress) const
{
    if (!progress.isRunning && !progress.isEnded)
        return {};
    QStringList parts{tr("%1 of %n dataset(s)", nullptr, progress.allDatasets).arg(progress.datasets)};
    if (progress.allTiles > 0)
        parts << tr("%1 of %n square(s) of the map", nullptr, static_cast<int>(progress.allTiles)).arg(progress.tiles);
    QString line = parts.join(u" · "_s);
    if (progress.isEnded)
        line = progress.failed.isEmpty() ? tr("Ready to leave: %1").arg(line) : tr("Not all came: %1").arg(line);
    return progress.tileTrouble.isEmpty() ? line : line + u"\n"_s + progress.tileTrouble;
}

QStringList PrepareWords::failed(const Preparation::Progress &progress) const
{
    QStringList lines;
    for (const QString &id : progress.failed) {
        const workspace::Dataset *const dataset = m_services.workspace.dataset(id);
        lines << tr("%1: did not come").arg(dataset ? dataset->title.in(m_services.language) : id);
    }
    return lines;
}

} // namespace anjungan::field
