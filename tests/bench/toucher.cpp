// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/toucher.h"

#include "ui/panels/panel.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <ctime>

namespace anjungan::bench {

using namespace Qt::StringLiterals;

namespace {

double processorNow()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

constexpr int layoutDepth = 8; ///< as in app/window/settling.h

/// The parameters that a part of the workspace names with "param".
void addParameters(const QJsonValue &value, QStringList &found)
{
    if (value.isArray())
        for (const QJsonValue each : value.toArray())
            addParameters(each, found);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        if (member.key() != "param"_L1)
            addParameters(member.value(), found);
        else if (!found.contains(member.value().toString()))
            found << member.value().toString();
}

} // namespace

Toucher::Toucher(shell::MainWindow &window, const workspace::Workspace &workspace, QMap<QString, QStringList> choices,
                 quint64 seed)
    : m_window(window), m_workspace(workspace), m_choices(std::move(choices)), m_random(seed)
{
}

void Toucher::settle()
{
    const auto wait = [this] {
        while (!m_window.isSettled())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    wait();
    for (int depth = 0; depth < layoutDepth; ++depth)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    wait();
    paint();
}

/// Requests to paint are events too.
void Toucher::paint()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents();
}

bool Toucher::isDrawn() const
{
    return std::ranges::all_of(m_window.findChildren<panels::Panel *>(), [](const panels::Panel *panel) {
        const bool isMap = panel->definition().type == workspace::PanelType::Map;
        return !panel->isVisible() || (isMap ? !panel->questions().isPending() : panel->isSettled());
    });
}

void Toucher::show(const QString &page)
{
    m_page = page;
    workspace::Selection nothing;
    if (const workspace::PageSpec *shown = m_workspace.page(page); shown && shown->detail)
        nothing.set(shown->detail->parameter, m_choices.value(shown->detail->parameter).value(0));
    m_window.navigation().go({page, nothing});
    settle();
}

double Toucher::touch()
{
    const selection::Place before = m_window.navigation().place();
    QElapsedTimer timer;
    double processor = 0;
    do {
        processor = processorNow();
        timer.start();
        const bool isDone = below(2) == 0 ? choose() : click();
        if (isDone && m_window.navigation().place() != before)
            break;
        settle();
    } while (true);
    do {
        while (!isDrawn())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        for (int depth = 0; depth < layoutDepth; ++depth)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        paint();
    } while (!isDrawn());
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    settle();
    m_settledTime = double(timer.nsecsElapsed()) / 1e6;
    m_processorTime = processorNow() - processor;
    if (m_window.currentPage() != m_page) {
        m_window.navigation().go({m_page, m_window.navigation().selection()});
        settle();
    }
    return milliseconds;
}

bool Toucher::choose()
{
    const workspace::PageSpec &page = *m_workspace.page(m_page);
    QStringList parameters;
    for (const workspace::PanelSpec &panel : page.panels)
        addParameters(panel.options, parameters);
    if (parameters.isEmpty())
        return false;
    const QString parameter = parameters[below(parameters.size())];
    QStringList values = m_choices.value(parameter);
    for (const workspace::Parameter &declared : page.parameters)
        if (declared.id == parameter)
            for (const workspace::Choice &choice : declared.choices)
                values << choice.value;
    const bool canBeUnset =
        workspace::isBuiltInParameter(parameter) && !(page.detail && page.detail->parameter == parameter);
    const qint64 chosen = below(values.size() + (canBeUnset ? 1 : 0));
    m_window.navigation().choose(m_window.navigation().selection().with(parameter, values.value(chosen)));
    return true;
}

bool Toucher::click()
{
    QList<panels::Panel *> leading;
    for (panels::Panel *panel : m_window.findChildren<panels::Panel *>())
        if (panel->isVisible() && panel->definition().options.contains(u"link"_s))
            leading << panel;
    if (leading.isEmpty())
        return false;
    panels::Panel *panel = leading[below(leading.size())];
    constexpr int aboveRows = 44; // the title and its menu
    if (panel->height() <= aboveRows)
        return false;
    const QPoint inPanel(int(below(panel->width())), aboveRows + int(below(panel->height() - aboveRows)));
    const QPoint place = panel->mapTo(&m_window, inPanel);
    QWidget *touched = m_window.childAt(place);
    if (!touched || !panel->isAncestorOf(touched))
        return false; // scrolled out of the view
    QTest::mouseClick(touched, Qt::LeftButton, {}, touched->mapFrom(&m_window, place));
    return true;
}

} // namespace anjungan::bench
