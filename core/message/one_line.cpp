// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/one_line.h"

namespace anjungan::message {

QString oneLine(const QString &untrusted, qsizetype most)
{
    QString line = untrusted.left(most * 4); // what is cut off need not be cleaned
    for (QChar &c : line)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    line = line.simplified();
    if (line.size() <= most)
        return line;
    line.truncate(most - 1);
    if (line.back().isHighSurrogate()) // half a character
        line.chop(1);
    return line + u'…';
}

} // namespace anjungan::message
