// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QtLogging>

namespace anjungan::test {

/// That of the environment, else `usual`, else a new seed; printed, so that a run can be repeated.
inline quint32 printedSeed(quint32 usual = 0)
{
    const quint32 given = qgetenv("ANJUNGAN_SEED").toUInt();
    const quint32 seed = given != 0 ? given : usual != 0 ? usual : QRandomGenerator::global()->generate();
    qInfo("ANJUNGAN_SEED=%u", seed);
    return seed;
}

} // namespace anjungan::test
