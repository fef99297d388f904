// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/match_expression.h"

#include <functional>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype leastPart = 3;      ///< letters of each part of a word that may be written as two
constexpr qsizetype leastBeginning = 2; ///< letters; the index has beginnings of two and three letters
constexpr qsizetype leastOfAny = 3;

QString quotedWord(const QString &word) { return u'"' + word + u'"'; } // a word has letters and digits only

/// The words that an expression is made of: those with a bit in `words`.
class ExpressionMaker
{
public:
    ExpressionMaker(const Sought &sought, quint32 words, std::function<bool(std::size_t)> isBeginning)
        : m_sought(sought), m_isBeginning(std::move(isBeginning))
    {
        for (std::size_t at = 0; at < sought.words.size(); ++at)
            if ((words >> at & 1U) != 0 && (!isShort(at) || sought.words.size() == 1))
                m_at.push_back(at);
    }

    /// All of them, or all with two neighbours written as one.
    QString expression() const
    {
        if (m_at.empty())
            return {};
        QStringList ways{all(m_at.size())};
        for (std::size_t joined = 0; joined + 1 < m_at.size(); ++joined)
            if (mayBeOne(joined))
                ways << all(joined);
        return ways.size() == 1 ? ways.first() : u'(' + ways.join(") OR ("_L1) + u')';
    }

private:
    const base::SearchWord &word(std::size_t at) const { return m_sought.words[m_at[at]]; }

    /// Whether a word may be written as one with the next one.
    bool mayBeOne(std::size_t at) const
    {
        return !word(at).isJoined && !word(at + 1).isJoined && m_at[at] + 1 == m_at[at + 1] &&
               (m_sought.together >> m_at[at] & 1U) != 0;
    }

    /// A single letter that somebody has just typed says nothing beside other words.
    bool isShort(std::size_t at) const
    {
        const base::SearchWord &word = m_sought.words[at];
        return !word.isJoined && word.word.size() < leastBeginning && !word.word.front().isDigit();
    }

    QString all(std::size_t joined) const
    {
        QStringList parts;
        for (std::size_t at = 0; at < m_at.size(); ++at) {
            if (at != joined) {
                parts << one(at);
                continue;
            }
            parts << quotedWord(word(at).word + word(at + 1).word) + ending(at + 1);
            ++at;
        }
        return parts.join(" AND "_L1);
    }

    QString ending(std::size_t at) const
    {
        const base::SearchWord &of = word(at);
        const bool isPair = of.isJoined && of.word.size() > 1;
        return m_isBeginning(m_at[at]) && !isPair && (of.isJoined || of.word.size() >= leastBeginning) ? u"*"_s
                                                                                                       : QString();
    }

    /// The word, or two words that it may be.
    QString one(std::size_t at) const
    {
        const QString &whole = word(at).word;
        QStringList ways{quotedWord(whole) + ending(at)};
        if (!word(at).isJoined && mayBeMisspelled(whole))
            for (qsizetype cut = leastPart; cut + leastPart <= whole.size(); ++cut)
                ways << u'(' + quotedWord(whole.first(cut)) + " AND "_L1 + quotedWord(whole.sliced(cut)) + ending(at) +
                            u')';
        return ways.size() == 1 ? ways.first() : u'(' + ways.join(" OR "_L1) + u')';
    }

    const Sought &m_sought;
    const std::function<bool(std::size_t)> m_isBeginning;
    std::vector<std::size_t> m_at;
};

} // namespace

QString matchExpression(const Sought &sought, Tolerance tolerance)
{
    const bool isFree = tolerance == Tolerance::Places;
    const auto isBeginning = [&](std::size_t at) {
        return at + 1 == sought.words.size() ? tolerance >= Tolerance::Typing
                                             : tolerance >= Tolerance::Beginnings && (sought.common >> at & 1U) == 0;
    };
    return ExpressionMaker(sought, isFree ? sought.all() & ~sought.generic : sought.all(), isBeginning).expression();
}

QString anyExpression(const Sought &sought)
{
    QStringList ways;
    for (std::size_t at = 0; at < sought.words.size(); ++at)
        if ((sought.generic >> at & 1U) == 0 &&
            (sought.words[at].isJoined || sought.words[at].word.size() >= leastOfAny))
            ways << ExpressionMaker(sought, quint32{1} << at, [](std::size_t) { return true; }).expression();
    ways.removeAll(QString());
    return ways.isEmpty() ? QString() : u'(' + ways.join(") OR ("_L1) + u')';
}

QString anyExpression(const QStringList &words)
{
    QStringList ways;
    for (const QString &word : words)
        ways << quotedWord(word);
    return ways.join(" OR "_L1);
}

QString correctedExpression(const Sought &sought, const QHash<std::size_t, QStringList> &spellings)
{
    QStringList parts;
    for (std::size_t at = 0; at < sought.words.size(); ++at) {
        if ((sought.generic >> at & 1U) != 0)
            continue;
        QStringList ways;
        for (const QString &spelling : spellings.value(at))
            ways << quotedWord(spelling);
        if (ways.isEmpty())
            ways << ExpressionMaker(sought, quint32{1} << at, [&sought](std::size_t of) {
                        return (sought.common >> of & 1U) == 0;
                    }).expression();
        ways.removeAll(QString());
        if (!ways.isEmpty())
            parts << u'(' + ways.join(" OR "_L1) + u')';
    }
    return parts.join(" AND "_L1);
}

QString wordExpression(const QString &word) { return quotedWord(word); }

QString beginningExpression(const QString &word) { return quotedWord(word) + u'*'; }

} // namespace anjungan::query
