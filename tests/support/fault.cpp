// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fault.h"

#include "tests/support/gzip.h"

#include <QJsonDocument>

namespace anjungan::test::fault {

using namespace Qt::StringLiterals;

Fault status(int code, const HttpHeaders &headers)
{
    return [=](HttpAnswer &answer) {
        answer = jsonAnswer("{}");
        answer.status = code;
        answer.headers += headers;
    };
}

Fault html() { return body("<!DOCTYPE html><html><body>Please log in</body></html>", "text/html; charset=utf-8"); }

Fault body(const QByteArray &bytes, const QByteArray &contentType)
{
    return [=](HttpAnswer &answer) { answer = jsonAnswer(bytes, contentType); };
}

Fault header(const QByteArray &name, const QByteArray &value)
{
    return [=](HttpAnswer &answer) { answer.setHeader(name, value); };
}

Fault redirect(const QByteArray &location, int code) { return status(code, {{"Location", location}}); }

Fault cutAfter(qint64 bytes)
{
    return [=](HttpAnswer &answer) {
        answer.announcedLength = answer.body.size();
        answer.sentBytes = bytes;
        answer.end = HttpAnswer::End::Close;
    };
}

Fault announce(qint64 length)
{
    return [=](HttpAnswer &answer) {
        answer.announcedLength = length;
        answer.end = HttpAnswer::End::Close;
    };
}

Fault stallAfter(qint64 bytes)
{
    return [=](HttpAnswer &answer) {
        answer.sentBytes = bytes;
        answer.end = HttpAnswer::End::Stall;
    };
}

Fault silence()
{
    return [](HttpAnswer &answer) {
        answer.sendsHead = false;
        answer.end = HttpAnswer::End::Stall;
    };
}

Fault reset()
{
    return [](HttpAnswer &answer) {
        answer.sendsHead = false;
        answer.end = HttpAnswer::End::Reset;
    };
}

Fault resetAfter(qint64 bytes)
{
    return [=](HttpAnswer &answer) {
        answer.sentBytes = bytes;
        answer.end = HttpAnswer::End::Reset;
    };
}

Fault late(std::chrono::milliseconds time)
{
    return [=](HttpAnswer &answer) { answer.after = time; };
}

Fault drip(std::chrono::milliseconds every)
{
    return [=](HttpAnswer &answer) { answer.dripEvery = every; };
}

Fault packed()
{
    return [](HttpAnswer &answer) {
        answer.body = gzip(answer.body);
        answer.setHeader("Content-Encoding", "gzip");
    };
}

Fault packedBadly()
{
    return [](HttpAnswer &answer) {
        packed()(answer);
        char &middle = answer.body.data()[answer.body.size() / 2];
        middle = static_cast<char>(~middle);
    };
}

Fault bomb(qint64 bytes)
{
    return [=](HttpAnswer &answer) {
        answer.body += QByteArray(bytes, ' ');
        packed()(answer);
    };
}

Fault next(const QString &href)
{
    QJsonArray links;
    if (!href.isEmpty())
        links.append(QJsonObject{{u"rel"_s, u"next"_s}, {u"type"_s, u"application/geo+json"_s}, {u"href"_s, href}});
    return member(u"links"_s, links);
}

Fault member(const QString &name, const QJsonValue &value)
{
    return [=](HttpAnswer &answer) {
        QJsonObject object = QJsonDocument::fromJson(answer.body).object();
        object.insert(name, value); // inserting undefined removes
        answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
}

Fault features(const QJsonArray &features)
{
    return both(member(u"features"_s, features), member(u"numberReturned"_s, features.size()));
}

Fault eachFeature(const std::function<void(QJsonObject &)> &change)
{
    return [=](HttpAnswer &answer) {
        QJsonArray changed = QJsonDocument::fromJson(answer.body).object()[u"features"].toArray();
        for (qsizetype i = 0; i < changed.size(); ++i) {
            QJsonObject feature = changed[i].toObject();
            change(feature);
            changed[i] = feature;
        }
        member(u"features"_s, changed)(answer);
    };
}

Fault both(const Fault &first, const Fault &second)
{
    return [=](HttpAnswer &answer) {
        first(answer);
        second(answer);
    };
}

} // namespace anjungan::test::fault
