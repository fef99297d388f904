// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http_message.h"

#include <QUrl>

#include <algorithm>

namespace anjungan::test {

QByteArray HttpRequest::header(const QByteArray &lowerCaseName) const
{
    const auto found = std::ranges::find(headers, lowerCaseName, &std::pair<QByteArray, QByteArray>::first);
    return found == headers.end() ? QByteArray() : found->second;
}

QString HttpRequest::path() const { return QUrl::fromEncoded(target).path(QUrl::FullyDecoded); }

QUrlQuery HttpRequest::query() const { return QUrlQuery(QUrl::fromEncoded(target)); }

void HttpAnswer::setHeader(const QByteArray &name, const QByteArray &value)
{
    headers.removeIf([&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    headers.append({name, value});
}

QByteArray HttpAnswer::bytes() const
{
    if (!sendsHead)
        return {};
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + (status == 200 ? " OK\r\n" : " Scripted\r\n");
    for (const auto &[name, value] : headers)
        out += name + ": " + value + "\r\n";
    if (const qint64 length = announcedLength.value_or(body.size()); length >= 0 && status != 304)
        out += "Content-Length: " + QByteArray::number(length) + "\r\n";
    if (end == End::Close)
        out += "Connection: close\r\n";
    return out + "\r\n" + body.first(std::min(sentBytes.value_or(body.size()), qint64{body.size()}));
}

HttpAnswer jsonAnswer(const QByteArray &body, const QByteArray &contentType)
{
    return {.headers = {{"Content-Type", contentType}}, .body = body};
}

std::optional<HttpRequest> takeRequest(QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    const QList<QByteArray> lines = received.first(end).split('\n');
    received.remove(0, end + 4);
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    HttpRequest request{.method = words.value(0), .target = words.value(1)};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.first(std::max(colon, qsizetype{0})).toLower(), line.sliced(colon + 1).trimmed()});
    }
    return request;
}

} // namespace anjungan::test
