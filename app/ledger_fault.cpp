// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger_fault.h"

#include "app/lines.h"

using namespace Qt::StringLiterals;

namespace anjungan::app {

QString faultOf(const store::LedgerCheck &check, const QString &cache)
{
    QStringList parts;
    const auto add = [&parts](const char *text, qint64 count) {
        if (count > 0)
            parts << Lines::tr(text, nullptr, countOf(count)).arg(number(count));
    };
    if (check.firstBad) {
        const store::LedgerCheck::Misfit &first = *check.firstBad;
        const bool isGap = first.why == store::LedgerCheck::Why::Gap;
        parts << (isGap ? Lines::tr("entry %1 (%2, %3) lacks the ones before it")
                        : Lines::tr("entry %1 (%2, %3) is not as it was written"))
                     .arg(QString::number(first.seq), first.dataset, first.at);
    }
    if (check.misfits > 1)
        add(QT_TRANSLATE_N_NOOP("anjungan::app", "%1 entry(ies) in all"), check.misfits);
    add(QT_TRANSLATE_N_NOOP("anjungan::app", "%1 missing"), check.missing);
    add(QT_TRANSLATE_N_NOOP("anjungan::app", "%1 removed from its end"), check.cut);
    add(QT_TRANSLATE_N_NOOP("anjungan::app", "%1 count(s) per area whose entry is missing"), check.strays);
    return Lines::tr("%1: the ledger is broken: %2; compare it with a copy").arg(cache, parts.join(u"; "_s));
}

} // namespace anjungan::app
