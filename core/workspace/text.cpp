// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/text.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

QString Text::in(const QString &language) const
{
    for (const QString &tried : {language, QString(), u"id"_s, u"en"_s})
        if (const auto found = byLanguage.constFind(tried); found != byLanguage.constEnd())
            return *found;
    if (byLanguage.isEmpty())
        return {};
    // A hash has no order: the least code is used, so that the result is always the same.
    const auto languages = byLanguage.keys();
    return byLanguage.value(*std::ranges::min_element(languages));
}

Text readText(const QJsonValue &json)
{
    Text text;
    if (json.isString())
        text.byLanguage.insert(QString(), json.toString());
    const QJsonObject languages = json.toObject();
    for (auto language = languages.begin(); language != languages.end(); ++language)
        text.byLanguage.insert(language.key(), language->toString(language.value()["other"_L1].toString()));
    return text;
}

Text readTextOfOne(const QJsonValue &json)
{
    Text text;
    const QJsonObject languages = json.toObject();
    for (auto language = languages.begin(); language != languages.end(); ++language)
        if (const QString one = language.value()["one"_L1].toString(); !one.isEmpty())
            text.byLanguage.insert(language.key(), one);
    return text;
}

} // namespace anjungan::workspace
