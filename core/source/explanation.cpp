// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/explanation.h"

#include "core/base/one_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::source {

namespace {

constexpr qsizetype longestExplanation = 200;
constexpr int deepestExplanation = 4;

constexpr std::array explaining{"description"_L1, "detail"_L1,       "message"_L1, "msg"_L1,
                                "title"_L1,       "errorMessage"_L1, "error"_L1,   "errors"_L1};

QString explanationOf(const QJsonValue &value, int depth);

/// FastAPI: {"loc": ["query", "limit"], "msg": "…"} is about the parameter `limit`.
QString subjectOf(const QJsonObject &object)
{
    const QString subject = object.value(u"loc").toArray().last().toString();
    return subject.isEmpty() ? QString() : subject + u": "_s;
}

QString explanationOf(const QJsonObject &object, int depth)
{
    for (const auto name : explaining)
        if (const QString text = explanationOf(object.value(name), depth + 1); !text.isEmpty())
            return subjectOf(object) + text;
    return {};
}

QString explanationOf(const QJsonValue &value, int depth)
{
    if (depth > deepestExplanation)
        return {};
    if (value.isArray())
        return explanationOf(value.toArray().first(), depth + 1);
    return value.isObject() ? explanationOf(value.toObject(), depth) : value.toString();
}

/// The text of the exception in XML.
QString exceptionIn(const QString &xml)
{
    static const QRegularExpression pattern(u"<(?:\\w+:)?(?:ExceptionText|ServiceException)\\b[^>]*>(.*?)</"_s,
                                            QRegularExpression::DotMatchesEverythingOption |
                                                QRegularExpression::CaseInsensitiveOption);
    QString text = pattern.match(xml).captured(1).trimmed();
    if (text.startsWith("<![CDATA["_L1))
        text = text.sliced(9).remove("]]>"_L1);
    return text;
}

} // namespace

QString explanationIn(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    QString found;
    if (text.startsWith('{') || text.startsWith('[')) {
        const QJsonDocument document = QJsonDocument::fromJson(text);
        found = explanationOf(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 0);
    } else if (text.startsWith('<')) {
        found = exceptionIn(QString::fromUtf8(text));
    } else {
        found = QString::fromUtf8(text);
    }
    return base::oneLine(found, longestExplanation);
}

} // namespace anjungan::source
