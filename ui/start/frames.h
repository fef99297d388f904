// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <functional>
#include <memory>

namespace anjungan::start {

/// The pictures of a camera, one after the other. Lives on the UI thread, where it calls back. Has no QObject, since
/// the part with the camera is another module of the program, which is loaded only when somebody wants to look.
class Frames
{
public:
    enum class Fault {
        NoCamera, ///< there is none, or this program has no part for cameras
        Denied,   ///< the person, or the system, forbids it
        Failed,   ///< another program has it, or it was unplugged
    };

    /// Makes the picture of a frame; slow, on any thread. Null if the frame cannot be read.
    using Picture = std::function<QImage()>;

    virtual ~Frames() = default;

    /// Asks for the permission where that is needed, then switches the camera on.
    virtual void start(std::function<void(const Picture &)> onFrame, std::function<void(Fault)> onFault) = 0;
    /// Switches it off. Nothing is called back any more until it is started again.
    virtual void stop() = 0;
};

/// Null where there is no camera.
using MakeFrames = std::function<std::unique_ptr<Frames>()>;

} // namespace anjungan::start
