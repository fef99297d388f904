// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation

Map {
    color: "#e6ecf4"
    plugin: Plugin { name: "itemsoverlay" }

    MapItemView {
        model: outlines
        delegate: MapPolygon {
            required property var modelData
            path: modelData
            color: "#8cc084"
            border.color: "white"
            border.width: 1
        }
    }
}
