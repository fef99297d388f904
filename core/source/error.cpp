// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/error.h"

#include "core/source/error_text.h"

#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <utility>

namespace anjungan::source {

using namespace Qt::StringLiterals;

namespace {

// Parts of names, because every vendor has its own: api_key, subscription-key, X-Amz-Signature, access_token.
constexpr std::array secretNames{"token"_L1, "key"_L1, "sig"_L1,  "secret"_L1,
                                 "passw"_L1, "pwd"_L1, "auth"_L1, "credential"_L1};

constexpr std::array<std::pair<ErrorKind, const char *>, 15> kinds{{
    {ErrorKind::Offline, "offline"},
    {ErrorKind::Unreachable, "unreachable"},
    {ErrorKind::Timeout, "timeout"},
    {ErrorKind::Tls, "tls"},
    {ErrorKind::Redirect, "redirect"},
    {ErrorKind::NotFound, "not_found"},
    {ErrorKind::Refused, "refused"},
    {ErrorKind::Busy, "busy"},
    {ErrorKind::ServerFault, "server_fault"},
    {ErrorKind::BadRequest, "bad_request"},
    {ErrorKind::WrongType, "wrong_type"},
    {ErrorKind::Malformed, "malformed"},
    {ErrorKind::TooLarge, "too_large"},
    {ErrorKind::Cut, "cut"},
    {ErrorKind::Canceled, "canceled"},
}};

bool isSecret(const QString &name)
{
    return std::ranges::any_of(secretNames, [&](auto part) { return name.contains(part, Qt::CaseInsensitive); });
}

} // namespace

QString kindName(ErrorKind kind)
{
    const auto *const found = std::ranges::find(kinds, kind, &std::pair<ErrorKind, const char *>::first);
    return QString::fromLatin1(found->second);
}

std::optional<ErrorKind> kindOf(const QString &name)
{
    const auto *const found =
        std::ranges::find_if(kinds, [&](const auto &one) { return name == QLatin1StringView(one.second); });
    return found == kinds.end() ? std::nullopt : std::optional(found->first);
}

QUrl withoutSecrets(const QUrl &url)
{
    QUrl shown = url;
    shown.setUserInfo({});
    auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    const auto secret = [](const auto &item) { return isSecret(item.first); };
    if (std::ranges::none_of(items, secret))
        return shown;
    QUrlQuery query;
    for (auto &[name, value] : items)
        query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                           isSecret(name) ? u"…"_s : QString::fromLatin1(QUrl::toPercentEncoding(value)));
    shown.setQuery(query);
    return shown;
}

QString SourceError::line() const
{
    return url.isEmpty() ? what : u"%1: %2"_s.arg(withoutSecrets(url).toDisplayString(), what);
}

} // namespace anjungan::source
