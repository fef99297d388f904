// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/done_line.h"

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

/// " (+3 ~0 −1)"; empty where nothing was published.
QString differences(const sync::Observation &seen)
{
    if (seen.outcome != sync::Outcome::Published)
        return {};
    return u" (+%1 ~%2 −%3)"_s.arg(seen.added).arg(seen.changed).arg(seen.removed);
}

QString withRemarks(QString line, const QStringList &remarks)
{
    for (const QString &remark : remarks)
        if (!remark.isEmpty())
            line += u": "_s + remark;
    return line;
}

} // namespace

QString doneLine(const sync::Observation &seen)
{
    const QString line =
        u"%1: %2, %3 rows"_s.arg(seen.dataset, sync::outcomeName(seen.outcome), QString::number(seen.rows)) +
        differences(seen) +
        u", %1 requests, %2 kB, %3 ms"_s.arg(seen.requests).arg(seen.bytes / 1000).arg(seen.milliseconds);
    return withRemarks(line, {seen.error});
}

QString doneLine(const sync::Applied &applied)
{
    const sync::Observation &seen = applied.seen;
    QString line = u"%1: %2, %3 rows"_s.arg(seen.dataset, sync::outcomeName(applied), QString::number(seen.rows));
    if (applied.left == sync::Applied::Left::No)
        line += differences(seen) + u", %1 ms"_s.arg(seen.milliseconds);
    return withRemarks(line, {seen.error, seen.note});
}

QString doneLine(const sync::ExposureUpdate &update)
{
    const QString line =
        u"%1: %2, %3 rows, %4 ms"_s.arg(update.exposure, sync::outcomeName(update.outcome),
                                        QString::number(update.rows), QString::number(update.milliseconds));
    return withRemarks(line, {update.error.isEmpty() ? update.fault : update.error});
}

} // namespace anjungan::app
