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

bool isPassing(source::ErrorKind kind)
{
    using source::ErrorKind;
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Unreachable:
    case ErrorKind::Timeout:
    case ErrorKind::Busy:
    case ErrorKind::ServerFault:
    case ErrorKind::Cut:
    case ErrorKind::Canceled:
        return true;
    default:
        return false;
    }
}

/// Empty unless the server points to another address; without the secrets of the old one.
QString movedTo(const source::SourceError &error)
{
    const bool isMoved = error.kind == source::ErrorKind::Redirect && !error.what.arguments.isEmpty() &&
                         error.what.code == message::Code::RedirectElsewhere;
    const auto *target = isMoved ? std::get_if<QString>(&error.what.arguments[0]) : nullptr;
    return target && isWeb(QUrl(*target, QUrl::StrictMode)) ? *target : QString();
}

} // namespace

QString shownLocation(const QString &location)
{
    const QUrl url(location, QUrl::StrictMode);
    return isWeb(url) ? source::withoutSecrets(url).toDisplayString() : location;
}

LoadResult readWorkspaceFile(const QString &path)
{
    const auto document = base::readFile(path, workspace::maxDocumentBytes + 1);
    if (!document)
        return std::unexpected(LoadError{{Lines::tr("%1: cannot be read: %2").arg(path, document.error())}});
    return readDocument(*document, path);
}

LoadResult readDocument(const QByteArray &document, const QString &location)
{
    const QString shown = shownLocation(location);
    auto read = workspace::read(document, shown);
    if (!read)
        return std::unexpected(LoadError{.lines = linesOf(read.error()), .mistakes = read.error()});
    qCDebug(appLog).noquote() << "workspace" << read->id << "from" << shown << "with" << read->datasets.size()
                              << "datasets";
    return Loaded{.workspace = std::move(*read), .document = document, .location = location, .warnings = {}};
}

QCoro::Task<LoadResult> loadWorkspace(QString location, source::Transport &transport, std::stop_token stop)
{
    const QUrl url(location, QUrl::StrictMode);
    if (!isWeb(url))
        co_return readWorkspaceFile(location);
    const auto response = co_await transport.get(
        {.url = url, .accept = "application/json", .maxBytes = workspace::maxDocumentBytes}, std::move(stop));
    if (!response && response.error().kind == source::ErrorKind::TooLarge)
        co_return std::unexpected(LoadError{linesOf({workspace::tooLarge(shownLocation(location))})});
    if (!response)
        co_return std::unexpected(LoadError{.lines = {words::sentence(response.error().toMessage())},
                                            .isPassing = isPassing(response.error().kind),
                                            .movedTo = movedTo(response.error())});
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
        return std::unexpected(LoadError{{words::sentence(reader.error().toMessage())}});
    const auto kept = (*reader)->workspace();
    if (!kept)
        return std::unexpected(LoadError{{words::sentence(kept.error().toMessage())}});
    if (!*kept)
        return std::unexpected(LoadError{{words::sentence(
            message::make<message::Code::At>(cacheFile, message::make<message::Code::BundleNoWorkspaceKept>()))}});
    return readDocument((*kept)->document, (*kept)->location);
}

} // namespace anjungan::app
