// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/geometry.h"
#include "ui/map/render/box_index.h"
#include "ui/map/render/visual_centre.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace anjungan::render {

/// One feature as it comes from the cache.
struct Feature
{
    QString id;
    QString name; ///< what a label says; empty: no label. Data: shown as plain text, cut to 80 characters, in one line.
    geo::Geometry geometry; ///< degrees
};

/// Where a feature's label belongs, in world coordinates.
struct LabelAnchor
{
    geo::Point at;     ///< the visual centre of the largest polygon, else the middle vertex
    double radius = 0; ///< of the largest circle around `at` inside the polygon; 0 for lines and points
    double width = 0;  ///< of the largest polygon's box; 0 for lines and points
};

/// The features of one dataset made ready for painting: projected, simplified for each range of zooms, indexed.
/// Immutable and shared between scenes, so that a change of colours or classes makes none of it anew.
class FeatureSet
{
public:
    using Kind = geo::Geometry::Kind;

    /// A point, a line, or a polygon with its holes: the paths [firstPath, endPath) of every level.
    struct Part
    {
        Kind kind;
        std::uint32_t firstPath;
        std::uint32_t endPath;
        geo::Box box;
    };

    /// Takes a second for some million vertices: not for the UI thread. What is empty or damaged in a geometry is left
    /// out, the feature stays, so that positions here are those in `features`.
    static std::shared_ptr<const FeatureSet> make(std::span<const Feature> features);

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
    std::span<const Part> parts(std::size_t feature) const;

    /// The level to paint at that zoom (with the logarithm of the device pixel ratio added): no vertex is off by more
    /// than a third of a pixel.
    std::size_t levelFor(double zoom) const;
    /// The vertices of a path on a level, in world coordinates; empty where it is too small to be seen there.
    std::span<const geo::Point> path(std::size_t level, std::uint32_t path) const;
    /// The rings of a polygon on a level.
    Rings rings(std::size_t level, const Part &part) const;

private:
    struct Entry
    {
        QString id;
        QString name;
        geo::Box box;
        LabelAnchor anchor;
        std::uint32_t firstPart;
        std::uint32_t endPart;
    };
    struct Level
    {
        std::vector<geo::Point> points;
        std::vector<std::uint32_t> pathEnds;
    };

    void add(const Feature &feature);
    void addPart(Kind kind, const geo::Geometry &geometry, std::uint32_t firstPath, std::uint32_t endPath);
    void simplify();
    void placeAnchors();
    LabelAnchor anchorOf(const Entry &entry) const;

    std::vector<Entry> m_features;
    std::vector<Part> m_parts;
    std::vector<Level> m_levels; ///< from the coarsest to the full
    BoxIndex m_index;
    geo::Box m_box;
};

} // namespace anjungan::render
