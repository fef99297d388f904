// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/disk_sweep.h"

#include "tests/support/told.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

const QString dataset = u"wilayah"_s;

} // namespace

const std::vector<std::pair<const char *, SweepWay>> &ways()
{
    static const std::vector<std::pair<const char *, SweepWay>> all{
        {"first", {.from = {.version = 0}, .to = 1}},
        {"differing", {.from = {.version = 1}, .to = 2}},
        {"unchanged", {.from = {.version = 2}, .to = 2}},
        {"another table", {.from = {.version = 2}, .to = 3}},
        {"resumed", {.from = {.version = 1, .halfway = 2}, .to = 2}},
        {"delta", {.ability = Ability::Delta, .from = {.version = 1}, .to = 2}},
    };
    return all;
}

QString lineOf(const std::expected<sync::Report, sync::CacheError> &report)
{
    if (!report)
        return test::told(report.error());
    const sync::Observation &seen = report->datasets.first();
    return QStringList{sync::outcomeName(seen.outcome), test::told(seen.error), test::told(seen.note)}.join(u' ');
}

void DiskSweep::prepare(const SweepWay &way)
{
    Device &device = this->device(way);
    device.content(way.from.version);
    device.content(way.to);
    device.fresh(way.from);
    device.serve(way.to);
}

QString DiskSweep::wrongAfter(const DiskFault &fault, const SweepWay &way)
{
    Device &device = this->device(way);
    const QString file = device.fresh(way.from);
    device.clock.pass(std::chrono::minutes(1));
    m_disk.arm(fault);
    const auto report = syncInto(file, device.workspace, device.clock);
    m_disk.disarm();

    const Held after = held(file, dataset);
    if (!after.flaws.isEmpty())
        return u"after it: %1; the sync said: %2"_s.arg(after.flaws.join(u", "_s), lineOf(report));
    const bool isNew = after == device.content(way.to);
    if (!isNew && after != device.content(way.from.version))
        return u"neither old nor new: %1 rows; the sync said: %2"_s.arg(after.rows.size()).arg(lineOf(report));
    if (!isNew && report && report->allCurrent())
        return u"claimed as current, and is not: "_s + lineOf(report);

    device.clock.pass(std::chrono::minutes(1));
    const auto next = syncInto(file, device.workspace, device.clock);
    if (!next || !next->allCurrent())
        return u"the next sync: %1; the one before: %2"_s.arg(lineOf(next), lineOf(report));
    const Held then = held(file, dataset);
    return then == device.content(way.to) ? QString() : u"after the next sync: "_s + then.flaws.join(u", "_s);
}

std::expected<int, QString> DiskSweep::sweep(DiskFault fault, const SweepWay &way, const std::function<qint64()> &step)
{
    prepare(way);
    int tried = 0;
    for (fault.at = 0;; fault.at += step(), ++tried) {
        const QString wrong = wrongAfter(fault, way);
        if (!wrong.isEmpty())
            return std::unexpected(u"access %1: %2"_s.arg(fault.at).arg(wrong));
        if (m_disk.strikes() == 0)
            return tried;
    }
}

qint64 DiskSweep::accesses(DiskFault fault, const SweepWay &way)
{
    prepare(way);
    fault.at = std::numeric_limits<qint64>::max();
    const QString file = device(way).fresh(way.from);
    m_disk.arm(fault);
    const auto report = syncInto(file, device(way).workspace, device(way).clock);
    m_disk.disarm();
    return report && report->allCurrent() ? m_disk.accesses() : 0;
}

} // namespace anjungan::test
