// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/classes_check.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

std::optional<message::Message> mistakeOf(const QJsonObject &item, const QJsonValue &previous, bool isFirst)
{
    const bool hasBound = item.contains("upTo"_L1);
    if (hasBound == item.contains("value"_L1))
        return make<Code::ClassBound>();
    if (isFirst)
        return std::nullopt;
    if (hasBound != previous.toObject().contains("upTo"_L1))
        return make<Code::ClassOtherBound>();
    if (!hasBound)
        return std::nullopt;
    const QJsonValue bound = item["upTo"_L1];
    const QJsonValue lower = previous["upTo"_L1];
    if (lower.isNull())
        return make<Code::ClassAfterLast>();
    if (bound.isNull() || bound.toDouble() > lower.toDouble())
        return std::nullopt;
    return make<Code::ClassBelow>();
}

std::optional<message::Message> mistakeOfCount(const QString &palette, int count)
{
    if (palette == "diverging"_L1)
        return count % 2 == 0 ? std::nullopt : std::optional(make<Code::ClassCountOdd>());
    const int most = palette == "hazard"_L1 ? 3 : 5;
    return count <= most ? std::nullopt : std::optional(make<Code::ClassCountTooLarge>(most));
}

void checkRule(const QJsonObject &rule, const QString &pointer, Mistakes &mistakes)
{
    const QString palette = rule["palette"_L1].toString();
    if (rule.contains("middle"_L1) && palette != "diverging"_L1)
        mistakes.add(below(pointer, u"middle"_s), make<Code::ClassMiddle>());
    if (!rule.contains("count"_L1))
        return;
    if (const auto reason = mistakeOfCount(palette, rule["count"_L1].toInt()))
        mistakes.add(below(pointer, u"count"_s), *reason);
}

} // namespace

void checkClasses(const QJsonValue &classes, const QString &pointer, Mistakes &mistakes)
{
    if (classes.isObject())
        return checkRule(classes.toObject(), pointer, mistakes);
    const QJsonArray list = classes.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        if (const auto reason = mistakeOf(list[i].toObject(), i > 0 ? list[i - 1] : QJsonValue(), i == 0))
            mistakes.add(below(pointer, i), *reason);
}

} // namespace anjungan::workspace
