// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/rows_text.h"

#include "ui/export/plain_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace anjungan::exports {

RowsText rowsText(const QList<QStringList> &lines)
{
    static const QRegularExpression breaks(u"[\\t\\r\\n\\x{0}\\x{2028}\\x{2029}]+"_s);
    RowsText text;
    text.html = u"<meta charset=\"utf-8\"><table>"_s;
    for (const QStringList &line : lines) {
        QStringList cells;
        text.html += u"<tr>"_s;
        for (const QString &cell : line) {
            const QString guarded = guardedText(QString(cell).replace(breaks, u" "_s));
            cells.append(guarded);
            text.html += u"<td>"_s + guarded.toHtmlEscaped() + u"</td>"_s;
        }
        text.html += u"</tr>"_s;
        text.tabbed += cells.join(u'\t') + u'\n';
    }
    text.html += u"</table>"_s;
    return text;
}

} // namespace anjungan::exports
