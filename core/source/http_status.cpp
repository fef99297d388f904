// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_status.h"

#include "core/source/error_text.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace anjungan::source {

using namespace Qt::StringLiterals;
using message::Code;
using message::make;
using std::chrono::seconds;

namespace {

constexpr seconds longestWait = std::chrono::days(1);

QDateTime httpDate(const QString &text)
{
    for (const auto &format :
         {u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy HH:mm:ss 'GMT'"_s, u"ddd MMM d HH:mm:ss yyyy"_s}) {
        QDateTime date = QLocale::c().toDateTime(text, format, 2000);
        if (date.isValid()) {
            date.setTimeZone(QTimeZone::UTC);
            return date;
        }
    }
    return {};
}

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
    case 403:
    case 407:
        return ErrorKind::Refused;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 429:
    case 503:
        return ErrorKind::Busy;
    default:
        return status >= 500 ? ErrorKind::ServerFault : status >= 400 ? ErrorKind::BadRequest : ErrorKind::Malformed;
    }
}

/// `answer`: "503 (Service Unavailable)"
message::Message messageFor(ErrorKind kind, const QString &answer)
{
    switch (kind) {
    case ErrorKind::Refused:
        return make<Code::HttpLogin>(answer);
    case ErrorKind::NotFound:
        return make<Code::HttpNotFound>(answer);
    case ErrorKind::Busy:
        return make<Code::HttpBusy>(answer);
    case ErrorKind::ServerFault:
        return make<Code::HttpServerFault>(answer);
    default:
        return make<Code::HttpStatus>(answer);
    }
}

} // namespace

std::optional<QDateTime> parseHttpDate(const QByteArray &value)
{
    const QDateTime date = httpDate(QString::fromLatin1(value));
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<seconds> parseRetryAfter(const QByteArray &value, const QDateTime &now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qlonglong wait = text.toLongLong(&fits);
        return fits ? std::min(seconds(wait), longestWait) : longestWait;
    }
    const QDateTime until = httpDate(QString::fromLatin1(text));
    if (!until.isValid())
        return std::nullopt;
    return std::clamp(seconds(now.secsTo(until)), seconds(0), longestWait);
}

SourceError errorOfStatus(int status, const QString &reason, const QUrl &url, std::optional<seconds> retryAfter)
{
    const ErrorKind kind = kindOf(status);
    const QString phrase = oneLine(reason, 60);
    const QString answer = QString::number(status) + (phrase.isEmpty() ? QString() : u" ("_s + phrase + u')');
    return {.kind = kind,
            .what = messageFor(kind, answer),
            .url = withoutSecrets(url),
            .status = status,
            .retryAfter = retryAfter};
}

} // namespace anjungan::source
