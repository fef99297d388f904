// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/xlsx_text.h"

#include "core/base/cut.h"
#include "core/base/one_line.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace anjungan::exports {

namespace {

constexpr qsizetype longestName = 31;

bool isInXml(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x20 && code < 0xFFFE) || code == u'\t' || code == u'\n';
}

/// A line break is one character in a cell.
QString withPlainBreaks(QString text) { return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n'); }

} // namespace

QByteArray xlsxText(const QString &text, qsizetype most, bool *isCut)
{
    static const QRegularExpression escape(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    QString cell = withPlainBreaks(text);
    for (QChar &c : cell)
        if (!isInXml(c))
            c = QChar::ReplacementCharacter;
    cell.replace(escape, u"_x005F_"_s);
    const bool isLong = cell.size() > most;
    if (isCut)
        *isCut = isLong;
    if (isLong)
        cell = base::beginningOf(cell, most - 1) + u'…';
    return cell.toUtf8();
}

QString sheetName(const QString &wanted, const QString &otherwise, const QStringList &taken)
{
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\]"_s);
    static const QRegularExpression quotesAtEnds(u"^'+|'+$"_s);
    const auto cleaned = [](QString name) {
        return base::oneLine(name.replace(forbidden, u" "_s), 1000).remove(quotesAtEnds).trimmed();
    };
    QString name = cleaned(wanted);
    if (name.isEmpty() || name.compare("history"_L1, Qt::CaseInsensitive) == 0) // a name that Excel keeps for itself
        name = cleaned(otherwise);
    for (int number = 1;; ++number) {
        const QString after = number == 1 ? QString() : u" (%1)"_s.arg(number);
        const QString one = base::beginningOf(name, longestName - after.size()).trimmed().remove(quotesAtEnds) + after;
        if (!taken.contains(one, Qt::CaseInsensitive))
            return one;
    }
}

} // namespace anjungan::exports
