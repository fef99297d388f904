// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation
import QtPositioning

// Moves the camera to a place and a zoom within a quarter of a second.
QtObject {
    id: flight

    required property Map map

    function start(center, zoom) {
        animation.stop()
        turn.to = center
        rise.to = zoom
        animation.start()
    }

    function stop() {
        animation.stop()
    }

    property ParallelAnimation animation: ParallelAnimation {
        CoordinateAnimation {
            id: turn
            target: flight.map
            property: "center"
            duration: 250
            easing.type: Easing.InOutQuad
        }
        NumberAnimation {
            id: rise
            target: flight.map
            property: "zoomLevel"
            duration: 250
            easing.type: Easing.InOutQuad
        }
    }
}
