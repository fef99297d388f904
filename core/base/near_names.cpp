// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/near_names.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <ranges>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace anjungan::base {

namespace {

constexpr qsizetype longestFolded = 100;
constexpr qsizetype mostNear = 3;

/// Letters, digits and their marks, in one case and normal form.
QString folded(const QString &name)
{
    QString letters;
    for (const QChar c : name.first(std::min(name.size(), longestFolded)).normalized(QString::NormalizationForm_KC))
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            letters += c;
    return letters.toCaseFolded().left(longestFolded);
}

/// Levenshtein's distance of two names of folded().
qsizetype distance(QStringView a, QStringView b)
{
    std::array<qsizetype, longestFolded + 1> row{};
    std::ranges::iota(row, qsizetype{0});
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 1; j <= static_cast<std::size_t>(b.size()); ++j) {
            const qsizetype replaced = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[static_cast<std::size_t>(b.size())];
}

/// How unlike they are; -1 if one is not a misspelling of the other.
qsizetype unlikeness(const QString &wanted, const QString &name)
{
    constexpr qsizetype shortest = 3; // shorter names are all near each other
    constexpr qsizetype longName = 7;
    if (wanted.isEmpty())
        return -1;
    const qsizetype apart = distance(wanted, name);
    const qsizetype length = std::min(wanted.size(), name.size());
    if (apart == 0 || (length >= shortest && apart == 1) || (length >= longName && apart == 2))
        return apart;
    if (length >= shortest && (name.contains(wanted) || wanted.contains(name)))
        return shortest + apart;
    return -1;
}

QString written(char32_t c) { return u"<U+%1>"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0')); }

bool isSeen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return c == U' ' || QChar::category(c) != QChar::Separator_Space;
    }
}

} // namespace

QStringList nearNames(const QString &wanted, const QStringList &names)
{
    const QString sought = folded(wanted);
    std::vector<std::pair<qsizetype, QString>> found;
    for (const QString &name : names)
        if (const qsizetype apart = unlikeness(sought, folded(name)); apart >= 0 && name != wanted)
            found.emplace_back(apart, name);
    std::ranges::stable_sort(found, {}, [](const auto &one) { return one.first; });
    QStringList nearest;
    for (const auto &[apart, name] : found | std::views::take(mostNear))
        nearest.append(name);
    return nearest;
}

QString distinctName(const QString &name, const QString &other)
{
    constexpr char32_t firstBeyondAscii = 0x80;
    const auto looks = [](const QString &text) { return text.normalized(QString::NormalizationForm_C).trimmed(); };
    const bool lookSame = name != other && looks(name) == looks(other);
    QString distinct;
    for (const char32_t c : name.toUcs4())
        distinct += !isSeen(c) || (lookSame && c >= firstBeyondAscii) ? written(c) : QString::fromUcs4(&c, 1);
    if (distinct.isEmpty() || distinct.startsWith(u' ') || distinct.endsWith(u' '))
        return u'"' + distinct + u'"';
    return distinct;
}

} // namespace anjungan::base
