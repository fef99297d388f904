// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation

// Fingers, mouse and wheel move the camera: the place under the finger stays under it.
Item {
    id: gestures

    required property Map map
    required property var surface
    required property var flight

    function stop() {
        fling.running = false
    }

    // Zooms and moves so that the coordinate is at the point.
    function hold(coordinate, point, zoom) {
        map.zoomLevel = Math.min(Math.max(zoom, map.minimumZoomLevel), map.maximumZoomLevel)
        map.alignCoordinateToPoint(coordinate, point)
        surface.moved()
    }

    DragHandler {
        id: drag
        property var held
        target: null
        acceptedButtons: Qt.LeftButton
        onActiveChanged: {
            if (active) {
                gestures.flight.stop()
                held = gestures.map.toCoordinate(centroid.pressPosition, false)
            } else {
                fling.begin(centroid.velocity)
            }
        }
        onCentroidChanged: {
            if (active) {
                gestures.hold(held, centroid.position, gestures.map.zoomLevel)
            }
        }
    }

    PinchHandler {
        property var held
        target: null
        onActiveChanged: {
            gestures.stop()
            gestures.flight.stop()
            if (active)
                held = gestures.map.toCoordinate(centroid.position, false)
        }
        onScaleChanged: delta => {
            gestures.hold(held, centroid.position, gestures.map.zoomLevel + Math.log2(delta))
        }
        onTranslationChanged: {
            if (active)
                gestures.hold(held, centroid.position, gestures.map.zoomLevel)
        }
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            gestures.stop()
            gestures.flight.stop()
            // A notch of the wheel, 120 units, is half a zoom level.
            const point = Qt.point(event.x, event.y)
            const zoom = gestures.map.zoomLevel + event.angleDelta.y / 240
            gestures.hold(gestures.map.toCoordinate(point, false), point, zoom)
        }
    }

    TapHandler {
        acceptedButtons: Qt.LeftButton
        longPressThreshold: gestures.surface.holdTime / 1000 // what is held is told of, and no tap
        onPressedChanged: if (pressed) gestures.stop()
        onTapped: (point, button) => {
            // The first tap acts at once: waiting for a second one would delay each selection. A double tap therefore
            // selects and then zooms, or opens the selected feature.
            if (tapCount === 1) {
                gestures.surface.tapped(point.position)
            } else if (tapCount > 2 || !gestures.surface.takesDoubleTap(point.position)) {
                gestures.flight.startAt(point.position, gestures.map.zoomLevel + 1)
                gestures.surface.moved()
            }
        }
    }

    HoverHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onPointChanged: if (hovered) gestures.surface.hovered(point.position)
        onHoveredChanged: if (!hovered) gestures.surface.hoverEnded()
    }

    // After a flick the camera continues and stops within about a second.
    FrameAnimation {
        id: fling
        property point velocity
        function begin(thrown) {
            // Speeds above 3000 px/s are measuring errors of the touch screen.
            const speed = Math.hypot(thrown.x, thrown.y)
            const share = Math.min(1, 3000 / Math.max(speed, 1))
            velocity = Qt.point(thrown.x * share, thrown.y * share)
            running = speed > 200
        }
        onTriggered: {
            const step = Math.min(frameTime, 0.1)
            const middle = Qt.point(gestures.width / 2 - velocity.x * step, gestures.height / 2 - velocity.y * step)
            gestures.map.center = gestures.map.toCoordinate(middle, false)
            const kept = Math.exp(-5 * step)
            velocity = Qt.point(velocity.x * kept, velocity.y * kept)
            if (Math.hypot(velocity.x, velocity.y) < 20)
                running = false
        }
    }
}
