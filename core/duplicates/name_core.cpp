// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/name_core.h"

#include "core/base/search_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::duplicates {

namespace {

constexpr std::size_t mostWords = 40;
constexpr qsizetype longestName = 400; ///< of which words are read

/// Say only that it is an application.
bool isCommon(const QString &word)
{
    static const QStringList common{u"aplikasi"_s, u"app"_s, u"apps"_s,       u"berbasis"_s,  u"daring"_s,
                                    u"digital"_s,  u"e"_s,   u"elektronik"_s, u"informasi"_s, u"mobile"_s,
                                    u"online"_s,   u"si"_s,  u"sistem"_s,     u"web"_s,       u"website"_s};
    return common.contains(word);
}

/// "eSurat" as "e Surat", since case is lost afterwards.
QString withPrefixApart(const QString &name)
{
    QString apart;
    for (qsizetype at = 0; at < name.size(); ++at) {
        apart += name[at];
        const bool begins = at == 0 || !name[at - 1].isLetterOrNumber();
        if (begins && name[at] == u'e' && at + 1 < name.size() && name[at + 1].isUpper())
            apart += u' ';
    }
    return apart;
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const base::SearchWord &word : base::searchWords(text.left(longestName), mostWords))
        words << word.word;
    return words;
}

/// Wherever it stands as a whole.
void takeOut(const QStringList &phrase, QStringList &words)
{
    if (phrase.isEmpty())
        return;
    for (qsizetype at = 0; at + phrase.size() <= words.size();)
        if (words.sliced(at, phrase.size()) == phrase)
            words.remove(at, phrase.size());
        else
            ++at;
}

} // namespace

QString nameCore(const QString &name, const QStringList &ownerNames)
{
    QStringList words = wordsOf(withPrefixApart(name.left(longestName)));
    QList<QStringList> owners;
    for (const QString &owner : ownerNames)
        owners.append(wordsOf(owner));
    // The full name first, of which the short one may be a part.
    std::ranges::stable_sort(owners, std::ranges::greater(), &QStringList::size);
    for (const QStringList &owner : std::as_const(owners))
        takeOut(owner, words);
    words.removeIf(isCommon);
    return words.join(u' ').left(longestCore);
}

} // namespace anjungan::duplicates
