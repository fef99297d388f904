// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation
import QtPositioning
import Anjungan.Map

// The camera is QtLocation's; the layers below and above it are Anjungan's and follow it.
SurfaceItem {
    id: surface

    tiles: tileLayer
    overlay: overlayLayer
    position: positionMark
    measure: measuredLine

    onMoveRequested: (center, zoom, animated) => {
        gestures.stop()
        flight.stop()
        if (animated) {
            flight.start(center, zoom)
        } else {
            map.zoomLevel = zoom
            map.center = center
        }
    }

    TileLayer {
        id: tileLayer
        anchors.fill: parent
        center: map.center
        zoomLevel: map.zoomLevel
    }

    Map {
        id: map
        anchors.fill: parent
        // It provides the camera and draws nothing: drawing it transparently would cost a pass over the view in each
        // frame.
        opacity: 0
        copyrightsVisible: false
        plugin: Plugin { name: "itemsoverlay" }
        minimumZoomLevel: surface.minimumZoom
        maximumZoomLevel: surface.maximumZoom
        onCenterChanged: {
            if (!surface.allows(center))
                center = surface.clamped(center)
        }
    }

    OverlayLayer {
        id: overlayLayer
        anchors.fill: parent
        center: map.center
        zoomLevel: map.zoomLevel
    }

    Measure {
        id: measuredLine
        anchors.fill: parent
        center: map.center
        zoomLevel: map.zoomLevel
    }

    Position {
        id: positionMark
        anchors.fill: parent
        center: map.center
        zoomLevel: map.zoomLevel
    }

    Flight {
        id: flight
        map: map
    }

    Gestures {
        id: gestures
        anchors.fill: parent
        map: map
        surface: surface
        flight: flight
    }
}
