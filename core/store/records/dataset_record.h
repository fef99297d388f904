// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "core/store/records/held_record.h"
#include "core/store/records/record_state.h"
#include "core/sync/values/outcome.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace anjungan::store {

/// The cache's record of a dataset, with its three clocks.
struct DatasetRecord
{
    QString id;
    qint64 rows = 0;
    RecordState state = RecordState::Never;
    QString period;
    std::optional<QDateTime> sourceModified;
    std::optional<QDateTime> publishedAt;
    std::optional<QDateTime> confirmedAt;
    std::optional<QDateTime> attemptedAt;
    std::optional<sync::Outcome> outcome;   ///< of the last sync
    message::Messages error;                ///< of the last sync
    message::Messages fault;                ///< of what is published
    message::Messages remark;               ///< how its values were read, where that is no fault
    std::optional<sync::Outcome> trouble;   ///< how the syncs since the last success have failed
    std::optional<QDateTime> troubledSince; ///< the first sync with that outcome
    QStringList part = {}; ///< codes of the areas that the published rows are of, which are all there is; empty: all
    std::optional<HeldRecord> held; ///< the delivery that waits, also if syncs since then have failed
};

} // namespace anjungan::store
