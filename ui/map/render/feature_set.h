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
    QString name; ///< text of the label; empty: no label. Shown as plain text, cut to 80 characters, in one line.
    geo::Geometry geometry; ///< degrees
};

/// One feature whose outline exists already.
struct OutlinedFeature
{
    QString id;
    QString name;            ///< as in Feature
    std::size_t outline = 0; ///< its index in the outlines
};

/// The place for a feature's label, in world coordinates.
struct LabelAnchor
{
    geo::Point at;     ///< the visual centre of the largest polygon, else the middle vertex
    double radius = 0; ///< of the largest circle around `at` inside the polygon; 0 for lines and points
    double width = 0;  ///< of the largest polygon's box; 0 for lines and points
};

/// The features of one dataset ready for painting, with outlines for each range of zooms. Immutable and shared between
/// scenes, so that it is reused when colours or classes change; a level is unpacked on first use, on the calling
/// thread.
class FeatureSet
{
public:
    using Kind = geo::Geometry::Kind;
    using Part = geo::OutlinePart;

    /// Simplifies the outlines first, which takes a second for a few million vertices: not for the UI thread. Empty or
    /// damaged parts of a geometry are skipped; the feature stays, so that indexes here are those in `features`.
    static std::shared_ptr<const FeatureSet> make(std::span<const Feature> features);

    /// The same from stored outlines; indexes here are those in `features`.
    static std::shared_ptr<const FeatureSet> make(std::span<const OutlinedFeature> features,
                                                  std::shared_ptr<const geo::Outlines> outlines);

    std::size_t size() const { return m_features.size(); }
    /// The bounds of everything.
    const geo::Box &box() const { return m_box; }
    /// Whether any feature is not a polygon, and so may be a point.
    [[nodiscard]] bool hasPoints() const { return m_hasPoints; }
    /// Whether any feature is a polygon.
    [[nodiscard]] bool hasSurfaces() const { return m_hasSurfaces; }
    /// Features whose boxes touch `world`, ascending.
    std::vector<std::uint32_t> in(const geo::Box &world) const { return m_index.find(world); }
    /// The first feature of that id; size() if there is none.
    std::size_t find(const QString &id) const;

    const QString &id(std::size_t feature) const { return m_features[feature].id; }
    const QString &name(std::size_t feature) const { return m_features[feature].name; }
    const geo::Box &box(std::size_t feature) const { return m_features[feature].box; }
    const LabelAnchor &anchor(std::size_t feature) const { return m_features[feature].anchor; }

    /// The level to paint at that zoom (with the logarithm of the device pixel ratio added): no vertex is off by more
    /// than half a device pixel.
    std::size_t levelFor(double zoom) const { return m_outlines->levelFor(zoom); }
    /// The parts of a feature on a level; parts that are too small to see there are missing.
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

    /// For a damaged level the next finer intact one, otherwise the next coarser.
    const geo::OutlineLevel &unpacked(std::size_t level) const;

    std::shared_ptr<const geo::Outlines> m_outlines;
    std::vector<Entry> m_features;
    mutable std::vector<LazyLevel> m_levels;
    BoxIndex m_index;
    geo::Box m_box;
    bool m_hasPoints = false;
    bool m_hasSurfaces = false;
};

} // namespace anjungan::render
