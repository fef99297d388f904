// SPDX-License-Identifier: GPL-3.0-or-later
// What a person or a second start opens: files and drafts. Each is read and checked before anything that is open goes.
#include "app/lines.h"
#include "app/start.h"
#include "app/window/bundle_opening.h"
#include "app/window/draft_file.h"
#include "app/window/opening.h"
#include "ui/start/opened_file.h"
#include "ui/start/qr_code.h"

#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace anjungan::app {

using trouble::Remedy;
using trouble::Trouble;

void Opening::openFile(const QString &file)
{
    const auto kind = start::kindOf(file);
    if (kind == start::FileKind::Workspace)
        return open({.location = file});
    if (kind == start::FileKind::Bundle)
        return takeBundle(file);
    if (!kind)
        return tell(Lines::tr("%1: is no workspace, no bundle and no picture, or cannot be read").arg(file));
    wait(Lines::tr("Looking for a QR code on %1…").arg(QFileInfo(file).fileName()));
    QtConcurrent::run([file] {
        return start::addressOnFile(file);
    }).then(this, [this](const std::expected<QString, start::QrError> &address) {
        m_waiting.clear();
        if (m_session)
            m_session->setTrouble({});
        if (address)
            open({.location = *address});
        else
            tell(start::lineOf(address.error()));
    });
}

/// What is open stays: it is told at its top.
void Opening::wait(const QString &waiting)
{
    if (m_session)
        return m_session->setTrouble(Trouble{.tone = theme::Tone::Neutral, .what = waiting, .remedies = {}});
    ask();
    m_waiting = waiting;
    m_page->setState(state());
}

void Opening::tell(const QString &what)
{
    if (m_session)
        m_session->setTrouble(Trouble{.tone = theme::Tone::Warning, .what = what, .remedies = {Remedy::Understood}});
    else
        ask(Trouble{.what = what, .remedies = {}});
}

/// The bundle is read and checked before anything that is open goes.
void Opening::takeBundle(const QString &file)
{
    wait(Lines::tr("Reading %1; do not remove the stick…").arg(QFileInfo(file).fileName()));
    QtConcurrent::run(workspaceOfBundle, file)
        .then(this, [this, file](const std::expected<Loaded, QStringList> &bundled) {
            m_waiting.clear();
            if (bundled)
                return takeOf(*bundled, file);
            tell(bundled.error().join(u'\n'));
        });
}

void Opening::openDraft(const QByteArray &document)
{
    QtConcurrent::run(keepDraft, m_parts.folder, document)
        .then(this, [this](const std::expected<QString, saving::SaveError> &kept) {
            kept ? openFile(*kept)
                 : tell(Lines::tr("The draft cannot be kept in %1: %2").arg(m_parts.folder, kept.error().detail));
        });
}

/// Into the window that is open, if it is of that workspace, else into one of its own cache.
void Opening::takeOf(const Loaded &bundled, const QString &file)
{
    if (m_session && m_session->workspaceId() == bundled.workspace.id)
        return m_session->take(file);
    const QString location = canonicalLocation(bundled.location);
    const QString cache = m_known.cacheOf(location, m_parts.folder);
    m_follow.reset();
    m_wanted = {location, cache};
    m_bundle = file;
    if (!openKept({}, cache)) {
        openLoaded(bundled, location, cache);
        if (isWebLocation(location))
            follow(location);
    }
    m_bundle.clear();
}

} // namespace anjungan::app
