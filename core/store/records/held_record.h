// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/held_delivery.h"

#include <QList>
#include <QString>

namespace anjungan::store {

/// What publishing a held delivery would do to the rows of an area.
struct HeldChange
{
    QString area;         ///< its code as the dataset writes it; empty: rows without one, or a dataset without areas
    QString name = {};    ///< of the area, if a query looked it up
    qint64 published = 0; ///< rows that it has now
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;

    bool operator==(const HeldChange &) const = default;
};

/// A held delivery, and how it differs from what is published.
struct HeldRecord
{
    sync::HeldDelivery delivery;
    QList<HeldChange> changes; ///< by area, those with the most removed rows first

    bool operator==(const HeldRecord &) const = default;
};

} // namespace anjungan::store
