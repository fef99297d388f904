// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/opening.h"

#include "app/console.h"
#include "app/demo_history.h"
#include "app/lines.h"
#include "app/start.h"
#include "app/window/camera.h"
#include "app/window/opening_trouble.h"
#include "app/window/preferences.h"
#include "app/window/window_place.h"
#include "core/store/repair/renewal.h"
#include "ui/trouble/cache_trouble.h"

#include <QFileInfo>
#include <QScreen>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::app {

using trouble::Remedy;
using trouble::Trouble;

Opening::Opening(Parts parts) : m_parts(std::move(parts)), m_known(m_parts.settings) {}

Opening::~Opening() { endVisit(); }

void Opening::endVisit()
{
    if (m_session)
        keepVisit(m_session->workspaceId(), m_parts.clock.now(), m_parts.settings);
}

void Opening::open(const Wanted &wanted)
{
    m_wanted = {canonicalLocation(wanted.location), wanted.cache};
    m_follow.reset();
    m_why.reset();
    m_waiting.clear();
    const QString &location = m_wanted.location;
    if (m_wanted.cache.isEmpty() && !location.isEmpty())
        m_wanted.cache = m_known.cacheOf(location, m_parts.folder);
    if (location == demoLocation)
        return openDemo();
    if (location.isEmpty() && m_wanted.cache.isEmpty())
        return ask();
    if (location.isEmpty()) {
        if (openKept({}, m_wanted.cache))
            return;
        const auto why = troubleAt(m_wanted.cache);
        return ask(why ? *why : troubleOf(keptWorkspace(m_wanted.cache).error_or({}), false));
    }
    if (isWebLocation(location)) {
        if (!openKept(location, m_wanted.cache))
            return fetch(location);
        return follow(location);
    }
    openRead(readWorkspaceFile(location));
}

/// Of a file, which is followed also where the cache kept a workspace of elsewhere.
void Opening::openRead(const LoadResult &loaded)
{
    const QString file = m_wanted.location;
    if (loaded) {
        openLoaded(*loaded, file, m_wanted.cache);
    } else if (openKept({}, m_wanted.cache)) {
        LoadError error = loaded.error();
        error.lines << Lines::tr("The workspace that was read last is used.");
        printErrors(error.lines);
        if (m_session) // another process may have the cache
            m_session->setTrouble(troubleOf(error, true));
    } else {
        printErrors(loaded.error().lines);
        ask(troubleOf(loaded.error(), false));
    }
    follow(file);
}

void Opening::openDemo()
{
    auto started = startDemo();
    if (!started)
        return ask(Trouble{.what = started.error().join(u'\n'), .remedies = {Remedy::TryAgain}});
    const QString cache = m_wanted.cache.isEmpty() ? defaultCache(started->loaded, demoLocation) : m_wanted.cache;
    if (!claim(cache))
        return;
    giveHistory(*started->demoSource, started->loaded, cache, m_parts.clock);
    const auto former = std::exchange(m_demo, std::move(started->demoSource));
    openLoaded(started->loaded, demoLocation, cache);
}

/// False where it does not have a workspace of that location; any will do if it is empty.
bool Opening::openKept(const QString &location, const QString &cache)
{
    if (cache.isEmpty() || !QFileInfo::exists(cache))
        return false;
    auto kept = keptWorkspace(cache);
    if (!kept || (!location.isEmpty() && canonicalLocation(kept->location) != location))
        return false;
    const QString from = location.isEmpty() ? canonicalLocation(kept->location) : location;
    openLoaded(*kept, from, cache);
    if (location.isEmpty() && isWebLocation(from))
        follow(from);
    return true;
}

QString Opening::defaultCache(const Loaded &loaded, const QString &location) const
{
    return m_known.newCache(loaded.workspace.id, location, m_parts.folder);
}

/// False where another process has it, which is then called.
bool Opening::claim(const QString &cache)
{
    if (m_claimed == cache && m_instance)
        return true;
    auto claimed = SingleInstance::claim(cache);
    if (!claimed && claimed.error() == SingleInstance::Refusal::Taken) {
        if (SingleInstance::handOver(cache, m_handover)) {
            Q_EMIT handedOver();
            return false;
        }
        const QString what =
            Lines::tr("%1: another Anjungan has it open and does not answer; end that one first").arg(cache);
        printError(what);
        ask(Trouble{.what = what, .remedies = {Remedy::TryAgain, Remedy::OtherWorkspace}});
        return false;
    }
    m_instance = claimed ? std::move(*claimed) : nullptr; // without a place for the lock a second window is allowed
    m_claimed = cache;
    if (m_instance)
        connect(m_instance.get(), &SingleInstance::called, this, &Opening::serve);
    return true;
}

void Opening::openLoaded(const Loaded &loaded, const QString &location, const QString &cache)
{
    const QString file = cache.isEmpty() ? defaultCache(loaded, location) : cache;
    m_wanted = {location, file};
    if (const auto why = troubleAt(file))
        return ask(why);
    if (!claim(file))
        return;
    printErrors(loaded.warnings);
    m_known.remember({location, file, loaded.workspace.title.in(m_parts.look.language)});
    m_document = loaded.document;
    if (m_session && m_session->cacheFile() == file) {
        m_session->replace(loaded);
        return;
    }
    endVisit();
    m_parts.look.lastVisit = lastVisit(m_parts.settings, loaded.workspace.id);
    m_parts.look.choices = withKept(m_parts.look.choices, m_parts.settings, loaded.workspace.id);
    const auto former =
        std::exchange(m_session, std::make_unique<Session>(loaded, file, m_parts.clock, m_parts.theme, m_parts.language,
                                                           m_parts.navigation, m_parts.look, m_bundle));
    m_page.reset();
    connect(m_session.get(), &Session::remedyWanted, this, &Opening::act, Qt::QueuedConnection);
    connect(m_session.get(), &Session::draftWanted, this, &Opening::openDraft);
    connect(m_session.get(), &Session::languageChosen, this, [this](const QString &chosen) {
        m_parts.look.language = chosen;
        keepLanguage(chosen, m_parts.settings);
    });
    connect(m_session.get(), &Session::choicesMade, this, [this](const settings::Choices &chosen) {
        m_parts.look.choices = chosen;
        keep(chosen, m_parts.settings, m_session->workspaceId());
    });
    connect(m_session.get(), &Session::conductChosen, this, [this](const sync::Conduct &chosen) {
        m_parts.look.conduct = chosen;
        keep(chosen, m_parts.settings);
    });
}

void Opening::follow(const QString &location)
{
    if (m_follow && m_follow->location() == location)
        return;
    m_follow = std::make_unique<WorkspaceFollow>(location, [this](const LoadResult &loaded) { take(loaded); });
    m_follow->start();
}

void Opening::fetch(const QString &location)
{
    ask();
    follow(location);
    showWaiting();
}

void Opening::showWaiting()
{
    if (!m_page || !m_follow)
        return;
    const QString shown = shownLocation(m_follow->location());
    const auto next = m_follow->next();
    m_waiting =
        next ? Lines::tr("%1 is tried again at %2").arg(shown, next->toLocalTime().time().toString(u"HH.mm.ss"_s))
             : Lines::tr("Asking %1…").arg(shown);
    m_page->setState(state());
}

/// What was read at the location that is followed.
void Opening::take(const LoadResult &loaded)
{
    if (loaded && m_session && loaded->document == m_document)
        return m_session->setTrouble({});
    if (loaded) {
        m_why.reset();
        openLoaded(*loaded, m_follow->location(), m_wanted.cache);
        if (m_session)
            m_session->setTrouble({});
        return;
    }
    printErrors(loaded.error().lines);
    m_movedTo = loaded.error().movedTo;
    if (!m_session) {
        m_why = troubleOf(loaded.error(), false);
        return showWaiting();
    }
    // A source that does not answer is told in the status bar, and the workspace that is shown stays right.
    if (!loaded.error().isPassing)
        m_session->setTrouble(troubleOf(loaded.error(), true));
}

void Opening::ask(const std::optional<Trouble> &why)
{
    m_why = why;
    if (!m_page) {
        m_parts.language.set(m_parts.look.language);
        m_page = std::make_unique<start::StartPage>(m_parts.theme, cameraOf());
        m_page->setWindowTitle(u"Anjungan"_s);
        connect(m_page.get(), &start::StartPage::locationGiven, this,
                [this](const QString &location) { open({.location = location}); });
        connect(m_page.get(), &start::StartPage::fileGiven, this, &Opening::openFile);
        connect(m_page.get(), &start::StartPage::draftWanted, this, &Opening::openDraft);
        connect(m_page.get(), &start::StartPage::demoWanted, this, [this] { open({.location = demoLocation}); });
        connect(m_page.get(), &start::StartPage::remedyChosen, this, &Opening::act, Qt::QueuedConnection);
        connect(m_page.get(), &start::StartPage::languageChosen, this, &Opening::setLanguage, Qt::QueuedConnection);
        auto *memory = m_parts.look.places ? new WindowMemory(*m_page, *m_parts.look.places) : nullptr;
        m_page->setState(state());
        showAt(*m_page, memory ? memory->place() : firstPlace(m_page->screen()->availableGeometry()));
    } else {
        m_page->setState(state());
    }
    endVisit();
    m_session.reset();
    m_demo.reset();
    m_document.clear();
}

start::StartState Opening::state() const
{
    start::StartState state{
        .trouble = m_why, .waiting = m_waiting, .address = {}, .known = {}, .language = m_parts.look.language};
    if (isWebLocation(m_wanted.location))
        state.address = m_wanted.location;
    for (const KnownEntry &entry : m_known.all())
        state.known.append({entry.location, shownLocation(entry.location), entry.title});
    return state;
}

void Opening::setLanguage(const QString &language)
{
    m_parts.look.language = language;
    keepLanguage(language, m_parts.settings);
    const auto former = std::move(m_page);
    ask(m_why);
}

void Opening::serve(const Handover &handover)
{
    if (m_session)
        m_session->raise(handover);
    else if (m_page)
        bringForward(*m_page, handover.activation);
    if (!handover.file.isEmpty())
        openFile(handover.file);
}

void Opening::act(Remedy remedy)
{
    switch (remedy) {
    case Remedy::TryAgain:
        if (m_follow && !m_session) {
            m_follow->tryNow();
            showWaiting();
        } else if (!m_session) {
            open(m_wanted);
        } else if (m_follow) {
            m_follow->tryNow();
        }
        break;
    case Remedy::SetAside:
        ask(); // a window has the file open
        if (const auto aside = store::setFileAside(m_wanted.cache, m_parts.clock.now()); !aside)
            return ask(trouble::troubleOfCache(aside.error().toMessage(), QTimeZone::UTC));
        open(m_wanted.location.isEmpty() ? Wanted{} : m_wanted);
        break;
    case Remedy::OwnFolder:
        m_known.forget(m_wanted.location);
        open({.location = m_wanted.location});
        break;
    case Remedy::OtherWorkspace:
        m_follow.reset();
        m_wanted = {};
        m_waiting.clear();
        ask();
        break;
    case Remedy::NewAddress:
        open({.location = m_movedTo, .cache = m_wanted.cache});
        break;
    case Remedy::FreeRoom:
    case Remedy::ShowSync:
    case Remedy::Understood:
        break; // the window's own
    }
}

} // namespace anjungan::app
