// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/field_index.h"
#include "core/source/geojson_geometry.h"
#include "core/source/json_value.h"

namespace anjungan::source {

/// Reads a page's features, one after the other, into the page.
class FeatureReader
{
public:
    FeatureReader(const Limits &limits, RowPage &page) : m_limits(limits), m_page(page), m_geometry(limits.maxNesting)
    {
    }

    /// Appends the feature to the page. The flaw names the feature.
    [[nodiscard]] std::expected<void, Flaw> read(simdjson::ondemand::value value);

    /// Writes the names of the fields into the page; to be called after all features.
    void finish() { m_page.fields = m_fields.names(); }

    /// The coordinate reference system that the first geometry names in its own member `crs`, as PostGIS writes it;
    /// empty if it names none.
    const QString &crs() const { return m_crs; }

    /// The number of features of which positions without coordinates were left out.
    int emptyPositions() const { return m_emptyPositions; }

private:
    [[nodiscard]] std::expected<void, Flaw> readMembers(simdjson::ondemand::object &object, SourceRow &feature);
    [[nodiscard]] std::expected<void, Flaw> readMember(std::string_view name, simdjson::ondemand::value value,
                                                       SourceRow &feature);
    [[nodiscard]] std::expected<void, Flaw> readProperties(simdjson::ondemand::value value, SourceRow &feature);
    [[nodiscard]] std::expected<void, Flaw> readProperty(std::string_view name, simdjson::ondemand::value value,
                                                         SourceRow &feature);
    void note(const ValueNotes &notes, std::size_t field);
    [[nodiscard]] std::expected<void, Flaw> readGeometry(simdjson::ondemand::value value, SourceRow &feature);

    const Limits &m_limits;
    RowPage &m_page;
    GeometryReader m_geometry;
    FieldIndex m_fields;
    std::string m_name;         ///< a name that simdjson could not unescape
    std::vector<bool> m_set;    ///< by field: whether the current feature has it
    std::size_t m_expected = 0; ///< the field after the last one; features mostly keep one order
    qint64 m_values = 0;
    QString m_crs;
    bool m_hasGeometry = false; ///< one was read before
    int m_emptyPositions = 0;
    bool m_isFeature = false;
    bool m_hasId = false; ///< of the current feature
    bool m_hasPlace = false;
};

} // namespace anjungan::source
