// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/source_address.h"

#include "core/source/error_text.h"
#include "core/source/media_type.h"
#include "core/source/origin.h"
#include "core/source/query_items.h"

#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::source {

namespace {

QString pathOf(const QUrl &url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

/// QGIS Server: /wfs3.json, /wfs3/collections.json.
QString withoutFormat(QString path)
{
    for (const auto ending : {".json"_L1, ".html"_L1})
        if (path.endsWith(ending))
            path.chop(ending.size());
    return path;
}

bool isBelow(const QString &path, const QString &base)
{
    return path.startsWith(base) && (path.size() == base.size() || path[base.size()] == u'/');
}

/// The part of a path that the standard defines, from "/collections" or "/conformance" on; empty if there is none.
QString standardTail(const QString &path)
{
    for (const auto name : {"/collections"_L1, "/conformance"_L1}) {
        const qsizetype at = path.lastIndexOf(name);
        const qsizetype end = at + name.size();
        if (at >= 0 && (end == path.size() || path[end] == u'/' || path[end] == u'.'))
            return path.sliced(at);
    }
    return {};
}

struct BaseLink
{
    QLatin1StringView rel;
    QLatin1StringView step; ///< of its path, beyond the base
};

constexpr std::array baseLinks{BaseLink{"data"_L1, "/collections"_L1}, BaseLink{"conformance"_L1, "/conformance"_L1},
                               BaseLink{"self"_L1, ""_L1}};

} // namespace

SourceAddress::SourceAddress(const QUrl &workspaceUrl)
    : m_landing(workspaceUrl.adjusted(QUrl::RemoveFragment)), m_query(workspaceUrl.query(QUrl::FullyEncoded)),
      m_path(pathOf(workspaceUrl))
{
}

void SourceAddress::learn(const Links &links, const QUrl &answeredFrom)
{
    if (pathOf(answeredFrom) != pathOf(m_landing))
        m_path = pathOf(answeredFrom);
    m_hasLearnt = false;
    for (const BaseLink &known : baseLinks) {
        const std::optional<Link> link = linkTo(links, QString(known.rel));
        if (!link)
            continue;
        const QUrl target = answeredFrom.resolved(QUrl(link->href));
        const QString path = withoutFormat(pathOf(target));
        if (!path.endsWith(known.step))
            continue;
        m_server = target;
        m_serverPath = path.chopped(known.step.size());
        m_hasLearnt = true;
        return;
    }
}

std::optional<QUrl> SourceAddress::follow(const QString &href, const QUrl &document) const
{
    const QUrl target = document.resolved(QUrl(href));
    const bool isWeb = target.scheme() == u"http" || target.scheme() == u"https";
    if (!target.isValid() || !isWeb || target.host().isEmpty())
        return std::nullopt;
    const QString path = target.path(QUrl::FullyEncoded);
    const bool isOurs = isBelow(path, m_path);
    const bool isServers = m_hasLearnt && isBelow(path, m_serverPath);
    QString mapped;
    if (isOurs && (isSameOrigin(target, m_landing) || !isServers || !isSameOrigin(target, m_server)))
        mapped = path;
    else if (isServers)
        mapped = m_path + path.sliced(m_serverPath.size());
    else if (const QString tail = standardTail(path); !tail.isEmpty())
        mapped = m_path + tail;
    else
        return std::nullopt;
    QUrl url = m_landing;
    url.setPath(mapped, QUrl::StrictMode);
    url.setQuery(target.query(QUrl::FullyEncoded), QUrl::StrictMode);
    return withQuery(url, m_query);
}

QUrl SourceAddress::fixed(const QString &encodedPath) const
{
    QUrl url = m_landing;
    url.setPath(m_path + u'/' + encodedPath, QUrl::StrictMode);
    return url;
}

QUrl SourceAddress::shown(const QUrl &url) const { return withoutSecrets(url, m_query); }

QUrl below(const QUrl &url, const QString &encodedStep)
{
    QUrl child = url;
    child.setPath(withoutFormat(pathOf(url)) + u'/' + encodedStep, QUrl::StrictMode);
    return child;
}

} // namespace anjungan::source
