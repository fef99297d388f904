// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/concessions.h"

#include "core/source/ogc_narrowing.h"
#include "core/source/query_items.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::source {

namespace {

constexpr auto limitName = "limit"_L1;

// Usual maxima of servers, for a refusal that does not say the number.
constexpr std::array usualLimits{5000, 1000, 500, 100, 10};
constexpr int leastLimit = 10;

QString pathIn(const QUrl &url) { return url.path(QUrl::FullyEncoded); }

QUrl withPath(const QUrl &url, const QString &path)
{
    QUrl moved = url;
    moved.setPath(path, QUrl::StrictMode);
    return moved;
}

QUrl withLimit(const QUrl &url, int limit) { return withParameters(url, {{limitName, QString::number(limit)}}); }

/// The statuses of a limit that is too high: 400 (OGC), 413, 422 (FastAPI).
bool mayRefuseLimit(int status) { return status == 400 || status == 413 || status == 422; }

bool speaksOfLimit(const SourceError &error)
{
    return error.status == 413 || error.sentence.contains(limitName, Qt::CaseInsensitive);
}

/// A lower limit: the greatest lower number that the server says, otherwise the next usual one. 0: there is none.
int lowerLimit(int limit, const QString &sentence)
{
    static const QRegularExpression numbers(u"\\d+"_s);
    int lower = 0;
    if (sentence.contains(limitName, Qt::CaseInsensitive) || sentence.contains("max"_L1, Qt::CaseInsensitive))
        for (const QRegularExpressionMatch &number : numbers.globalMatch(sentence))
            if (const int value = number.captured().toInt(); value >= leastLimit && value < limit)
                lower = std::max(lower, value);
    if (lower > 0)
        return lower;
    const auto usual = std::ranges::find_if(usualLimits, [limit](int known) { return known < limit; });
    return usual == usualLimits.end() ? 0 : *usual;
}

} // namespace

/// A server may have a limit for each collection: the one with the least does not slow down the others.
int Concessions::pageSize() const
{
    int greatest = 0;
    for (const int taken : m_taken)
        greatest = std::max(greatest, taken);
    return greatest > 0 ? greatest : m_pageSize;
}

int limitOf(const QUrl &url) { return QUrlQuery(url).queryItemValue(limitName).toInt(); }

void Concessions::setAlternatives(const QList<QUrl> &items)
{
    for (qsizetype i = 1; i < items.size(); ++i)
        if (pathIn(items[i - 1]) != pathIn(items[i]))
            m_next.insert(pathIn(items[i - 1]), pathIn(items[i]));
}

QUrl Concessions::moved(const QUrl &page) const
{
    const auto chosen = m_chosen.constFind(pathIn(page));
    return chosen == m_chosen.cend() ? page : withPath(page, *chosen);
}

QUrl Concessions::adapted(const QUrl &first) const
{
    QUrl url = moved(first);
    if (const int most = m_taken.value(pathIn(url), pageSize()); limitOf(url) > most)
        url = withLimit(url, most);
    return m_unsorted.contains(pathIn(url)) && isSorted(url) ? unsortedUrl(url) : url;
}

std::optional<QUrl> Concessions::instead(const QUrl &refused, const SourceError &error) const
{
    const bool isRefusal = mayRefuseLimit(error.status);
    const bool mayBeUnsortable =
        isRefusal || error.kind == ErrorKind::ServerFault || error.kind == ErrorKind::WrongType;
    // One row that was asked for by its place in an order would be any row without it.
    const bool isOneRow = limitOf(refused) == 1;
    if (isSorted(refused) && !isOneRow && !speaksOfLimit(error) && mayBeUnsortable)
        return unsortedUrl(refused);
    // A restricted request may be refused because of its restriction; only the text of the answer shows it.
    if (isRefusal && !m_taken.contains(pathIn(refused)) && (!isNarrowed(refused) || speaksOfLimit(error))) {
        if (const int lower = lowerLimit(limitOf(refused), error.sentence); lower > 0)
            return withLimit(refused, lower);
    }
    return elsewhere(refused, error);
}

std::optional<QUrl> Concessions::elsewhere(const QUrl &refused, const SourceError &error) const
{
    if (!isWrongUrl(error.kind))
        return std::nullopt;
    const auto next = m_next.constFind(pathIn(refused));
    return next == m_next.cend() || m_chosen.contains(pathIn(refused)) ? std::nullopt
                                                                       : std::optional(withPath(refused, *next));
}

void Concessions::answered(const QUrl &asked, const QUrl &first)
{
    if (isSorted(asked) && !isSorted(first))
        m_unsorted.insert(pathIn(first));
    if (const int limit = limitOf(first); limit > 1)
        m_taken.insert(pathIn(first), limit);
    answeredElsewhere(asked, first);
}

void Concessions::answeredElsewhere(const QUrl &asked, const QUrl &page)
{
    if (pathIn(asked) != pathIn(page))
        m_chosen.insert(pathIn(asked), pathIn(page));
}

} // namespace anjungan::source
