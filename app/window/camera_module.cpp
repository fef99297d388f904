// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/camera_module.h"

#include <QCamera>
#include <QCoreApplication>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QPermissions>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>
#include <optional>

namespace anjungan::app {

namespace {

/// The one at the back, which is held before a code; else the usual one.
QCameraDevice chosenCamera()
{
    const QList<QCameraDevice> all = QMediaDevices::videoInputs();
    const auto found = std::ranges::find(all, QCameraDevice::BackFace, &QCameraDevice::position);
    return found == all.end() ? QMediaDevices::defaultVideoInput() : *found;
}

class CameraFrames final : public start::Frames
{
public:
    ~CameraFrames() override { stop(); }

    void start(std::function<void(const Picture &)> onFrame, std::function<void(Fault)> onFault) override
    {
        stop();
        m_on.emplace();
        m_onFrame = std::move(onFrame);
        m_onFault = std::move(onFault);
        switch (qApp->checkPermission(QCameraPermission())) {
        case Qt::PermissionStatus::Granted:
            return begin();
        case Qt::PermissionStatus::Denied:
            return m_onFault(Fault::Denied);
        case Qt::PermissionStatus::Undetermined:
            qApp->requestPermission(QCameraPermission(), &*m_on, [this](const QPermission &permission) {
                if (permission.status() == Qt::PermissionStatus::Granted)
                    begin();
                else
                    m_onFault(Fault::Denied);
            });
        }
    }

    void stop() override
    {
        m_on.reset(); // with its connections
        m_camera.reset();
    }

private:
    void begin()
    {
        const QCameraDevice device = chosenCamera();
        if (device.isNull())
            return m_onFault(Fault::NoCamera);
        m_camera.emplace(device);
        m_session.setCamera(&*m_camera);
        m_session.setVideoSink(&m_sink);
        QObject::connect(&m_sink, &QVideoSink::videoFrameChanged, &*m_on, [this](const QVideoFrame &frame) {
            if (frame.isValid())
                m_onFrame([frame] { return frame.toImage(); });
        });
        QObject::connect(&*m_camera, &QCamera::errorOccurred, &*m_on, [this] { m_onFault(Fault::Failed); });
        m_camera->start();
    }

    std::function<void(const Picture &)> m_onFrame;
    std::function<void(Fault)> m_onFault;
    QVideoSink m_sink;
    QMediaCaptureSession m_session;
    std::optional<QCamera> m_camera; ///< while it is on
    std::optional<QObject> m_on;     ///< the connections of one start
};

} // namespace

} // namespace anjungan::app

anjungan::start::Frames *anjunganCamera() { return new anjungan::app::CameraFrames; }
