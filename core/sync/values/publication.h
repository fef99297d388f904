// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "core/sync/values/known_version.h"
#include "core/sync/values/pass.h"
#include "core/sync/values/watermark.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace anjungan::sync {

/// The data that a publish stores in the dataset's record.
struct Publication
{
    std::optional<QDateTime> sourceModified;
    QList<PageValidator> pages;
    QString definition;
    QString pass; ///< its id
    std::optional<Watermark> watermark;
    std::optional<QDateTime> completeAt;
    std::optional<KnownVersion> version = {}; ///< none: unknown, also if one was known of the content before
    message::Messages remarks = {};           ///< StageSummary::remarks
    bool isDelta = false;                     ///< not all rows were received
    QStringList part = {};                    ///< workspace::Dataset::part
    bool isOtherPart = false; ///< another part was published before: rows that come and go say nothing of the source
};

} // namespace anjungan::sync
