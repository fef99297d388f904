// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/saving/save_request.h"

#include <QByteArray>
#include <QString>

namespace anjungan::app {

/// Writes a draft of a workspace into `folder`, under a name of its content: the same draft is one file. Returns its
/// path. Not on the UI thread.
[[nodiscard]] std::expected<QString, saving::SaveError> keepDraft(const QString &folder, const QByteArray &document);

} // namespace anjungan::app
