// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/error.h"

#include "core/base/name_table.h"
#include "core/source/error_text.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <utility>

namespace anjungan::source {

using namespace Qt::StringLiterals;

namespace {

// Parts of names, because vendors use different ones: api_key, subscription-key, X-Amz-Signature, access_token.
constexpr std::array secretNames{"token"_L1, "key"_L1, "sig"_L1,  "secret"_L1,
                                 "passw"_L1, "pwd"_L1, "auth"_L1, "credential"_L1};

constexpr base::NameTable<ErrorKind, 16> kinds{{
    {ErrorKind::Offline, "offline"_L1},
    {ErrorKind::Unreachable, "unreachable"_L1},
    {ErrorKind::Timeout, "timeout"_L1},
    {ErrorKind::Tls, "tls"_L1},
    {ErrorKind::Redirect, "redirect"_L1},
    {ErrorKind::NotFound, "not_found"_L1},
    {ErrorKind::Refused, "refused"_L1},
    {ErrorKind::Busy, "busy"_L1},
    {ErrorKind::ServerFault, "server_fault"_L1},
    {ErrorKind::BadRequest, "bad_request"_L1},
    {ErrorKind::WrongType, "wrong_type"_L1},
    {ErrorKind::Malformed, "malformed"_L1},
    {ErrorKind::TooLarge, "too_large"_L1},
    {ErrorKind::Cut, "cut"_L1},
    {ErrorKind::Short, "short"_L1},
    {ErrorKind::Canceled, "canceled"_L1},
}};

bool isSecret(const QString &name)
{
    return std::ranges::any_of(secretNames, [&](auto part) { return name.contains(part, Qt::CaseInsensitive); });
}

} // namespace

bool isWrongUrl(ErrorKind kind)
{
    return kind == ErrorKind::NotFound || kind == ErrorKind::Refused || kind == ErrorKind::WrongType;
}

QString kindName(ErrorKind kind) { return base::nameIn(kinds, kind); }

std::optional<ErrorKind> kindOf(const QString &name) { return base::valueIn(kinds, name); }

QUrl withoutSecrets(const QUrl &url, const QString &sourceQuery)
{
    QUrl shown = url;
    shown.setUserInfo({});
    QStringList own;
    for (const auto &item : QUrlQuery(sourceQuery).queryItems(QUrl::FullyDecoded))
        own << item.first;
    const auto secret = [&own](const auto &item) {
        return isSecret(item.first) || own.contains(item.first, Qt::CaseInsensitive);
    };
    auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    if (std::ranges::none_of(items, secret))
        return shown;
    QUrlQuery query;
    for (const auto &item : items)
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(item.first)),
                           secret(item) ? u"…"_s : QString::fromLatin1(QUrl::toPercentEncoding(item.second)));
    shown.setQuery(query);
    return shown;
}

message::Message SourceError::toMessage() const
{
    return url.isEmpty() ? what : message::make<message::Code::At>(withoutSecrets(url).toDisplayString(), what);
}

} // namespace anjungan::source
