// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/search_match.h"

#include <QHash>

/// What a person looks for as an expression of FTS5, for the index of names (store/search/name_index.h). Each word is
/// quoted, so that nothing in it is syntax. Empty: nothing to look for.
namespace anjungan::query {

/// How much a name may differ; each includes those before it.
enum class Tolerance {
    Whole,      ///< it has the words
    Typing,     ///< the last one may be the beginning of a word
    Beginnings, ///< each may be
    Places,     ///< what kind of area it is need not be said as in the name
};

QString matchExpression(const Sought &sought, Tolerance tolerance);

/// Of any of the words, each as the beginning of one; short ones do not count.
QString anyExpression(const Sought &sought);

/// Of any of the words as they are.
QString anyExpression(const QStringList &words);

/// With the spellings of words of the vocabulary in the place of misspelled ones, by the words' places.
QString correctedExpression(const Sought &sought, const QHash<std::size_t, QStringList> &spellings);

/// The expression for names with that word, and with one that begins so.
QString wordExpression(const QString &word);
QString beginningExpression(const QString &word);

} // namespace anjungan::query
