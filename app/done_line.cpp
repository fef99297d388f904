// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/done_line.h"

#include "app/lines.h"
#include "app/outcome_text.h"

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

/// "published, 3,218 rows (+3 ~0 −1)"; the differences only where something was published.
QString result(const QString &outcome, const sync::Observation &seen)
{
    const QString rows = rowsText(seen.rows);
    if (seen.outcome != sync::Outcome::Published)
        return outcome + u", "_s + rows;
    return u"%1, %2 (+%3 ~%4 −%5)"_s.arg(outcome, rows, number(seen.added), number(seen.changed), number(seen.removed));
}

QString duration(qint64 milliseconds) { return number(milliseconds) + u" ms"_s; }

QString line(const QStringList &parts, const QString &what, const QList<message::Messages> &remarks)
{
    QString line = what + u": "_s + parts.join(u", "_s);
    for (const message::Messages &remark : remarks)
        if (!remark.isEmpty())
            line += u": "_s + words::sentence(remark);
    return line;
}

} // namespace

QString doneLine(const sync::Observation &seen)
{
    const QString requests = Lines::tr("%1 request(s)", nullptr, countOf(seen.requests)).arg(number(seen.requests));
    return line({result(outcomeText(seen.outcome), seen), requests, number(seen.bytes / 1000) + u" kB"_s,
                 duration(seen.milliseconds)},
                seen.dataset, {seen.error});
}

QString doneLine(const sync::Applied &applied)
{
    const sync::Observation &seen = applied.seen;
    if (applied.left == sync::Applied::Left::No)
        return line({result(outcomeText(seen.outcome), seen), duration(seen.milliseconds)}, seen.dataset,
                    {seen.error, seen.note});
    return line({leftText(applied.left), rowsText(seen.rows)}, seen.dataset, {seen.error, seen.note});
}

QString doneLine(const sync::ExposureUpdate &update)
{
    return line({exposureText(update.outcome), rowsText(update.rows), duration(update.milliseconds)}, update.exposure,
                {update.error.isEmpty() ? update.fault : update.error});
}

} // namespace anjungan::app
