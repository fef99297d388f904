// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/geojson_page.h"

#include "core/base/exact_integer.h"
#include "core/base/iso_time.h"
#include "core/source/crs.h"
#include "core/source/error_text.h"
#include "core/source/feature_reader.h"
#include "core/source/json_end.h"
#include "core/source/utf8.h"

#include <QHashFunctions>

#include <cmath>

namespace anjungan::source {

namespace od = simdjson::ondemand;
using namespace Qt::StringLiterals;
using message::Code;
using message::make;

namespace {

/// Reads one body; to be used once.
class PageReader
{
public:
    PageReader(const QByteArray &body, const Limits &limits)
        : m_body(body), m_limits(limits), m_features(limits, m_result.page)
    {
    }

    std::expected<ParsedPage, Flaw> read();

private:
    std::expected<void, Flaw> readMember(std::string_view name, od::value value);
    std::expected<void, Flaw> readFeatures(od::value value);
    std::expected<void, Flaw> readLinks(od::value value);
    std::expected<void, Flaw> readLink(od::value value);
    void readCrs(od::value value);
    QString readRelations(od::value value, const Limits &limits) const;
    bool isNoted(od::value value, QLatin1StringView name);
    template<typename Visit> [[nodiscard]] std::expected<void, Flaw> eachMember(od::object object, Visit visit);
    std::unexpected<Flaw> noJson(simdjson::error_code error);

    const QByteArray &m_body; ///< followed by simdjson's padding
    const Limits &m_limits;
    ParsedPage m_result;
    FeatureReader m_features;
    od::parser m_parser;
    od::document m_document;
    QStringList m_nulls;   ///< members that are null instead of empty
    bool m_isOpen = false; ///< m_document may be used
    bool m_isCollection = false;
    bool m_hasFeatures = false;
};

std::unexpected<Flaw> malformed(const message::Message &what)
{
    return std::unexpected(Flaw{ErrorKind::Malformed, what});
}

std::optional<std::int64_t> countOf(od::value value)
{
    std::int64_t count = 0;
    if (!value.get_int64().get(count))
        return count < 0 ? std::nullopt : std::optional(count);
    // Some servers send it as text, or as 25.0.
    double real = 0;
    if (std::string_view text; !value.get_string().get(text)) {
        bool isNumber = false;
        real = QByteArrayView(text).toDouble(&isNumber);
        if (!isNumber)
            return std::nullopt;
    } else if (value.get_double().get(real)) {
        return std::nullopt;
    }
    const bool isCount = real >= 0 && real <= base::largestExactDouble && real == std::floor(real);
    return isCount ? std::optional(static_cast<std::int64_t>(real)) : std::nullopt;
}

/// A time with its zone, as OGC API - Features requires of `timeStamp`.
std::optional<QDateTime> timeOf(od::value value)
{
    std::string_view text;
    if (value.get_string().get(text))
        return std::nullopt;
    return base::parseMoment(QString::fromUtf8(text));
}

std::unexpected<Flaw> PageReader::noJson(simdjson::error_code error)
{
    // UTF-16 and UTF-32 may be valid UTF-8, with a NUL in each letter.
    if (m_body.first(std::min(m_body.size(), qsizetype(4))).contains('\0'))
        return malformed(make<Code::NotUtf8>(0));
    if (error == simdjson::UTF8_ERROR)
        return malformed(make<Code::NotUtf8>(firstInvalidUtf8(m_body).value_or(0)));
    if (m_body.trimmed().startsWith('<'))
        return malformed(make<Code::MarkupNotJson>());
    if (error == simdjson::INCORRECT_TYPE)
        return malformed(make<Code::NotJsonObject>());
    // If the end of the text does not match its beginning, simdjson gives no location.
    const char *at = m_body.constData() + m_body.size();
    if (m_isOpen && m_document.is_alive() && m_document.current_location().get(at))
        at = m_body.constData() + m_body.size();
    const qsizetype offset = at - m_body.constData();
    return malformed(make<Code::BrokenJson>(offset, m_body.size()));
}

/// Calls `visit` for each member of an object, up to the first for which it returns a flaw.
template<typename Visit> std::expected<void, Flaw> PageReader::eachMember(od::object object, Visit visit)
{
    for (auto member : object) {
        od::field field;
        std::string_view name;
        if (const auto error = std::move(member).get(field))
            return noJson(error);
        if (const auto error = field.unescaped_key(true).get(name))
            return noJson(error);
        if (auto visited = visit(name, field.value()); !visited)
            return visited;
        // Optional members are read without looking at their errors, after some of which simdjson closes the document
        // and must not be asked further.
        if (!m_document.is_alive())
            return noJson(simdjson::TAPE_ERROR);
    }
    return {};
}

std::expected<ParsedPage, Flaw> PageReader::read()
{
    const auto size = static_cast<std::size_t>(m_body.size());
    const simdjson::padded_string_view padded(m_body.constData(), size, size + simdjson::SIMDJSON_PADDING);
    od::object object;
    if (const auto error = m_parser.iterate(padded).get(m_document))
        return noJson(error);
    m_isOpen = true;
    if (const auto error = m_document.get_object().get(object))
        return noJson(error);
    const auto members =
        eachMember(object, [this](std::string_view name, od::value value) { return readMember(name, value); });
    if (!members)
        return std::unexpected(members.error());
    if (!m_document.at_end())
        return noJson(simdjson::TRAILING_CONTENT);
    if (!m_isCollection)
        return malformed(make<Code::NotFeatureCollection>());
    if (!m_hasFeatures)
        return malformed(make<Code::NoFeatures>());
    m_features.finish();
    if (m_result.crs.isEmpty())
        m_result.crs = m_features.crs();
    if (!m_nulls.isEmpty())
        m_result.notes << make<Code::NullsRead>(m_nulls);
    if (m_features.emptyPositions() > 0)
        m_result.notes << make<Code::PositionsEmpty>(m_features.emptyPositions());
    return std::move(m_result);
}

std::expected<void, Flaw> PageReader::readMember(std::string_view name, od::value value)
{
    if (name == "features")
        return readFeatures(value);
    if (name == "links")
        return readLinks(value);
    if (name == "numberMatched")
        m_result.page.numberMatched = countOf(value);
    else if (name == "numberReturned")
        m_result.page.numberReturned = countOf(value);
    else if (name == "crs")
        readCrs(value);
    else if (name == "timeStamp")
        m_result.page.timeStamp = timeOf(value);
    else if (std::string_view type; name == "type")
        m_isCollection = !value.get_string().get(type) && type == "FeatureCollection";
    return {};
}

/// Whether the member is null, which is noted.
bool PageReader::isNoted(od::value value, QLatin1StringView name)
{
    bool isNull = false;
    if (value.is_null().get(isNull) || !isNull)
        return false;
    m_nulls << QString(name);
    return true;
}

std::expected<void, Flaw> PageReader::readFeatures(od::value value)
{
    od::array array;
    const char *const start = value.raw_json_token().data();
    if (!m_hasFeatures && isNoted(value, "features"_L1)) {
        m_hasFeatures = true;
        m_result.hasNullFeatures = true;
        return {};
    }
    if (m_hasFeatures || value.get_array().get(array))
        return malformed(make<Code::FeaturesNotArray>());
    m_hasFeatures = true;
    for (auto element : array) {
        od::value feature;
        if (const auto error = element.get(feature))
            return noJson(error);
        if (auto read = m_features.read(feature); !read)
            return read;
    }
    const char *end = nullptr;
    if (const auto error = m_document.current_location().get(end))
        return noJson(error);
    m_result.digest = qHashBits(start, static_cast<std::size_t>(end - start));
    return {};
}

void PageReader::readCrs(od::value value)
{
    std::string_view raw;
    if (value.raw_json().get(raw) || std::ssize(raw) > m_limits.maxLinkBytes)
        return;
    m_result.crs = crsNameIn(raw);
}

/// A list of relations becomes text, as they are in a Link header.
QString PageReader::readRelations(od::value value, const Limits &limits) const
{
    od::array array;
    if (value.get_array().get(array))
        return readText(value, limits).value_or(QString());
    QStringList relations;
    for (auto element : array) {
        od::value relation;
        if (!element.get(relation))
            relations << readText(relation, limits).value_or(QString());
    }
    return relations.join(u' ');
}

std::expected<void, Flaw> PageReader::readLinks(od::value value)
{
    od::array array;
    if (isNoted(value, "links"_L1))
        return {};
    if (od::json_type type{}; !value.type().get(type) && type == od::json_type::object)
        return readLink(value);
    if (value.get_array().get(array))
        return malformed(make<Code::LinksNotArray>());
    for (auto element : array) {
        od::value link;
        if (const auto error = element.get(link))
            return noJson(error);
        if (std::ssize(m_result.links) >= m_limits.maxLinks)
            return std::unexpected(Flaw{ErrorKind::TooLarge, make<Code::TooManyLinks>(m_limits.maxLinks)});
        if (auto read = readLink(link); !read)
            return read;
    }
    return {};
}

std::expected<void, Flaw> PageReader::readLink(od::value value)
{
    od::object object;
    if (value.get_object().get(object))
        return malformed(make<Code::LinkNotObject>());
    Limits limits = m_limits;
    limits.maxTextBytes = m_limits.maxLinkBytes;
    Link link;
    const auto readMember = [&](std::string_view name, od::value member) -> std::expected<void, Flaw> {
        if (name == "rel")
            link.rel = readRelations(member, limits);
        QString *const text = name == "type" ? &link.type : name == "href" ? &link.href : nullptr;
        if (text)
            *text = readText(member, limits).value_or(QString());
        return {};
    };
    return eachMember(object, readMember).transform([&] { m_result.links.push_back(std::move(link)); });
}

} // namespace

std::expected<ParsedPage, SourceError> parsePage(QByteArray body, const Limits &limits, bool *isIncomplete)
{
    body.reserve(body.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    auto read = PageReader(body, limits).read();
    if (!read && isIncomplete)
        *isIncomplete = read.error().kind == ErrorKind::Malformed && endsBeforeItsJson(body);
    if (!read)
        return std::unexpected(SourceError{
            .kind = read.error().kind, .what = read.error().what, .url = {}, .status = 0, .retryAfter = {}});
    return *std::move(read);
}

} // namespace anjungan::source
