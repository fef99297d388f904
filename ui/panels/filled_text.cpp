// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filled_text.h"

namespace anjungan::panels {

QString filledText(const QString &text, const QStringList &values)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int mark = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : 0;
        if (mark < 1 || mark > values.size()) {
            result += text[at];
            continue;
        }
        result += values[mark - 1];
        ++at;
    }
    return result;
}

} // namespace anjungan::panels
