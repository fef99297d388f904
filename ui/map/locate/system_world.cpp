// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/locate/locator.h"

#include <QCoreApplication>
#include <QGeoPositionInfoSource>
#if QT_CONFIG(permissions)
#include <QPermissions>
#endif

namespace anjungan::map {

namespace {

using namespace std::chrono_literals;

/// Receivers update once a second; a shorter interval would only use battery.
constexpr auto interval = 1s;

void askPermission(QObject *context, const std::function<void(bool)> &then)
{
#if QT_CONFIG(permissions)
    QLocationPermission permission;
    permission.setAccuracy(QLocationPermission::Precise);
    permission.setAvailability(QLocationPermission::WhenInUse);
    const Qt::PermissionStatus status = qApp->checkPermission(permission);
    if (status == Qt::PermissionStatus::Undetermined) {
        qApp->requestPermission(permission, context, [then](const QPermission &answered) {
            then(answered.status() == Qt::PermissionStatus::Granted);
        });
        return;
    }
    then(status == Qt::PermissionStatus::Granted);
#else
    Q_UNUSED(context)
    then(true);
#endif
}

} // namespace

LocatorWorld systemWorld()
{
    return {.makeSource =
                [] {
                    std::unique_ptr<QGeoPositionInfoSource> source(
                        QGeoPositionInfoSource::createDefaultSource(nullptr));
                    if (source) {
                        source->setPreferredPositioningMethods(QGeoPositionInfoSource::AllPositioningMethods);
                        source->setUpdateInterval(static_cast<int>(std::chrono::milliseconds(interval).count()));
                    }
                    return source;
                },
            .askPermission = askPermission,
            .now =
                [] {
                    const auto now = std::chrono::steady_clock::now().time_since_epoch();
                    return std::chrono::duration_cast<std::chrono::milliseconds>(now);
                }};
}

} // namespace anjungan::map
