// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Anjungan.Map

// The line that is being measured, its points, and its closing line.
MeasureItem {
    id: measure

    Shape {
        visible: measure.points.length > 1
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            fillColor: "transparent"
            strokeColor: measure.ring
            strokeWidth: 6 * measure.factor
            joinStyle: ShapePath.RoundJoin
            capStyle: ShapePath.RoundCap
            PathPolyline { path: measure.points }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: measure.colour
            strokeWidth: 3 * measure.factor
            joinStyle: ShapePath.RoundJoin
            capStyle: ShapePath.RoundCap
            PathPolyline { path: measure.points }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: measure.ring
            strokeWidth: 4 * measure.factor
            PathPolyline { path: measure.closing }
        }
        ShapePath {
            fillColor: "transparent"
            strokeColor: measure.colour
            strokeWidth: 2 * measure.factor
            strokeStyle: ShapePath.DashLine
            dashPattern: [3, 3]
            PathPolyline { path: measure.closing }
        }
    }

    Repeater {
        model: measure.points
        Rectangle {
            required property point modelData
            x: modelData.x - width / 2
            y: modelData.y - height / 2
            width: 12 * measure.factor
            height: width
            radius: width / 2
            color: measure.ring
            border.color: measure.colour
            border.width: 3 * measure.factor
        }
    }

    Item {
        anchors.centerIn: parent
        visible: measure.hasCross
        Rectangle {
            anchors.centerIn: parent
            width: 24 * measure.factor
            height: 2 * measure.factor
            color: measure.colour
        }
        Rectangle {
            anchors.centerIn: parent
            width: 2 * measure.factor
            height: 24 * measure.factor
            color: measure.colour
        }
    }
}
