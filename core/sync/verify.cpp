// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/verify.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

namespace {

std::optional<QString> brokenPromise(const StageSummary &staged, const Promise &promise)
{
    if (promise.moved)
        return u"the source changed while it was read; it is read again at the next sync"_s;
    if (promise.matched && *promise.matched != promise.received)
        return u"the source says it has %1 rows, but sent %2"_s.arg(*promise.matched).arg(promise.received);
    if (!staged.typeFaults.isEmpty())
        return u"fields are not of the promised type: "_s + staged.typeFaults.join(u"; "_s);
    return std::nullopt;
}

bool shrinksTooMuch(const StageSummary &staged, const DatasetState &published, double share)
{
    return published.published && static_cast<double>(staged.removed) > share * static_cast<double>(published.rows);
}

QString toldFaults(const StageSummary &staged)
{
    QStringList faults;
    if (staged.duplicateKeys > 0)
        faults << u"%1 keys belong to several rows: %2"_s.arg(staged.duplicateKeys)
                      .arg(staged.duplicateExamples.join(u", "_s));
    if (staged.repeats > 0)
        faults << u"%1 rows came twice and are kept once"_s.arg(staged.repeats);
    if (staged.keyless > 0)
        faults << u"%1 rows have no key"_s.arg(staged.keyless);
    if (staged.outsideWorld > 0)
        faults << u"%1 rows lie off the earth"_s.arg(staged.outsideWorld);
    if (!staged.missing.isEmpty())
        faults << u"no row has what the workspace promises: "_s + staged.missing.join(u", "_s);
    return faults.join(u"; "_s);
}

} // namespace

Verdict verify(const StageSummary &staged, const Promise &promise, const DatasetState &published, double shrinkShare,
               bool acceptHeld)
{
    if (const auto broken = brokenPromise(staged, promise))
        return {Outcome::Faulty, *broken};

    if (!staged.lost.isEmpty() && !acceptHeld) {
        return {Outcome::Held,
                u"no row has %1 any more, which is published and promised; held until the source sends it, the "
                "workspace no longer promises it, or a person allows it"_s.arg(staged.lost.join(u", "_s))};
    }
    const bool seenTwice = published.held && !staged.contentHash.isEmpty() && published.heldHash == staged.contentHash;
    if (shrinksTooMuch(staged, published, shrinkShare) && !acceptHeld && !seenTwice) {
        return {Outcome::Held,
                u"%1 of %2 rows would be dropped; held until the next sync sees the same or a person allows it"_s
                    .arg(staged.removed)
                    .arg(published.rows)};
    }

    // The number of rows may be right, and yet where some came twice others did not come: a proxy's old page among new
    // ones, a listing whose order moved. What is missing then need not be gone.
    if (staged.repeats > 0 && staged.removed > 0 && !acceptHeld && !seenTwice) {
        return {
            Outcome::Held,
            u"%1 rows came twice and %2 did not come; held until the next sync sees the same or a person allows it"_s
                .arg(staged.repeats)
                .arg(staged.removed)};
    }

    if (staged.older > 0 && !acceptHeld && !seenTwice) {
        return {Outcome::Held,
                u"%1 rows are older than what is published, as if something on the way kept old pages; held until the "
                "next sync sees the same or a person allows it"_s.arg(staged.older)};
    }

    Verdict verdict{Outcome::Published, toldFaults(staged)};
    if (published.published && staged.added + staged.changed + staged.removed == 0)
        verdict.outcome = staged.touched > 0 ? Outcome::TouchedOnly : Outcome::Unchanged;
    return verdict;
}

} // namespace anjungan::sync
