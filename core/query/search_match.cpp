// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/search_match.h"

#include "core/base/cut.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <utility>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostOfText = 60; ///< words of a text that are looked at
constexpr qsizetype leastMisspelled = 4, leastMisspelledBeginning = 6;
constexpr qsizetype leastJoined = 4; ///< letters of a part of a word that is written as one with another
constexpr int wholeScore = 100, beginningScore = 80, joinedScore = 60, nearScore = 40;
constexpr int firstWordScore = 15, strangeWordCost = 4;

/// Kinds of areas in the names that the codes of Kemendagri belong to, and their usual abbreviations.
const QStringList kindsOfAreas{u"kab"_s,  u"kabupaten"_s, u"kota"_s, u"kec"_s,  u"kecamatan"_s, u"kel"_s,
                               u"desa"_s, u"kelurahan"_s, u"prov"_s, u"city"_s, u"provinsi"_s,  u"regency"_s};

qsizetype common(QStringView a, QStringView b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype same = 0;
    while (same < shorter && a[same] == b[same])
        ++same;
    return same;
}

/// Whether two texts that differ are one edit apart.
bool isOneEdit(QStringView a, QStringView b)
{
    const qsizetype same = common(a, b);
    const QStringView restA = a.sliced(same), restB = b.sliced(same);
    if (restA.isEmpty() || restB.isEmpty())
        return restA.size() + restB.size() == 1;
    if (restA.size() == restB.size())
        return restA.sliced(1) == restB.sliced(1) ||
               (restA.size() > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA.sliced(2) == restB.sliced(2));
    return restA.size() + 1 == restB.size() ? restA == restB.sliced(1) : restA.sliced(1) == restB;
}

struct Found
{
    int score = 0;
    std::size_t first = 0, last = 0; ///< words of the text
    bool isWhole = false, isNear = false;
    qsizetype letters = -1; ///< of the first word that are matched; -1: all of the words
};

/// A word that is written as several in the text.
Found foundAcross(const QString &sought, const std::vector<base::SearchWord> &words, std::size_t first)
{
    QString joined;
    for (std::size_t last = first; last < words.size() && joined.size() < sought.size(); ++last) {
        if (words[last].isJoined)
            return {};
        joined += words[last].word;
        if (joined.size() >= sought.size() && last > first && joined.startsWith(sought))
            return {.score = joinedScore + firstWordScore, .first = first, .last = last};
    }
    return {};
}

Found foundIn(const QString &sought, const std::vector<base::SearchWord> &words)
{
    Found best;
    const auto keep = [&best](const Found &found) {
        if (found.score > best.score)
            best = found;
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        const QString &word = words[at].word;
        if (word == sought)
            keep({.score = wholeScore, .first = at, .last = at, .isWhole = true});
        else if (word.startsWith(sought))
            keep({.score = beginningScore, .first = at, .last = at, .letters = sought.size()});
        else if (sought.size() >= leastJoined && word.endsWith(sought))
            keep({.score = joinedScore, .first = at, .last = at});
        else if (sought.size() > word.size() && sought.startsWith(word))
            keep(foundAcross(sought, words, at));
        if (best.score < nearScore && isNear(sought, word))
            keep({.score = nearScore, .first = at, .last = at, .isNear = true});
    }
    return best;
}

/// Of the word in the text, as many letters as are matched; the folded word may have others than the text.
TextRange rangeOf(const Found &found, const std::vector<base::SearchWord> &words)
{
    const base::SearchWord &first = words[found.first], &last = words[found.last];
    const qsizetype whole = last.from + last.length - first.from;
    const bool isCut = found.letters >= 0 && first.word.size() == first.length;
    return {first.from, isCut ? std::min(found.letters, whole) : whole};
}

QList<TextRange> merged(QList<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::from);
    QList<TextRange> apart;
    for (const TextRange &range : std::as_const(ranges))
        if (!apart.isEmpty() && range.from <= apart.last().from + apart.last().length)
            apart.last().length = std::max(apart.last().length, range.from + range.length - apart.last().from);
        else
            apart.append(range);
    return apart;
}

} // namespace

bool mayBeMisspelled(const QString &word)
{
    return word.size() >= leastMisspelled && std::ranges::none_of(word, [](QChar c) { return c.isDigit(); });
}

bool isNear(const QString &word, const QString &whole)
{
    if (!mayBeMisspelled(word) || whole.size() + 1 < word.size())
        return false;
    if (std::abs(whole.size() - word.size()) <= 1 && isOneEdit(word, whole))
        return true;
    if (word.size() < leastMisspelledBeginning)
        return false; // too many words begin nearly so
    for (const qsizetype length : {word.size(), word.size() + 1, word.size() - 1})
        if (length <= whole.size() && isOneEdit(word, QStringView(whole).first(length)))
            return true;
    return false;
}

Sought Sought::of(const QString &text)
{
    Sought sought{.words = base::soughtWords(base::beginningOf(text, longest), mostWords)};
    for (std::size_t at = 0; at < sought.words.size(); ++at)
        if (kindsOfAreas.contains(sought.words[at].word))
            sought.generic |= quint32{1} << at;
    if (sought.generic == sought.all())
        sought.generic = 0; // then it is all that they look for
    return sought;
}

TextMatch matchOf(const Sought &sought, const QString &text)
{
    const std::vector<base::SearchWord> words = base::searchWords(text, mostOfText);
    TextMatch match;
    quint64 used = 0;
    for (std::size_t at = 0; at < sought.words.size(); ++at) {
        const Found found = foundIn(sought.words[at].word, words);
        if (found.score == 0)
            continue;
        const quint32 bit = quint32{1} << at;
        match.words |= bit;
        match.near |= found.isNear ? bit : 0;
        match.whole |= found.isWhole ? bit : 0;
        match.score += found.score + (found.first == 0 ? firstWordScore : 0);
        match.ranges.append(rangeOf(found, words));
        for (std::size_t word = found.first; word <= found.last; ++word)
            used |= quint64{1} << word;
    }
    if (match.words != 0)
        match.score -= strangeWordCost * (static_cast<int>(words.size()) - std::popcount(used));
    match.ranges = merged(std::move(match.ranges));
    return match;
}

} // namespace anjungan::query
