// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/scan_sheet.h"

#include "ui/sheet/sheet.h"
#include "ui/start/frame_view.h"
#include "ui/trouble/wrapped_label.h"

#include <QGuiApplication>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::start {

namespace {

constexpr int widestFrame = 800; ///< pixels of what is shown; the code is sought in the whole frame

} // namespace

ScanSheet *ScanSheet::open(QWidget &anchor, const theme::Theme &theme, std::unique_ptr<Frames> frames, Waits waits)
{
    auto *sheet = new sheet::Sheet(tr("Scan a QR code"), anchor, theme, sheet::Side::Middle);
    sheet->setObjectName(u"scan_sheet"_s);
    auto *content = new ScanSheet(*sheet, theme, std::move(frames), waits);
    sheet->setContent(content);
    sheet->open();
    return content;
}

ScanSheet::ScanSheet(sheet::Sheet &sheet, const theme::Theme &theme, std::unique_ptr<Frames> frames, Waits waits)
    : m_sheet(sheet), m_frames(std::move(frames)), m_waits(waits), m_view(new FrameView(theme)),
      m_line(new trouble::WrappedLabel)
{
    m_line->setObjectName(u"scan_line"_s);
    m_line->setFont(theme.font(theme::Role::Body));
    QPalette palette = m_line->palette();
    palette.setColor(QPalette::WindowText, theme.tokens().ink2);
    m_line->setPalette(palette);
    m_view->setAccessibleName(tr("What the camera sees"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.pixels(10));
    column->addWidget(m_view);
    column->addWidget(m_line);
    for (QTimer *timer : {&m_noFrame, &m_noCode})
        timer->setSingleShot(true);
    m_noFrame.setInterval(m_waits.untilNoFrame);
    m_noCode.setInterval(m_waits.untilNoCode);
    connect(&m_noFrame, &QTimer::timeout, this, [this] {
        m_line->setText(tr("The camera sends no picture. Close what else uses it, or type the address."));
    });
    connect(&m_noCode, &QTimer::timeout, this, [this] {
        m_line->setText(tr("No QR code is seen yet. Hold it still, with its whole white border in the picture."));
    });
    connect(&sheet, &sheet::Sheet::closed, this, [this] { look(false); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) { look(state == Qt::ApplicationActive && m_sheet.isVisible()); });
    m_line->setText(tr("Hold the workspace's QR code before the camera."));
    if (m_frames)
        look(true);
    else
        tell(Frames::Fault::NoCamera);
}

ScanSheet::~ScanSheet() { look(false); }

QString ScanSheet::line() const { return m_line->text(); }

QSize ScanSheet::sizeHint() const
{
    const int width = m_view->sizeHint().width();
    return {width, m_view->sizeHint().height() + layout()->spacing() + m_line->heightForWidth(width)};
}

void ScanSheet::look(bool isWanted)
{
    if (!m_frames || std::exchange(m_isOn, isWanted) == isWanted)
        return;
    if (!isWanted) {
        m_frames->stop();
        m_noFrame.stop();
        m_noCode.stop();
        return;
    }
    m_since.invalidate();
    m_noFrame.start();
    m_noCode.start();
    m_frames->start([this](const Frames::Picture &picture) { read(picture); },
                    [this](Frames::Fault fault) { tell(fault); });
}

/// Of the frames that come meanwhile none is kept.
void ScanSheet::read(const Frames::Picture &picture)
{
    if (!m_isOn)
        return;
    m_noFrame.start();
    if (m_isReading || (m_since.isValid() && m_since.durationElapsed() < m_waits.betweenFrames))
        return;
    m_isReading = true;
    m_since.start();
    QtConcurrent::run([picture] {
        const QImage frame = picture();
        return Seen{.frame = frame.width() > widestFrame ? frame.scaledToWidth(widestFrame) : frame,
                    .address = addressOn(frame)};
    }).then(this, [this](const Seen &seen) {
        m_isReading = false;
        if (m_isOn)
            show(seen);
    });
}

void ScanSheet::show(const Seen &seen)
{
    m_view->setFrame(seen.frame);
    if (seen.address) {
        look(false);
        m_sheet.dismiss();
        Q_EMIT chosen(*seen.address);
    } else if (seen.address.error().fault == QrFault::NotAddress ||
               seen.address.error().fault == QrFault::SeveralCodes) {
        m_line->setText(lineOf(seen.address.error()));
        m_noCode.start(); // long enough to be read
    }
}

void ScanSheet::tell(Frames::Fault fault)
{
    m_noFrame.stop();
    m_noCode.stop();
    switch (fault) {
    case Frames::Fault::NoCamera:
        return m_line->setText(tr("This device has no camera that can be used. Type the address, or open a picture."));
    case Frames::Fault::Denied:
        return m_line->setText(
            tr("The camera is not allowed. Allow it in the device's settings, or type the address."));
    case Frames::Fault::Failed:
        return m_line->setText(tr("The camera does not work now. Close what else uses it, or type the address."));
    }
}

} // namespace anjungan::start
