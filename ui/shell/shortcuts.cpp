// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts.h"

#include <QShortcut>
#include <QWidget>

namespace anjungan::shell {

namespace {

void add(QWidget &window, const QKeySequence &keys, const std::function<void()> &action)
{
    auto *shortcut = new QShortcut(keys, &window);
    shortcut->setContext(Qt::WindowShortcut);
    QObject::connect(shortcut, &QShortcut::activated, &window, action);
}

} // namespace

void addShortcuts(QWidget &window, selection::Navigation &navigation, const QStringList &pages,
                  const std::function<void()> &narrow)
{
    for (const QKeySequence &keys : {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)})
        add(window, keys, [&navigation] { navigation.back(); });
    for (const QKeySequence &keys : {QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_Forward)})
        add(window, keys, [&navigation] { navigation.forward(); });
    constexpr int digits = 9;
    for (int digit = 1; digit <= digits; ++digit) {
        const QString page = digit == digits ? pages.value(pages.size() - 1) : pages.value(digit - 1);
        if (!page.isEmpty())
            add(window, QKeySequence(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_0 + digit))),
                [&navigation, page] { navigation.show(page); });
    }
    add(window, QKeySequence(Qt::CTRL | Qt::Key_F), narrow);
    add(window, QKeySequence(Qt::Key_F11),
        [&window] { window.setWindowState(window.windowState() ^ Qt::WindowFullScreen); });
}

void addSearchKeys(QWidget &window, const std::function<void()> &search)
{
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::Key_Slash)})
        add(window, keys, search);
}

} // namespace anjungan::shell
