// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cut.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace anjungan::base {

namespace {

bool splitsPair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

} // namespace

QString beginningOf(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    most = std::max<qsizetype>(most, 0);
    // Whether a character ends at `most` shows in the one that follows; the rest need not be looked at.
    const QStringView looked = QStringView(text).first(std::min(text.size(), most + 2));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, looked);
    finder.setPosition(most);
    qsizetype end = finder.isAtBoundary() ? most : std::max<qsizetype>(finder.toPreviousBoundary(), 0);
    if (end == 0)
        end = splitsPair(text, most) ? most - 1 : most;
    return text.first(end);
}

QString endOf(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const qsizetype from = text.size() - std::max<qsizetype>(most, 0);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(from);
    qsizetype begin = finder.isAtBoundary() ? from : finder.toNextBoundary();
    if (begin < 0 || begin == text.size())
        begin = splitsPair(text, from) ? from + 1 : from;
    return text.sliced(begin);
}

} // namespace anjungan::base
