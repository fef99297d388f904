// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/feature_reader.h"

#include "core/source/crs.h"
#include "core/source/error_text.h"
#include "core/source/json_string.h"
#include "core/source/repeated_rings.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace anjungan::source {

namespace od = simdjson::ondemand;
using namespace Qt::StringLiterals;
using message::Code;
using message::make;

namespace {

std::unexpected<Flaw> malformedFeature(const message::Message &what)
{
    return std::unexpected(Flaw{ErrorKind::Malformed, what});
}

QString shown(std::string_view utf8) { return oneLine(QString::fromUtf8(utf8.substr(0, 200)), 60); }

/// A field's name; `unescaped` holds it if it has lone surrogates.
std::optional<std::string_view> nameOf(od::field &field, std::string &unescaped)
{
    const std::string_view raw = field.key_raw_json_token(); // before the name is consumed
    std::string_view name;
    if (!field.unescaped_key(false).get(name))
        return name;
    auto whole = unescapedWithLoneSurrogates(raw);
    if (!whole)
        return std::nullopt;
    unescaped = *std::move(whole);
    return unescaped;
}

} // namespace

std::expected<void, Flaw> FeatureReader::read(od::value value)
{
    if (std::ssize(m_page.features) >= m_limits.maxPageRows)
        return std::unexpected(Flaw{ErrorKind::TooLarge, make<Code::TooManyRows>(m_limits.maxPageRows)});
    od::object object;
    SourceRow feature;
    std::expected<void, Flaw> read = malformedFeature(make<Code::NotObject>());
    if (!value.get_object().get(object))
        read = readMembers(object, feature);
    if (!read) {
        const auto number = m_page.features.size() + 1;
        const message::Message flaw = std::move(read.error().what);
        read.error().what = feature.id.isEmpty() ? make<Code::FeatureFlaw>(number, flaw)
                                                 : make<Code::NamedFeatureFlaw>(number, oneLine(feature.id, 60), flaw);
        return read;
    }
    m_page.features.push_back(std::move(feature));
    return {};
}

std::expected<void, Flaw> FeatureReader::readMembers(od::object &object, SourceRow &feature)
{
    m_isFeature = m_hasId = m_hasPlace = false;
    m_set.assign(m_set.size(), false);
    for (auto member : object) {
        od::field field;
        std::string_view name;
        if (std::move(member).get(field) || field.unescaped_key(true).get(name))
            return malformedFeature(make<Code::NotValidJson>());
        if (auto read = readMember(name, field.value(), feature); !read)
            return read;
    }
    if (!m_isFeature)
        return malformedFeature(make<Code::NotFeature>());
    return {};
}

std::expected<void, Flaw> FeatureReader::readMember(std::string_view name, od::value value, SourceRow &feature)
{
    if (name == "properties")
        return readProperties(value, feature);
    if (name == "geometry")
        return readGeometry(value, feature);
    if (name == "id") {
        auto id = readId(value, m_limits);
        if (!id)
            return std::unexpected(std::move(id.error()));
        if (std::exchange(m_hasId, true) && feature.id != *id)
            return malformedFeature(make<Code::PropertyTwice>(shown(name)));
        feature.id = *std::move(id);
    } else if (name == "type") {
        std::string_view type;
        m_isFeature = !value.get_string().get(type) && type == "Feature";
    }
    return {};
}

std::expected<void, Flaw> FeatureReader::readProperties(od::value value, SourceRow &feature)
{
    bool isNull = false;
    if (!value.is_null().get(isNull) && isNull)
        return {};
    od::object object;
    if (value.get_object().get(object))
        return malformedFeature(make<Code::PropertiesNotObject>());
    m_expected = 0;
    feature.values.reserve(m_fields.count());
    for (auto member : object) {
        od::field field;
        if (std::move(member).get(field))
            return malformedFeature(make<Code::PropertiesNotJson>());
        const auto name = nameOf(field, m_name);
        if (!name)
            return malformedFeature(make<Code::PropertiesNotJson>());
        if (auto read = readProperty(*name, field.value(), feature); !read)
            return read;
    }
    feature.values.shrink_to_fit();
    m_values += std::ssize(feature.values);
    if (m_values > m_limits.maxPageValues)
        return std::unexpected(Flaw{ErrorKind::TooLarge, make<Code::TooManyValues>()});
    return {};
}

std::expected<void, Flaw> FeatureReader::readProperty(std::string_view name, od::value value, SourceRow &feature)
{
    if (std::ssize(name) > m_limits.maxNameBytes)
        return std::unexpected(Flaw{ErrorKind::TooLarge, make<Code::PropertyNameTooLong>(m_limits.maxNameBytes)});
    const std::size_t index = m_fields.indexOf(name, m_expected);
    m_expected = index + 1;
    if (std::cmp_greater(m_fields.count(), m_limits.maxFields))
        return std::unexpected(Flaw{ErrorKind::TooLarge, make<Code::TooManyFields>(m_limits.maxFields)});
    if (index >= m_set.size())
        m_set.resize(index + 1);
    if (index >= feature.values.size())
        feature.values.resize(index + 1);

    ValueNotes notes;
    auto read = readValue(value, m_limits, notes);
    if (!read)
        return std::unexpected(Flaw{read.error().kind, make<Code::PropertyFlaw>(shown(name), read.error().what)});
    if (m_set[index] && feature.values[index] != *read)
        return malformedFeature(make<Code::PropertyTwice>(shown(name)));
    if (!notes.isEmpty() && !m_set[index])
        note(notes, index);
    m_set[index] = true;
    feature.values[index] = *std::move(read);
    return {};
}

/// The current feature becomes the page's next.
void FeatureReader::note(const ValueNotes &notes, std::size_t field)
{
    const std::size_t row = m_page.features.size();
    if (!notes.digits.isEmpty())
        m_page.digits.push_back({row, field, notes.digits});
    if (notes.notFinite == 0)
        return;
    const auto known = std::ranges::find(m_page.notFinite, field, &NotFinite::field);
    if (known == m_page.notFinite.end())
        m_page.notFinite.push_back({field, notes.notFinite, row});
    else
        known->count += notes.notFinite;
}

std::expected<void, Flaw> FeatureReader::readGeometry(od::value value, SourceRow &feature)
{
    // The rows of a page come from one table, so that its first geometry speaks for all.
    std::string_view crs;
    auto geometry = m_geometry.read(value, m_hasGeometry ? nullptr : &crs);
    if (!geometry)
        return malformedFeature(geometry.error());
    if (!crs.empty() && std::ssize(crs) <= m_limits.maxLinkBytes)
        m_crs = crsNameIn(crs);
    QByteArray wkb = mendRepeatedRings(geometry->wkb);
    if (std::exchange(m_hasPlace, true) && wkb != feature.wkb)
        return malformedFeature(make<Code::PropertyTwice>(u"geometry"_s));
    feature.wkb = std::move(wkb);
    m_hasGeometry = m_hasGeometry || !feature.wkb.isEmpty();
    feature.box = geometry->box;
    feature.type = geometry->type;
    feature.heights = geometry->heights;
    m_page.outsideWorld += isOutsideWorld(geometry->box) ? 1 : 0;
    m_emptyPositions += geometry->emptyPositions > 0 ? 1 : 0;
    return {};
}

} // namespace anjungan::source
