// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/name_search.h"

#include "core/query/match_expression.h"
#include "core/query/refusal.h"
#include "core/store/sqlite/statement.h"

#include <QElapsedTimer>
#include <QSet>

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t few = 5; ///< with fewer hits, names that differ more are searched for

/// The words of the vocabulary that a misspelled one may mean. A great vocabulary is not read to its end.
class Spellings
{
public:
    explicit Spellings(const Context &context) : m_context(context) { m_timer.start(); }

    [[nodiscard]] QueryResult<QStringList> of(const QString &word)
    {
        QStringList found;
        // Most people get the first letters right, and words with them are together.
        const auto all =
            addFrom(word.first(2), word, found).and_then([&] { return addFrom(word.first(1), word, found); });
        if (!all)
            return std::unexpected(all.error());
        if (!found.isEmpty())
            return found;
        QStringList beginnings{word.sliced(1, 2), QString(word[1]) + word[0]};
        for (char16_t letter = u'a'; letter <= u'z'; ++letter) {
            beginnings << QChar(letter) + word.sliced(1, 1);
            beginnings << QChar(letter) + word.first(1);
        }
        for (const QString &beginning : std::as_const(beginnings))
            if (const auto added = addFrom(beginning, word, found); !added)
                return std::unexpected(added.error());
        return found;
    }

private:
    static constexpr qint64 mostTime = 40; ///< milliseconds
    static constexpr qsizetype mostSpellings = 12;

    [[nodiscard]] QueryResult<void> addFrom(const QString &beginning, const QString &word, QStringList &found)
    {
        if (m_timer.elapsed() > mostTime)
            return {};
        const QString end = beginning.chopped(1) + QChar(beginning.back().unicode() + 1);
        const auto read = store::eachRow(
            m_context.reader.connection(), u"SELECT term FROM anjungan_vocabulary WHERE term >= ? AND term < ?"_s,
            {beginning, end}, [&](const store::Statement &row) {
                const QString term = row.value(0).toString();
                if (isNear(word, term) && !found.contains(term))
                    found << term;
                return found.size() < mostSpellings && m_timer.elapsed() <= mostTime && !m_context.stopped();
            });
        if (!read)
            return Refusal::cache(read.error());
        return {};
    }

    const Context &m_context;
    QElapsedTimer m_timer;
};

class NameSearch
{
public:
    NameSearch(const Context &context, const QList<store::NamedDataset> &datasets)
        : m_context(context), m_datasets(datasets)
    {
    }

    const FoundNames &found() const { return m_found; }

    /// Adds what an expression finds; nothing if it was searched for already.
    [[nodiscard]] QueryResult<void> add(const QString &expression)
    {
        if (expression.isEmpty() || m_searched.contains(expression))
            return {};
        m_searched << expression;
        // A dataset with very many hits is left, and the next one searched from its first number on.
        for (qsizetype at = 0; at < m_datasets.size();) {
            const auto next = addFrom(expression, at);
            if (!next)
                return std::unexpected(next.error());
            at = *next;
        }
        return {};
    }

    [[nodiscard]] QueryResult<bool> isFound(const QString &word) const
    {
        // The word itself first: that takes no time, however many names have it.
        for (const QString &expression : {wordExpression(word), beginningExpression(word)}) {
            const auto found = firstValue(
                m_context, {u"SELECT 1 FROM anjungan_name WHERE anjungan_name MATCH ? LIMIT 1"_s, {expression}});
            if (!found)
                return std::unexpected(found.error());
            if (!found->isNull())
                return true;
        }
        return false;
    }

    /// Finds out which words many names have, and which are written as one.
    [[nodiscard]] QueryResult<void> lookUp(Sought &sought) const
    {
        constexpr qint64 many = 200;
        const auto has = [this](const QString &expression, qint64 least) {
            return firstValue(m_context, {u"SELECT 1 FROM anjungan_name WHERE anjungan_name MATCH ? LIMIT 1 OFFSET ?"_s,
                                          {expression, least - 1}})
                .transform([](const QVariant &found) { return !found.isNull(); });
        };
        sought.common = sought.together = 0;
        for (std::size_t at = 0; at < sought.words.size(); ++at) {
            const QString &word = sought.words[at].word;
            const auto isCommon = has(wordExpression(word), many);
            const auto isOne = at + 1 == sought.words.size()
                                   ? QueryResult<bool>(false)
                                   : has(beginningExpression(word + sought.words[at + 1].word), 1);
            for (const auto *answer : {&isCommon, &isOne})
                if (!*answer)
                    return std::unexpected(answer->error());
            sought.common |= *isCommon ? quint32{1} << at : 0;
            sought.together |= *isOne ? quint32{1} << at : 0;
        }
        return {};
    }

    void setCorrected() { m_found.isCorrected = true; }

private:
    /// Returns the first dataset that was not searched to its end.
    [[nodiscard]] QueryResult<qsizetype> addFrom(const QString &expression, qsizetype begin)
    {
        qsizetype at = begin;
        std::size_t counted = 0;
        bool isLeft = false;
        const Sql sql{u"SELECT rowid FROM anjungan_name WHERE anjungan_name MATCH ? AND rowid >= ? AND rowid < ?"_s,
                      {expression, store::firstNumber(m_datasets[begin].number),
                       store::firstNumber(m_datasets.last().number + 1)}};
        const auto read =
            store::eachRow(m_context.reader.connection(), sql.text, sql.values, [&](const store::Statement &row) {
                const qint64 number = row.value(0).toLongLong();
                while (at < m_datasets.size() && number >= store::firstNumber(m_datasets[at].number + 1)) {
                    ++at;
                    counted = 0;
                }
                if (at == m_datasets.size() || m_context.stopped())
                    return false;
                if (number < store::firstNumber(m_datasets[at].number))
                    return true; // of a dataset that is not among them
                isLeft = ++counted > FoundNames::mostCounted;
                add(m_datasets[at], number, isLeft);
                return !isLeft;
            });
        if (!read)
            return Refusal::cache(read.error());
        if (m_context.stopped())
            return Refusal::canceled();
        return isLeft ? at + 1 : m_datasets.size();
    }

    void add(const store::NamedDataset &dataset, qint64 number, bool isMore)
    {
        auto rows =
            std::ranges::find(m_found.rows, dataset.number, [](const FoundRows &found) { return found.named.number; });
        if (rows == m_found.rows.end())
            rows = m_found.rows.insert(rows, FoundRows{.named = dataset});
        if (isMore || rows->fids.size() >= FoundNames::mostCounted) {
            rows->isMore = true;
        } else if (!m_seen.contains(number)) { // later expressions find the rows of earlier ones again
            m_seen.insert(number);
            rows->fids.push_back(number - store::firstNumber(dataset.number));
        }
    }

    const Context &m_context;
    const QList<store::NamedDataset> &m_datasets;
    QStringList m_searched;
    QSet<qint64> m_seen;
    FoundNames m_found;
};

/// The spellings of those words that no name has, by their places.
[[nodiscard]] QueryResult<QHash<std::size_t, QStringList>> spellingsOf(const Context &context, const NameSearch &search,
                                                                       const Sought &sought)
{
    QHash<std::size_t, QStringList> spellings;
    Spellings vocabulary(context);
    for (std::size_t at = 0; at < sought.words.size(); ++at) {
        const QString &word = sought.words[at].word;
        if (!mayBeMisspelled(word) || sought.words[at].isJoined)
            continue;
        const auto isFound = search.isFound(word);
        if (!isFound)
            return std::unexpected(isFound.error());
        if (*isFound)
            continue;
        const auto near = vocabulary.of(word);
        if (!near)
            return std::unexpected(near.error());
        if (!near->isEmpty())
            spellings.insert(at, *near);
    }
    return spellings;
}

} // namespace

std::size_t FoundNames::count() const
{
    std::size_t all = 0;
    for (const FoundRows &found : rows)
        all += found.fids.size();
    return all;
}

QueryResult<FoundNames> searchNames(const Context &context, const Sought &words,
                                    const QList<store::NamedDataset> &datasets)
{
    NameSearch search(context, datasets);
    if (words.words.empty() || datasets.isEmpty())
        return search.found();
    Sought sought = words;
    if (const auto known = search.lookUp(sought); !known)
        return std::unexpected(known.error());
    for (const Tolerance tolerance : {Tolerance::Whole, Tolerance::Typing, Tolerance::Beginnings, Tolerance::Places}) {
        // A word that is there is not looked for as a beginning where that would be most of all names.
        const std::size_t enough = tolerance == Tolerance::Typing ? FoundNames::mostCounted : few;
        if (tolerance != Tolerance::Whole && search.found().count() >= enough)
            break;
        if (const auto added = search.add(matchExpression(sought, tolerance)); !added)
            return std::unexpected(added.error());
    }
    const std::size_t spelledSo = search.found().count();
    if (spelledSo < few) {
        const auto added =
            spellingsOf(context, search, sought).and_then([&](const QHash<std::size_t, QStringList> &spellings) {
                return spellings.isEmpty() ? QueryResult<void>() : search.add(correctedExpression(sought, spellings));
            });
        if (!added)
            return std::unexpected(added.error());
        if (search.found().count() > spelledSo)
            search.setCorrected();
    }
    return search.found();
}

QueryResult<FoundNames> searchAnyName(const Context &context, const Sought &sought,
                                      const QList<store::NamedDataset> &datasets)
{
    NameSearch search(context, datasets);
    if (datasets.isEmpty())
        return search.found();
    return search.add(anyExpression(sought))
        .and_then([&] { return spellingsOf(context, search, sought); })
        .and_then([&](const QHash<std::size_t, QStringList> &spellings) {
            QStringList near;
            for (const QStringList &each : spellings)
                near += each;
            return search.add(anyExpression(near));
        })
        .transform([&search] { return search.found(); });
}

} // namespace anjungan::query
