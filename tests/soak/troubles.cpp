// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/troubles.h"

#include "tests/soak/virtual_time.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <array>

namespace anjungan::soak {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize usualScreen(1280, 720), smallScreen(1024, 768), secondScreen(800, 600);

World::Shape shapeOf(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Renamed:
        return World::Shape::Renamed;
    case Trouble::Texts:
        return World::Shape::Texts;
    case Trouble::Few:
        return World::Shape::Few;
    default:
        return World::Shape::Empty;
    }
}

void press(const app::WallProgram &program, quint32 draw)
{
    constexpr std::array keys{Qt::Key_Right, Qt::Key_Left, Qt::Key_Space, Qt::Key_2};
    if (!program.session())
        return;
    for (wall::WallWindow *window : program.session()->room().windows()) {
        QKeyEvent event(QEvent::KeyPress, keys[draw % keys.size()], Qt::NoModifier);
        QCoreApplication::sendEvent(window, &event);
    }
}

} // namespace

void OrderedScreens::set(const QList<wall::ScreenState> &screens)
{
    m_screens = screens;
    Q_EMIT changed();
}

Troubles::Troubles(World &world, OrderedScreens &screens, test::FaultVfs &disk)
    : m_world(world), m_screens(screens), m_disk(disk)
{
    setScreens();
}

void Troubles::begin(const Event &event, const app::WallProgram &program)
{
    m_active.insert(event.trouble);
    switch (event.trouble) {
    case Trouble::Away:
        m_world.source().stop();
        break;
    case Trouble::Renamed:
    case Trouble::Texts:
    case Trouble::Few:
    case Trouble::Empty:
        m_world.setShape(event.draw % told.size(), shapeOf(event.trouble));
        break;
    case Trouble::DiskFull:
        m_disk.arm({.kind = test::DiskFault::Kind::NoSpace, .at = 0, .lasts = true, .sparesReads = true});
        break;
    case Trouble::Siaga:
        m_world.setSiaga(true);
        break;
    case Trouble::Forward:
        virtual_time::setClock(1h);
        break;
    case Trouble::Back:
        virtual_time::setClock(-1h);
        break;
    case Trouble::Keys:
        press(program, event.draw);
        break;
    default:
        break;
    }
    setSource();
    setDocument();
    setScreens();
}

void Troubles::end(const Event &event)
{
    m_active.erase(event.trouble);
    switch (event.trouble) {
    case Trouble::Away:
        m_world.source().start();
        break;
    case Trouble::Renamed:
    case Trouble::Texts:
    case Trouble::Few:
    case Trouble::Empty:
        m_world.setShape(event.draw % told.size(), World::Shape::Usual);
        break;
    case Trouble::DiskFull:
        m_disk.disarm();
        break;
    case Trouble::Siaga:
        m_world.setSiaga(false);
        break;
    case Trouble::Forward:
        virtual_time::setClock(-1h);
        break;
    case Trouble::Back:
        virtual_time::setClock(1h);
        break;
    default:
        break;
    }
    setSource();
    setDocument();
    setScreens();
}

void Troubles::setSource()
{
    const std::array<std::pair<Trouble, test::fault::Fault>, 6> faults{
        {{Trouble::Silent, test::fault::silence()},
         {Trouble::Slow, test::fault::late(7s)},
         {Trouble::Fault, test::fault::status(500)},
         {Trouble::Busy, test::fault::status(503, {{"Retry-After", "120"}})},
         {Trouble::Portal, test::fault::html()},
         {Trouble::Cut, test::fault::cutAfter(100)}}};
    m_world.source().mend();
    for (const auto &[trouble, fault] : faults)
        if (isActive(trouble))
            m_world.source().fail({}, fault, -1);
}

void Troubles::setDocument()
{
    const World::Document document = isActive(Trouble::Missing)     ? World::Document::Missing
                                     : isActive(Trouble::Broken)    ? World::Document::Broken
                                     : isActive(Trouble::Workspace) ? World::Document::Other
                                                                    : World::Document::Usual;
    if (document != m_world.served())
        m_world.setDocument(document);
}

void Troubles::setScreens()
{
    QList<wall::ScreenState> screens;
    if (!isActive(Trouble::NoScreen)) {
        const QSize size = isActive(Trouble::SmallScreen) ? smallScreen : usualScreen;
        screens.append({.name = u"HDMI-1"_s, .index = 0, .geometry = QRect({0, 0}, size)});
        if (isActive(Trouble::SecondScreen))
            screens.append({.name = u"HDMI-2"_s, .index = 1, .geometry = QRect({2000, 0}, secondScreen)});
    }
    if (screens != m_screens.screens())
        m_screens.set(screens);
}

} // namespace anjungan::soak
