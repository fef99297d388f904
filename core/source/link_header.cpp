// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/link_header.h"

#include <QString>

namespace anjungan::source {

namespace {

/// Reads the header's text from left to right.
class LinkHeader
{
public:
    explicit LinkHeader(const QString &text) : m_rest(text) {}

    /// The next link; none at the end. What is not a link is passed over.
    std::optional<Link> next()
    {
        const qsizetype start = m_rest.indexOf(u'<');
        if (start < 0)
            return std::nullopt;
        m_rest = m_rest.sliced(start);
        const qsizetype end = m_rest.indexOf(u'>');
        if (end < 0)
            return std::nullopt;
        Link link{.href = m_rest.sliced(1, end - 1).trimmed().toString()};
        m_rest = m_rest.sliced(end + 1);
        for (skip(u" \t"); m_rest.startsWith(u';'); skip(u" \t"))
            readParameter(link);
        return link;
    }

private:
    void skip(QStringView characters)
    {
        while (!m_rest.isEmpty() && characters.contains(m_rest.front()))
            m_rest = m_rest.sliced(1);
    }

    void readParameter(Link &link)
    {
        skip(u"; \t");
        const QString name = upTo(u"=;, \t").toLower();
        skip(u" \t");
        if (!m_rest.startsWith(u'='))
            return;
        m_rest = m_rest.sliced(1);
        skip(u" \t");
        const QString value = m_rest.startsWith(u'"') ? quoted() : upTo(u";, \t");
        if (name == u"rel" && link.rel.isEmpty()) // the first one counts
            link.rel = value;
        else if (name == u"type" && link.type.isEmpty())
            link.type = value;
    }

    QString upTo(QStringView ends)
    {
        qsizetype size = 0;
        while (size < m_rest.size() && !ends.contains(m_rest[size]))
            ++size;
        const QString text = m_rest.first(size).toString();
        m_rest = m_rest.sliced(size);
        return text;
    }

    QString quoted()
    {
        QString text;
        m_rest = m_rest.sliced(1);
        while (!m_rest.isEmpty() && !m_rest.startsWith(u'"')) {
            if (m_rest.startsWith(u'\\') && m_rest.size() > 1)
                m_rest = m_rest.sliced(1);
            text += m_rest.front();
            m_rest = m_rest.sliced(1);
        }
        m_rest = m_rest.sliced(std::min<qsizetype>(1, m_rest.size()));
        return text;
    }

    QStringView m_rest;
};

} // namespace

Links linksOfHeader(const QByteArray &value, const Limits &limits)
{
    const QString text = QString::fromUtf8(value);
    LinkHeader header(text);
    Links links;
    while (std::ssize(links) < limits.maxLinks) {
        std::optional<Link> link = header.next();
        if (!link)
            break;
        if (link->href.size() <= limits.maxLinkBytes)
            links.push_back(*std::move(link));
    }
    return links;
}

} // namespace anjungan::source
