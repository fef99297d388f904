// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/version_list.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

namespace {

using source::Fetched;
using source::SourceError;

/// Longer ones are not compared.
constexpr qsizetype longestVersion = 200;

std::optional<std::size_t> placeOf(const source::RowPage &page, const QString &field)
{
    const auto found = std::ranges::find(page.fields, field);
    return found == page.fields.end() ? std::nullopt : std::optional(std::size_t(found - page.fields.begin()));
}

/// Empty for what is no version: a boolean, a list, a real number, which may have lost digits.
QString textOf(const source::SourceRow &row, std::size_t field)
{
    if (field >= row.values.size())
        return {};
    if (const auto *text = std::get_if<QString>(&row.values[field]))
        return text->size() <= longestVersion ? *text : QString();
    const auto *const number = std::get_if<std::int64_t>(&row.values[field]);
    return number ? QString::number(*number) : QString();
}

/// Two lists may give the same version to different contents.
QString ofList(const QString &list, const QString &version)
{
    return version.isEmpty() ? QString() : list + u'/' + version;
}

} // namespace

QCoro::Task<std::expected<Fetched, SourceError>> VersionList::fetch(source::Connector &connector, std::stop_token stop,
                                                                    Traffic &traffic)
{
    const PageValidator page = m_page;
    if (!page.url.isEmpty()) {
        auto fetched = co_await connector.fetch({.url = page.url}, page.validator, {}, stop);
        if (fetched)
            co_return fetched;
        traffic.requests += fetched.error().requests;
        traffic.bytes += fetched.error().bytes;
        m_page = {};
        co_return fetched;
    }
    const auto opened = co_await connector.open(m_names.collection, stop);
    traffic.requests += opened ? opened->requests : opened.error().requests;
    traffic.bytes += opened ? opened->bytes : opened.error().bytes;
    if (!opened)
        co_return std::unexpected(opened.error());
    auto fetched = co_await connector.fetch(opened->first, {}, {}, stop);
    if (!fetched) {
        traffic.requests += fetched.error().requests;
        traffic.bytes += fetched.error().bytes;
    }
    co_return fetched;
}

QCoro::Task<Versions> VersionList::ask(source::Connector &connector, std::stop_token stop)
{
    Versions versions;
    const auto fetched = co_await fetch(connector, std::move(stop), versions.traffic);
    if (!fetched && speaksOfAllRequests(fetched.error().kind))
        co_return versions; // the datasets tell it
    if (!fetched) {
        versions.note = {message::make<message::Code::VersionsUnread>(m_names.collection,
                                                                      message::Messages{fetched.error().toMessage()})};
        co_return versions;
    }
    versions.traffic.requests += fetched->requests;
    versions.traffic.bytes += fetched->bytes;
    versions.age = fetched->age;
    if (!fetched->notModified)
        read(*fetched, versions);
    versions.of = m_kept;
    versions.madeAt = m_madeAt;
    co_return versions;
}

void VersionList::read(const Fetched &fetched, Versions &versions)
{
    m_kept.clear();
    m_page = fetched.validator.isEmpty() ? PageValidator()
                                         : PageValidator{.url = fetched.url, .validator = fetched.validator};
    m_madeAt = fetched.page.timeStamp;
    const auto of = placeOf(fetched.page, m_names.of), version = placeOf(fetched.page, m_names.version);
    if (!of || !version) {
        m_page = {};
        versions.note = {message::make<message::Code::VersionsUnread>(
            m_names.collection,
            message::Messages{message::make<message::Code::VersionsMissing>(m_names.of, m_names.version)})};
        return;
    }
    for (const source::SourceRow &row : fetched.page.features) {
        const QString id = textOf(row, *of), told = ofList(m_names.collection, textOf(row, *version));
        const auto known = m_kept.constFind(id);
        m_kept[id] = known == m_kept.constEnd() || *known == told ? told : QString();
    }
    m_kept.removeIf([](const auto &one) { return one.value().isEmpty(); });
}

} // namespace anjungan::sync
