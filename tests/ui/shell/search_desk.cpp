// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/search_desk.h"

#include "ui/shell/search/hit_list.h"
#include "ui/shell/search/search_box.h"

#include <QLineEdit>
#include <QTest>

namespace anjungan::test {

using namespace Qt::StringLiterals;

SearchDesk::SearchDesk(const DemoCache &cache, QSize size, bool isAttended, const QString &language)
    : m_clock(deskTime), m_queries(cache.file(), cache.shared(), [this] { return m_clock.now(); })
{
    m_window = std::make_unique<shell::MainWindow>(shell::WindowParts{.workspace = cache.workspace(),
                                                                      .queries = m_queries,
                                                                      .theme = m_theme,
                                                                      .navigation = &m_navigation,
                                                                      .recent = &m_recent,
                                                                      .clock = m_clock,
                                                                      .cacheFile = {},
                                                                      .language = language,
                                                                      .mapSurface = map::MapSurface::Static,
                                                                      .isAttended = isAttended});
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(m_window.get()));
}

void SearchDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = m_window->focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void SearchDesk::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, box()->field(), Qt::Key_unknown, QString(letter), {});
}

void SearchDesk::settle()
{
    QVERIFY(QTest::qWaitFor([this] { return !box() || box()->isSettled(); }, 10'000));
}

shell::SearchBox *SearchDesk::box() const
{
    for (auto *box : m_window->findChildren<shell::SearchBox *>())
        if (box->isVisible())
            return box;
    return nullptr;
}

shell::HitList *SearchDesk::hits() const { return box()->findChild<shell::HitList *>(); }

QStringList SearchDesk::titles() const
{
    QStringList titles;
    for (const shell::HitRow &row : hits()->rows())
        if (row.canBeChosen())
            titles << row.title;
    return titles;
}

QString SearchDesk::place() const { return m_navigation.place().page + u' ' + m_navigation.selection().toText(); }

} // namespace anjungan::test
