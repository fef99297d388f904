// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace_loader.h"

#include "app/lines.h"
#include "app/log.h"
#include "core/base/read_file.h"
#include "core/source/error_text.h"
#include "core/store/reader.h"

#include <QUrl>

namespace anjungan::app {

namespace {

bool isWeb(const QUrl &url) { return url.scheme() == u"http" || url.scheme() == u"https"; }

[[nodiscard]] LoadResult readFile(const QString &path)
{
    const auto document = base::readFile(path, workspace::maxDocumentBytes + 1);
    if (!document)
        return std::unexpected(QStringList{Lines::tr("%1: cannot be read: %2").arg(path, document.error())});
    return readDocument(*document, path);
}

/// The location for use in a message, since a URL can contain a token.
QString shownLocation(const QString &location)
{
    const QUrl url(location, QUrl::StrictMode);
    return isWeb(url) ? source::withoutSecrets(url).toDisplayString() : location;
}

} // namespace

LoadResult readDocument(const QByteArray &document, const QString &location)
{
    const QString shown = shownLocation(location);
    auto read = workspace::read(document, shown);
    if (!read)
        return std::unexpected(linesOf(read.error()));
    qCDebug(appLog).noquote() << "workspace" << read->id << "from" << shown << "with" << read->datasets.size()
                              << "datasets";
    return Loaded{.workspace = std::move(*read), .document = document, .location = location, .warnings = {}};
}

QCoro::Task<LoadResult> loadWorkspace(QString location, source::Transport &transport, std::stop_token stop)
{
    const QUrl url(location, QUrl::StrictMode);
    if (!isWeb(url))
        co_return readFile(location);
    const auto response = co_await transport.get(
        {.url = url, .accept = "application/json", .maxBytes = workspace::maxDocumentBytes}, std::move(stop));
    if (!response && response.error().kind == source::ErrorKind::TooLarge)
        co_return std::unexpected(linesOf({workspace::tooLarge(shownLocation(location))}));
    if (!response)
        co_return std::unexpected(QStringList{words::sentence(response.error().toMessage())});
    co_return readDocument(response->body, url.toString(QUrl::RemoveUserInfo));
}

QStringList linesOf(const QList<workspace::Mistake> &mistakes)
{
    QStringList lines;
    for (const workspace::Mistake &mistake : mistakes)
        lines << words::sentence(mistake.toMessage());
    return lines;
}

LoadResult keptWorkspace(const QString &cacheFile)
{
    const auto reader = store::Reader::open(cacheFile);
    if (!reader)
        return std::unexpected(QStringList{words::sentence(reader.error().toMessage())});
    const auto kept = (*reader)->workspace();
    if (!kept)
        return std::unexpected(QStringList{words::sentence(kept.error().toMessage())});
    if (!*kept)
        return std::unexpected(QStringList{words::sentence(
            message::make<message::Code::At>(cacheFile, message::make<message::Code::BundleNoWorkspaceKept>()))});
    return readDocument((*kept)->document, (*kept)->location);
}

} // namespace anjungan::app
