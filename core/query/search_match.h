// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/search_words.h"
#include "core/query/search.h"

namespace anjungan::query {

/// The words that a person looks for; the order does not count.
struct Sought
{
    static constexpr std::size_t mostWords = 8;
    static constexpr qsizetype longest = 200; ///< UTF-16 units that are read

    std::vector<base::SearchWord> words;
    quint32 generic = 0; ///< those that only say what kind of area it is, and may be missing in its name

    quint32 common = 0; ///< those that very many names have as they are: they are taken for no beginnings of others

    quint32 together = ~quint32{0}; ///< those that may be written as one word with the next one

    [[nodiscard]] quint32 all() const { return (quint32{1} << words.size()) - 1; }

    static Sought of(const QString &text);
};

/// Whether a word is one that a person may misspell: long enough, and without digits.
[[nodiscard]] bool mayBeMisspelled(const QString &word);

/// Whether one letter is wrong, missing or too many, or two are exchanged: of `whole`, or, of a longer word, of a
/// beginning of it.
[[nodiscard]] bool isNear(const QString &word, const QString &whole);

struct TextMatch
{
    quint32 words = 0; ///< a bit for each word that the text has
    quint32 near = 0;  ///< those of them that are spelled otherwise
    quint32 whole = 0; ///< those that are whole words of it
    int score = 0;     ///< greater is better
    QList<TextRange> ranges;
};

/// Where a text has the sought words: a whole word, the beginning of one, one that begins where another word ends
/// ("Tanjung Balai" and "Tanjungbalai"), or one that is spelled nearly so.
TextMatch matchOf(const Sought &sought, const QString &text);

} // namespace anjungan::query
