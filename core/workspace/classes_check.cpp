// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/classes_check.h"

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
        return u"must have what the class before it has: \"upTo\" or \"value\""_s;
    if (!hasBound)
        return {};
    const QJsonValue bound = item["upTo"_L1];
    const QJsonValue lower = previous["upTo"_L1];
    if (lower.isNull())
        return u"comes after a class without a bound"_s;
    return bound.isNull() || bound.toDouble() > lower.toDouble() ? QString()
                                                                 : u"must reach above the class before it"_s;
}

} // namespace

void checkClasses(const QJsonArray &classes, const QString &pointer, Mistakes &mistakes)
{
    for (qsizetype i = 0; i < classes.size(); ++i) {
        const QString reason = mistakeOf(classes[i].toObject(), i > 0 ? classes[i - 1] : QJsonValue(), i == 0);
        if (!reason.isEmpty())
            mistakes.add(below(pointer, i), reason);
    }
}

} // namespace anjungan::workspace
