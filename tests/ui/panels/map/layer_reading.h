// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/layer_options.h"

#include <QColor>
#include <QJsonObject>

namespace anjungan::test {

inline QColor hex(const char *name) { return QColor(QString::fromLatin1(name)); }

/// What a map reads of a layer of this kind and style in a workspace.
inline panels::LayerOptions layerOf(const QString &kind, const QJsonObject &style,
                                    const QString &title = QStringLiteral("Judul"))
{
    return panels::readLayer(QJsonObject{{QStringLiteral("dataset"), QStringLiteral("x")},
                                         {QStringLiteral("kind"), kind},
                                         {QStringLiteral("title"), title},
                                         {QStringLiteral("style"), style}},
                             QStringLiteral("id"));
}

} // namespace anjungan::test
