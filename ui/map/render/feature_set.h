// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/geo/visual_centre.h"
#include "ui/map/render/box_index.h"

#include <QString>

#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace anjungan::render {

using geo::Rings;

/// One feature with its geometry.
struct Feature
{
    QString id;
    QString name; ///< what a label says; empty: no label. Data: shown as plain text, cut to 80 characters, in one line.
    geo::Geometry geometry; ///< degrees
};

/// One feature whose outline has been made ready before.
struct OutlinedFeature
{
    QString id;
    QString name;            ///< as in Feature
    std::size_t outline = 0; ///< its position in the outlines
};

/// Where a feature's label belongs, in world coordinates.
struct LabelAnchor
{
    geo::Point at;     ///< the visual centre of the largest polygon, else the middle vertex
    double radius = 0; ///< of the largest circle around `at` inside the polygon; 0 for lines and points
    double width = 0;  ///< of the largest polygon's box; 0 for lines and points
};

/// The features of one dataset ready for painting, with outlines for each range of zooms. Immutable and shared between
/// scenes, so that a change of colours or classes makes none of it anew; a level is unpacked when it is first asked
/// for, on whatever thread asks.
class FeatureSet
{
public:
    using Kind = geo::Geometry::Kind;
    using Part = geo::OutlinePart;

    /// Simplifies the outlines first, which takes a second for some million vertices: not for the UI thread. What is
    /// empty or damaged in a geometry is left out, the feature stays, so that positions here are those in `features`.
    static std::shared_ptr<const FeatureSet> make(std::span<const Feature> features);

    /// The same of outlines that are kept; positions here are those in `features`.
    static std::shared_ptr<const FeatureSet> make(std::span<const OutlinedFeature> features,
                                                  std::shared_ptr<const geo::Outlines> outlines);

    std::size_t size() const { return m_features.size(); }
    /// The bounds of everything.
    const geo::Box &box() const { return m_box; }
    /// Features whose boxes touch `world`, ascending.
    std::vector<std::uint32_t> in(const geo::Box &world) const { return m_index.find(world); }
    /// The first feature of that id; size() where there is none.
    std::size_t find(const QString &id) const;

    const QString &id(std::size_t feature) const { return m_features[feature].id; }
    const QString &name(std::size_t feature) const { return m_features[feature].name; }
    const geo::Box &box(std::size_t feature) const { return m_features[feature].box; }
    const LabelAnchor &anchor(std::size_t feature) const { return m_features[feature].anchor; }

    /// The level to paint at that zoom (with the logarithm of the device pixel ratio added): no vertex is off by more
    /// than half a device pixel.
    std::size_t levelFor(double zoom) const { return m_outlines->levelFor(zoom); }
    /// What is drawn of a feature on a level; parts that are too small to be seen there are missing.
    std::span<const Part> parts(std::size_t level, std::size_t feature) const;
    /// The vertices of a path on a level, in world coordinates; a ring does not repeat its first one.
    std::span<const geo::Point> path(std::size_t level, std::uint32_t path) const;
    /// The rings of a polygon on a level.
    Rings rings(std::size_t level, const Part &part) const;

private:
    struct Entry
    {
        QString id;
        QString name;
        std::size_t outline;
        geo::Box box;
        LabelAnchor anchor;
    };
    struct LazyLevel
    {
        std::once_flag once;
        geo::OutlineLevel level;
    };

    /// In place of a level that is damaged the next finer one that is not, else the next coarser.
    const geo::OutlineLevel &unpacked(std::size_t level) const;

    std::shared_ptr<const geo::Outlines> m_outlines;
    std::vector<Entry> m_features;
    mutable std::vector<LazyLevel> m_levels;
    BoxIndex m_index;
    geo::Box m_box;
};

} // namespace anjungan::render
