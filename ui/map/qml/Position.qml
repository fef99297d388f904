// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Anjungan.Map

// The device's position: its accuracy, its heading, and a dot.
PositionItem {
    id: position

    Item {
        visible: position.shown
        x: position.at.x
        y: position.at.y
        scale: position.factor
        transformOrigin: Item.TopLeft

        Shape {
            visible: position.reach > 9 * position.factor
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                fillColor: Qt.alpha(position.colour, 0.18)
                strokeColor: Qt.alpha(position.colour, 0.7)
                strokeWidth: 1
                PathAngleArc {
                    radiusX: position.reach / position.factor
                    radiusY: radiusX
                    sweepAngle: 360
                }
            }
        }

        Shape {
            visible: position.hasHeading
            rotation: position.heading
            transformOrigin: Item.TopLeft
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                fillColor: position.colour
                strokeColor: position.ring
                strokeWidth: 2
                joinStyle: ShapePath.RoundJoin
                startX: 0
                startY: -31
                PathLine { x: 8; y: -7 }
                PathLine { x: -8; y: -7 }
                PathLine { x: 0; y: -31 }
            }
        }

        Rectangle {
            x: -11
            y: -11
            width: 22
            height: 22
            radius: 11
            color: position.outline
        }
        Rectangle {
            x: -10
            y: -10
            width: 20
            height: 20
            radius: 10
            color: position.ring
        }
        Rectangle {
            x: -7
            y: -7
            width: 14
            height: 14
            radius: 7
            color: position.colour
        }
    }

    Rectangle {
        visible: position.shown && position.note !== ""
        x: Math.round(position.at.x - width / 2)
        y: Math.round(position.at.y + 16 * position.factor)
        width: words.width + 12 * position.factor
        height: words.height + 4 * position.factor
        radius: 6 * position.factor
        color: position.ring
        Text {
            id: words
            anchors.centerIn: parent
            text: position.note
            textFormat: Text.PlainText
            color: position.ink
            font: position.font
        }
    }
}
