// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/one_line.h"
#include "core/source/error.h"

#include <QCoreApplication>
#include <QStringView>

namespace anjungan::source {

/// The context under which this folder's lines for people are translated.
struct Lines
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::source)
};

/// The URL as it may be shown and logged: without user info; query values whose names speak of a secret (token, key,
/// sig …) become "…".
QUrl withoutSecrets(const QUrl &url);

using base::oneLine;

} // namespace anjungan::source
