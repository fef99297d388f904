// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/json_end.h"

namespace anjungan::source {

bool endsBeforeItsJson(QByteArrayView text)
{
    qint64 depth = 0;
    bool isString = false;
    bool hasBegun = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isString && c == '\\')
            ++at;
        else if (c == '"')
            isString = !isString;
        else if (!isString && (c == '{' || c == '['))
            ++depth;
        else if (!isString && (c == '}' || c == ']'))
            --depth;
        hasBegun = hasBegun || depth > 0;
    }
    return isString || depth > 0 || !hasBegun;
}

} // namespace anjungan::source
