// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/around.h"
#include "core/workspace/attention.h"
#include "core/workspace/briefing.h"
#include "core/workspace/dataset.h"
#include "core/workspace/derived.h"
#include "core/workspace/exposure.h"
#include "core/workspace/history_limits.h"
#include "core/workspace/page_spec.h"
#include "core/workspace/tile_source.h"
#include "core/workspace/wall.h"

#include <QTimeZone>
#include <QUrl>

/// The workspace: one JSON document that declares sources, datasets, areas, agencies and pages. Plain values, which may
/// be copied between threads.
namespace anjungan::workspace {

/// A collection of a source that lists the version of each of its collections: a text that is another one as soon as
/// the collection's content is.
struct VersionList
{
    QString collection;
    QString of;      ///< the field with the id of the collection that a row is about
    QString version; ///< the field with its version

    bool operator==(const VersionList &) const = default;
};

struct Source
{
    QString id;
    QString type;                      ///< "ogcapi-features"
    QUrl url;                          ///< landing page, http or https
    std::optional<QTimeZone> timeZone; ///< of times that it sends without an offset; default: the workspace's
    std::optional<VersionList> versions = {};

    bool operator==(const Source &) const = default;
};

struct Agency
{
    QString id;
    QString name;
    QString shortName; ///< "short" in the document; default: the full name

    bool operator==(const Agency &) const = default;
};

/// The dataset that lists the areas of one level, and its fields for code and name.
struct AreaLevel
{
    QString level; ///< kabkota, kecamatan, desakel
    QString dataset;
    QString code;
    QString name;

    bool operator==(const AreaLevel &) const = default;
};

struct Workspace
{
    int version = 1;
    QString id;
    Text title;         ///< default: the id
    Text notice;        ///< shown on every page, e.g. "Sample data"; may be empty
    QTimeZone timeZone; ///< of days, conditions and everything that is shown; default: UTC, never the device's
    QList<Source> sources;
    QList<Dataset> datasets;
    QList<Exposure> exposures;
    QList<Derived> derived;
    QList<Attention> attention;
    QList<Agency> agencies;
    QList<AreaLevel> areas;
    QList<TileSource> tiles;
    QList<PageSpec> pages;
    QList<Briefing> briefings;
    std::optional<Around> around; ///< none: there is no such page
    Wall wall;
    HistoryLimits history;

    /// The one with the wanted id; null if there is none.
    const Source *source(const QString &wanted) const;
    const Dataset *
    dataset(const QString &wanted) const; ///< for an exposure and a derived dataset its `result`, which is queried so
    const Exposure *exposure(const QString &wanted) const;
    const Derived *derivedDataset(const QString &wanted) const;
    const TileSource *tileSource(const QString &wanted) const;
    const Agency *agency(const QString &wanted) const;
    const PageSpec *page(const QString &wanted) const;
    const Briefing *briefing(const QString &wanted) const;

    bool operator==(const Workspace &) const = default;
};

} // namespace anjungan::workspace
