// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace anjungan::base {

/// A word of a text in the form that a search compares: in lower case, without accents; and where it is in the text, in
/// UTF-16 units.
struct SearchWord
{
    QString word;
    qsizetype from = 0;
    qsizetype length = 0;
    bool isJoined = false; ///< of a script that writes no spaces between words, see searchWords()

    bool operator==(const SearchWord &) const = default;
};

/// The words of a text, in order, at most `most`: runs of letters and digits. Text in scripts that write no spaces
/// between words (Chinese, Thai, Javanese, Batak, …) has a word for each two letters that follow each other, and one
/// for the last letter, so that any part of it is found by the pairs of letters in it; marks between them are left out.
std::vector<SearchWord> searchWords(const QString &text, std::size_t most);

/// The same of what a person looks for: without the last letters alone, unless there is nothing else in that run.
std::vector<SearchWord> soughtWords(const QString &text, std::size_t most);

/// The words as SQLite's tokenizer unicode61 separates them again.
QString indexedText(const QString &text);

/// Characters up to this one are separated and folded by unicode61 in the same way as by searchWords(), if there is no
/// control character among them; other texts must be indexed as indexedText().
inline constexpr char16_t lastPlainLetter = 0x058F;

} // namespace anjungan::base
