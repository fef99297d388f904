// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/frames.h"
#include "ui/start/qr_code.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace anjungan::sheet {
class Sheet;
}

namespace anjungan::trouble {
class WrappedLabel;
}

namespace anjungan::start {

class FrameView;

/// A sheet that looks for a QR code with the camera until it has read a workspace's address, and says what it sees
/// instead. Codes are read on a pool thread, one frame at a time and a few in a second. The camera is on only while the
/// sheet is looked at.
class ScanSheet : public QWidget
{
    Q_OBJECT

public:
    struct Waits
    {
        std::chrono::milliseconds betweenFrames{200};
        std::chrono::milliseconds untilNoFrame{20'000}; ///< then it says that the camera sends nothing
        std::chrono::milliseconds untilNoCode{20'000};  ///< then it says how to hold the code
    };

    /// Opens it over the window of `anchor`; `frames` null: it says that there is no camera. `theme` must outlive it.
    static ScanSheet *open(QWidget &anchor, const theme::Theme &theme, std::unique_ptr<Frames> frames, Waits waits);
    static ScanSheet *open(QWidget &anchor, const theme::Theme &theme, std::unique_ptr<Frames> frames)
    {
        return open(anchor, theme, std::move(frames), Waits());
    }
    ~ScanSheet() override;

    QString line() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &address);

private:
    struct Seen
    {
        QImage frame;
        std::expected<QString, QrError> address;
    };

    ScanSheet(sheet::Sheet &sheet, const theme::Theme &theme, std::unique_ptr<Frames> frames, Waits waits);

    void look(bool isWanted);
    void read(const Frames::Picture &picture);
    void show(const Seen &seen);
    void tell(Frames::Fault fault);

    sheet::Sheet &m_sheet;
    const std::unique_ptr<Frames> m_frames;
    const Waits m_waits;
    FrameView *m_view;
    trouble::WrappedLabel *m_line;
    QTimer m_noFrame, m_noCode;
    QElapsedTimer m_since; ///< the last frame that was read
    bool m_isOn = false;
    bool m_isReading = false;
};

} // namespace anjungan::start
