// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/scene_graph.h"

#include <QDir>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>

#include <algorithm>
#include <array>

namespace anjungan::map {

namespace {

constexpr std::array softwareRenderers{"llvmpipe", "softpipe", "swrast", "SwiftShader"};

/// Without a render device OpenGL is software. Querying OpenGL itself would load its rasterizer and a compiler, tens of
/// megabytes that stay in memory.
bool hasRenderDevice()
{
    return !QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System).isEmpty();
}

bool hasFastOpenGl()
{
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!context.create() || !context.makeCurrent(&surface))
        return false;
    const auto *name = reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER));
    context.doneCurrent();
    const QByteArrayView renderer(name);
    return !renderer.isEmpty() &&
           std::ranges::none_of(softwareRenderers, [&](const char *one) { return renderer.contains(one); });
}

} // namespace

void chooseSceneGraph()
{
    const bool isAsked = qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND");
    if (!isAsked && !(hasRenderDevice() && hasFastOpenGl()))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

} // namespace anjungan::map
