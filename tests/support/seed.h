// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QtLogging>

namespace anjungan::test {

/// A new seed, or that of the environment; printed, so that a run can be repeated.
inline quint32 printedSeed()
{
    const int given = qEnvironmentVariableIntValue("ANJUNGAN_SEED");
    const quint32 seed = given != 0 ? quint32(given) : QRandomGenerator::global()->generate();
    qInfo("ANJUNGAN_SEED=%u", seed);
    return seed;
}

} // namespace anjungan::test
