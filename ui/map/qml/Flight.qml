// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation
import QtPositioning

// Moves the camera within a quarter of a second.
QtObject {
    id: flight

    required property Map map

    // To a place and a zoom.
    function start(center, zoom) {
        stop()
        turn.to = center
        rise.to = zoom
        animation.start()
    }

    // To a zoom; the place at a point stays there.
    function startAt(point, zoom) {
        stop()
        approach.point = point
        approach.held = map.toCoordinate(point, false)
        approach.from = map.zoomLevel
        approach.to = Math.min(zoom, map.maximumZoomLevel)
        approach.start()
    }

    function stop() {
        animation.stop()
        approach.stop()
    }

    property real level
    onLevelChanged: {
        map.zoomLevel = level
        map.alignCoordinateToPoint(approach.held, approach.point)
    }

    property NumberAnimation approach: NumberAnimation {
        property point point
        property var held
        target: flight
        property: "level"
        duration: 250
        easing.type: Easing.InOutQuad
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
