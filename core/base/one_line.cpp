// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/one_line.h"

#include "core/base/cut.h"

namespace anjungan::base {

namespace {

enum class Treatment { Keep, Drop, Space };

Treatment treatmentOf(char32_t c)
{
    switch (c) {
    case U'\u00AD': // soft hyphen
    case U'\u200C': // zero width non-joiner
    case U'\u200D': // zero width joiner
    case U'\u2060': // word joiner
    case U'\uFEFF': // zero width no-break space, also a byte order mark
        return Treatment::Drop;
    case U' ':
    case U'\u1680':
    case U'\u3000':
        return Treatment::Space;
    default:
        break;
    }
    if (c >= U'\u2000' && c <= U'\u200A' && c != U'\u2007')
        return Treatment::Space;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return Treatment::Space;
    default:
        return Treatment::Keep;
    }
}

/// The character that begins at `at`; moves `at` to the next one.
char32_t next(const QString &text, qsizetype &at)
{
    const QChar first = text[at++];
    if (!first.isSurrogate())
        return first.unicode();
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return QChar::ReplacementCharacter;
}

/// Builds the line, until it is longer than `most`; the rest need not be read.
QString flattened(const QString &text, qsizetype most)
{
    QString line;
    bool isParted = false;
    for (qsizetype at = 0; at < text.size() && line.size() <= most;) {
        const char32_t c = next(text, at);
        const Treatment treatment = treatmentOf(c);
        isParted = isParted || treatment == Treatment::Space;
        if (treatment != Treatment::Keep)
            continue;
        if (isParted && !line.isEmpty())
            line += u' ';
        isParted = false;
        line += QChar::fromUcs4(c);
    }
    return line;
}

} // namespace

QString oneLine(const QString &text, qsizetype most)
{
    QString line = flattened(text, most);
    if (line.size() <= most)
        return line;
    return beginningOf(line, most - 1) + u'…';
}

} // namespace anjungan::base
