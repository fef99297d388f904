// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/classes_check.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

QString mistakeOf(const QJsonObject &item, const QJsonValue &previous, bool isFirst)
{
    const bool hasBound = item.contains("upTo"_L1);
    if (hasBound == item.contains("value"_L1))
        return u"must have either \"upTo\" or \"value\""_s;
    if (isFirst)
        return {};
    if (hasBound != previous.toObject().contains("upTo"_L1))
        return u"must have the same as the class before it: \"upTo\" or \"value\""_s;
    if (!hasBound)
        return {};
    const QJsonValue bound = item["upTo"_L1];
    const QJsonValue lower = previous["upTo"_L1];
    if (lower.isNull())
        return u"comes after a class without a bound"_s;
    return bound.isNull() || bound.toDouble() > lower.toDouble() ? QString()
                                                                 : u"must reach above the class before it"_s;
}

QString mistakeOfCount(const QString &palette, int count)
{
    if (palette == "diverging"_L1)
        return count % 2 == 0 ? QString() : u"must be even for a diverging palette, half of it on each side"_s;
    const int most = palette == "hazard"_L1 ? 3 : 5;
    return count <= most ? QString() : u"must be at most %1 for this palette"_s.arg(most);
}

void checkRule(const QJsonObject &rule, const QString &pointer, Mistakes &mistakes)
{
    const QString palette = rule["palette"_L1].toString();
    if (rule.contains("middle"_L1) && palette != "diverging"_L1)
        mistakes.add(below(pointer, u"middle"_s), u"is only valid for a diverging palette"_s);
    const QString reason = rule.contains("count"_L1) ? mistakeOfCount(palette, rule["count"_L1].toInt()) : QString();
    if (!reason.isEmpty())
        mistakes.add(below(pointer, u"count"_s), reason);
}

} // namespace

void checkClasses(const QJsonValue &classes, const QString &pointer, Mistakes &mistakes)
{
    if (classes.isObject())
        return checkRule(classes.toObject(), pointer, mistakes);
    const QJsonArray list = classes.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString reason = mistakeOf(list[i].toObject(), i > 0 ? list[i - 1] : QJsonValue(), i == 0);
        if (!reason.isEmpty())
            mistakes.add(below(pointer, i), reason);
    }
}

} // namespace anjungan::workspace
