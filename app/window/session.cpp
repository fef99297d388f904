// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session.h"

#include "app/console.h"
#include "app/done_line.h"
#include "app/lines.h"
#include "app/service_parts.h"
#include "app/window/appearance.h"
#include "app/window/attributions.h"
#include "app/window/window_place.h"
#include "core/base/one_line.h"
#include "core/workspace/scope.h"
#include "ui/field/carry/bundle_intake.h"
#include "ui/panels/window_watch.h"
#include "ui/shell/attention_notices.h"

#include <QFileInfo>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace anjungan::app {

Session::Session(const Loaded &loaded, const QString &cacheFile, const sync::Clock &clock, theme::Theme &theme,
                 InterfaceLanguage &language, selection::Navigation &navigation, Look look, const QString &bundle)
    : m_cacheFile(cacheFile), m_clock(clock), m_theme(theme), m_language(language), m_navigation(navigation),
      m_look(std::move(look)), m_open(made(loaded))
{
    openWindow(*m_open, nullptr);
    if (!bundle.isEmpty())
        take(bundle);
    m_open->sync->start();
}

Session::~Session() = default;

std::unique_ptr<Session::Open> Session::made(const Loaded &loaded)
{
    auto open = std::make_unique<Open>();
    open->loaded = loaded;
    open->workspace = std::make_shared<const workspace::Workspace>(
        workspace::inScope(loaded.workspace, {.areas = m_look.choices.areas, .without = m_look.choices.without}));
    open->sync = std::make_unique<sync::SyncService>(
        *open->workspace,
        serviceParts(loaded, m_cacheFile, m_clock, [this](const message::Message &what) { reportCache(what); }),
        m_clock, syncOptions(*open->workspace, m_cacheFile));
    open->sync->setConduct(m_look.conduct);
    open->queries = std::make_unique<query::QueryService>(m_cacheFile, open->workspace,
                                                          [clock = &m_clock] { return clock->now(); });
    return open;
}

void Session::replace(const Loaded &loaded)
{
    const auto former = std::move(m_open);
    former->sync.reset(); // it must release the cache first
    m_open = made(loaded);
    openWindow(*m_open, former->window.get());
    if (m_intake != nullptr) { // may be lost with its sync; what it published already is passed over
        delete m_intake;
        take(m_bundle);
    }
    m_open->sync->start();
}

void Session::setTrouble(const std::optional<trouble::Trouble> &trouble)
{
    m_trouble = trouble;
    m_open->window->setTrouble(trouble);
}

void Session::take(const QString &bundle)
{
    setTrouble(trouble::Trouble{
        .tone = theme::Tone::Neutral,
        .what = Lines::tr("Taking over %1; do not remove the stick…").arg(QFileInfo(bundle).fileName()),
        .remedies = {}});
    m_bundle = bundle;
    m_intake = new field::BundleIntake(*m_open->sync, *m_open->workspace, m_clock, this);
    connect(m_open->sync.get(), &sync::SyncService::cacheFailed, m_intake, [this, intake = m_intake.get()] {
        intake->deleteLater(); // the window tells why
        setTrouble({});
    });
    connect(m_intake, &field::BundleIntake::taken, this,
            [this, intake = m_intake.get(), bundle](const field::Intake &taken) {
                intake->deleteLater();
                showTaken(bundle, taken);
            });
    m_intake->take(bundle);
}

void Session::showTaken(const QString &bundle, const field::Intake &intake)
{
    const auto tell = [this](theme::Tone tone, const QString &what, const QList<trouble::Remedy> &remedies) {
        setTrouble(trouble::Trouble{.tone = tone, .what = what, .remedies = remedies});
    };
    using trouble::Remedy;
    if (intake.refused)
        return tell(theme::Tone::Warning, words::sentence(*intake.refused), {Remedy::Understood});
    const QString name = QFileInfo(bundle).fileName();
    if (intake.isOfOther)
        return tell(theme::Tone::Warning,
                    Lines::tr("%1: is of another workspace, “%2”").arg(name, base::oneLine(intake.workspace)),
                    {Remedy::Understood});
    QStringList failures;
    int newer = 0;
    for (const sync::Applied &applied : intake.report.datasets) {
        newer += applied.left == sync::Applied::Left::No && applied.isFine() ? 1 : 0;
        if (!applied.isFine())
            failures << doneLine(applied);
    }
    m_open->window->showTaken();
    if (failures.isEmpty())
        return tell(theme::Tone::Good, Lines::tr("%1: %n dataset(s) taken over", nullptr, newer).arg(name),
                    {Remedy::Understood});
    tell(theme::Tone::Warning, failures.join(u'\n'), {Remedy::ShowSync, Remedy::Understood});
}

void Session::raise(const Handover &handover)
{
    const selection::Place here = m_navigation.place();
    if (!handover.page.isEmpty() || !handover.selection.isEmpty())
        m_navigation.go({handover.page.isEmpty() ? here.page : handover.page,
                         handover.selection.isEmpty() ? here.selection : handover.selection});
    bringForward(*m_open->window, handover.activation);
}

/// Called on the sync's thread.
void Session::reportCache(const message::Message &what)
{
    printError(words::sentence(what));
    QMetaObject::invokeMethod(this, [this, what] { m_open->window->showRenewed(what); });
}

void Session::speak(const QString &language)
{
    m_look.language = language;
    const auto before = std::move(m_open->window);
    openWindow(*m_open, before.get());
    Q_EMIT languageChosen(language);
}

void Session::choose(const settings::Choices &choices)
{
    const QString language = choices.language;
    const bool isOtherScope = choices.areas != m_look.choices.areas || choices.without != m_look.choices.without;
    m_look.choices = choices;
    applyChoices(m_theme, choices);
    Q_EMIT choicesMade(choices);
    if (language != m_look.language)
        speak(language);
    if (isOtherScope)
        replace(Loaded(m_open->loaded));
}

/// In place of `former`, where there was one.
void Session::openWindow(Open &open, shell::MainWindow *former)
{
    m_language.set(m_look.language);
    auto window = std::make_unique<shell::MainWindow>(shell::WindowParts{.workspace = *open.workspace,
                                                                         .queries = *open.queries,
                                                                         .theme = m_theme,
                                                                         .navigation = &m_navigation,
                                                                         .recent = m_look.recent,
                                                                         .seen = m_look.seen,
                                                                         .notices = m_look.notices,
                                                                         .clock = m_clock,
                                                                         .syncing = open.sync.get(),
                                                                         .cacheFile = m_cacheFile,
                                                                         .language = m_look.language,
                                                                         .mapEngine = &m_mapEngine,
                                                                         .lastVisit = m_look.lastVisit,
                                                                         .attributions = builtInAttributions(),
                                                                         .choices = m_look.choices,
                                                                         .positions = m_look.positions,
                                                                         .nearby = m_look.nearby});
    connect(window.get(), &shell::MainWindow::conductChosen, this, &Session::conductChosen);
    connect(window.get(), &shell::MainWindow::remedyWanted, this, &Session::remedyWanted);
    connect(window.get(), &shell::MainWindow::draftWanted, this, &Session::draftWanted);
    connect(window.get(), &shell::MainWindow::schemeChosen, this, [this](theme::Scheme scheme) {
        settings::Choices choices = m_look.choices;
        choices.scheme = scheme == theme::Scheme::Dark ? settings::SchemeChoice::Dark : settings::SchemeChoice::Light;
        choose(choices);
    });
    // Queued, since what emits these belongs to the window that is replaced.
    connect(window.get(), &shell::MainWindow::languageChosen, this, &Session::speak, Qt::QueuedConnection);
    connect(window.get(), &shell::MainWindow::choicesMade, this, &Session::choose, Qt::QueuedConnection);
    window->setTrouble(m_trouble);
    WindowMemory *memory = m_look.places ? new WindowMemory(*window, *m_look.places) : nullptr;
    if (former) {
        window->goOnFrom(former->keptPages());
        showAt(*window, placeOf(*former)); // before the old one goes, so that nothing of the desktop is seen between
    } else {
        showAt(*window, memory ? memory->place() : firstPlace(window->screen()->availableGeometry()));
    }
    // Who wants to be told while the window is away needs syncs then.
    connect(new panels::WindowWatch(*window, window.get()), &panels::WindowWatch::changed, this,
            [this, shown = window.get()](bool isSeen) {
                if (m_open && m_open->window.get() == shown) // not one that was replaced
                    m_open->sync->setWatched(isSeen || (m_look.notices && m_look.notices->isOn()));
            });
    open.window = std::move(window);
}

} // namespace anjungan::app
