// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/position/fix.h"

#include <QObject>

#include <functional>
#include <memory>

namespace anjungan::field {

/// Where positions come from. It uses no battery, and wakes nobody, unless it is started. Lives on the UI thread.
class PositionSource : public QObject
{
    Q_OBJECT

public:
    enum class Failure {
        Denied,      ///< the person, or the system, forbids it
        Unavailable, ///< the device has no receiver, or its location service is off
    };

    using QObject::QObject;

    virtual void start() = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    /// May be anything that a receiver sends: see doubtOf().
    void fixed(const anjungan::field::Fix &fix);
    /// It sends no more until it is started again.
    void failed(anjungan::field::PositionSource::Failure failure);
};

/// Makes the source of positions when one is first needed.
using MakePositions = std::function<std::unique_ptr<PositionSource>()>;

} // namespace anjungan::field
