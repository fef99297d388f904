// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/packaging/kiosk/x11_server.h"

#include "tests/packaging/kiosk/wall_picture.h"

#include <QFile>
#include <QLibrary>

#include <algorithm>
#include <csignal>
#include <span>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace anjungan::test {

bool X11Server::start()
{
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a test that fails badly
    // It says on its standard output which display it took. Without -noreset it starts anew when its last client
    // leaves, and refuses who comes in that moment.
    m_process.start(u"Xvfb"_s,
                    (m_display.isEmpty() ? QStringList() : QStringList{display()}) +
                        QStringList{u"-displayfd"_s, u"1"_s, u"-noreset"_s, u"-nolisten"_s, u"tcp"_s, u"-screen"_s,
                                    u"0"_s, u"%1x%2x24"_s.arg(m_size.width()).arg(m_size.height()), u"-fbdir"_s,
                                    m_folder.path()});
    if (!m_process.waitForReadyRead(20'000))
        return false;
    m_display = QString::fromLatin1(m_process.readLine()).trimmed();
    return !m_display.isEmpty();
}

void X11Server::stop()
{
    m_process.kill();
    m_process.waitForFinished();
}

QImage X11Server::picture() const
{
    QFile file(m_folder.filePath(u"Xvfb_screen0"_s));
    return file.open(QIODevice::ReadOnly) ? readXwd(file.readAll()) : QImage();
}

std::optional<bool> X11Server::showsPointer() const
{
    // The beginning of XFixesCursorImage of Xfixes.h.
    struct CursorImage
    {
        short x, y;
        unsigned short width, height, hotX, hotY;
        unsigned long serial;
        unsigned long *pixels; ///< of which 32 bits count, alpha first
    };
    // NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): what a library gives has no other type
    const auto open = reinterpret_cast<void *(*)(const char *)>(QLibrary::resolve(u"X11"_s, 6, "XOpenDisplay"));
    const auto close = reinterpret_cast<int (*)(void *)>(QLibrary::resolve(u"X11"_s, 6, "XCloseDisplay"));
    const auto release = reinterpret_cast<int (*)(void *)>(QLibrary::resolve(u"X11"_s, 6, "XFree"));
    const auto cursor =
        reinterpret_cast<CursorImage *(*)(void *)>(QLibrary::resolve(u"Xfixes"_s, 3, "XFixesGetCursorImage"));
    // NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
    if (!open || !close || !release || !cursor)
        return std::nullopt;
    void *connection = open(qPrintable(display()));
    CursorImage *image = connection ? cursor(connection) : nullptr;
    std::optional<bool> isSeen;
    if (image) {
        const std::span pixels(image->pixels, std::size_t(image->width) * image->height);
        isSeen = std::ranges::any_of(pixels, [](unsigned long pixel) { return (pixel & 0xFF000000) != 0; });
        release(image);
    }
    if (connection)
        close(connection);
    return isSeen;
}

} // namespace anjungan::test
