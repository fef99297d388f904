// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/held_words.h"

#include "core/base/one_line.h"
#include "ui/shell/sync_page.h"

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

/// Of an area's code or name, in characters.
constexpr qsizetype longestArea = 60;

QString numberText(qint64 number, const theme::Formatter &format)
{
    return format.integer(static_cast<double>(number));
}

QString areaText(const store::HeldChange &change)
{
    if (change.area.isEmpty())
        return SyncPage::tr("Without an area");
    const QString code = base::oneLine(change.area, longestArea);
    return change.name.isEmpty() ? code : u"%1 (%2)"_s.arg(base::oneLine(change.name, longestArea), code);
}

QString changeText(const store::HeldChange &change, const theme::Formatter &format)
{
    QStringList parts;
    if (change.removed > 0)
        parts << SyncPage::tr("%1 of %2 row(s) gone", nullptr, static_cast<int>(change.published))
                     .arg(numberText(change.removed, format), numberText(change.published, format));
    if (change.added > 0)
        parts << SyncPage::tr("%1 new", nullptr, static_cast<int>(change.added)).arg(numberText(change.added, format));
    if (change.changed > 0)
        parts << SyncPage::tr("%1 changed", nullptr, static_cast<int>(change.changed))
                     .arg(numberText(change.changed, format));
    return parts.join(u", "_s);
}

} // namespace

QString heldText(const store::HeldRecord &held, qint64 publishedRows, const theme::Formatter &format)
{
    const sync::HeldDelivery &delivery = held.delivery;
    QStringList lines{
        SyncPage::tr("Held since %1: the source has %2 row(s), and %3 of the %4 published ones are not among "
                     "them.",
                     nullptr, static_cast<int>(delivery.rows))
            .arg(format.dateTime(delivery.since), numberText(delivery.rows, format),
                 numberText(delivery.removed, format), numberText(publishedRows, format))};
    if (delivery.rejectedAt)
        lines << SyncPage::tr("Rejected on %1: it waits until the source sends other rows.")
                     .arg(format.dateTime(*delivery.rejectedAt));
    const bool hasAreas = held.changes.size() > 1 || (held.changes.size() == 1 && !held.changes.first().area.isEmpty());
    for (const store::HeldChange &change : held.changes)
        lines << (hasAreas ? areaText(change) + u": "_s : QString()) + changeText(change, format);
    return lines.join(u'\n');
}

} // namespace anjungan::shell
