// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

namespace anjungan::test {

/// An X server without a screen of glass: Xvfb on a display of its own.
class X11Server
{
public:
    explicit X11Server(QSize size) : m_size(size) {}
    ~X11Server() { stop(); }
    Q_DISABLE_COPY_MOVE(X11Server)

    /// Again on the same display after stop(). False if it did not start within 20 s.
    [[nodiscard]] bool start();
    void stop(); ///< kills it, as a crash does

    QString display() const { return u':' + m_display; } ///< after start()
    QImage picture() const;
    /// Whether some pixel of the pointer's picture is seen, asked of the server; none: it could not be asked.
    std::optional<bool> showsPointer() const;

private:
    const QSize m_size;
    const QTemporaryDir m_folder;
    QString m_display;
    QProcess m_process;
};

} // namespace anjungan::test
