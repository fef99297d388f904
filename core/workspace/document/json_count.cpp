// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/json_count.h"

namespace anjungan::workspace {

namespace {

/// The position of the quote that ends the string beginning after `at`.
qsizetype endOfText(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\')
            ++at;
    return at;
}

constexpr int deepest = 1024; // the limit of QJsonDocument

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

} // namespace

qsizetype countValues(QByteArrayView json)
{
    qsizetype count = 1;
    bool isOpened = false; // after the beginning of an array or object
    int nesting = 0;
    for (qsizetype at = 0; at < json.size() && nesting <= deepest; ++at) {
        const char c = json[at];
        if (isSpace(c))
            continue;
        if (c == ',' || (isOpened && c != ']' && c != '}'))
            ++count;
        isOpened = c == '[' || c == '{';
        nesting += isOpened ? 1 : c == ']' || c == '}' ? -1 : 0;
        if (c == '"')
            at = endOfText(json, at);
    }
    return count;
}

} // namespace anjungan::workspace
