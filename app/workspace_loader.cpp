// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace_loader.h"

#include "core/base/read_file.h"
#include "core/store/reader.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

LoadResult readFile(const QString &path)
{
    const auto document = base::readFile(path, workspace::maxDocumentBytes + 1);
    if (!document)
        return std::unexpected(QStringList{u"%1: cannot be read: %2"_s.arg(path, document.error())});
    return readDocument(*document, path);
}

} // namespace

LoadResult readDocument(const QByteArray &document, const QString &location)
{
    auto read = workspace::read(document, location);
    if (!read) {
        QStringList lines;
        for (const workspace::Mistake &mistake : read.error())
            lines << mistake.line();
        return std::unexpected(lines);
    }
    return Loaded{.workspace = std::move(*read), .document = document, .location = location, .warnings = {}};
}

QCoro::Task<LoadResult> loadWorkspace(QString location, source::Transport &transport)
{
    const QUrl url(location, QUrl::StrictMode);
    if (url.scheme() != u"http"_s && url.scheme() != u"https"_s)
        co_return readFile(location);
    const auto response =
        co_await transport.get({.url = url, .accept = "application/json", .maxBytes = workspace::maxDocumentBytes}, {});
    if (!response)
        co_return std::unexpected(QStringList{response.error().line()});
    co_return readDocument(response->body, url.toString(QUrl::RemoveUserInfo));
}

LoadResult keptWorkspace(const QString &cacheFile)
{
    const auto reader = store::Reader::open(cacheFile);
    if (!reader)
        return std::unexpected(QStringList{reader.error().line()});
    const auto kept = (*reader)->workspace();
    if (!kept)
        return std::unexpected(QStringList{kept.error().line()});
    if (!*kept)
        return std::unexpected(
            QStringList{u"%1: keeps no workspace yet; sync it with --workspace first"_s.arg(cacheFile)});
    return readDocument((*kept)->document, (*kept)->location);
}

} // namespace anjungan::app
