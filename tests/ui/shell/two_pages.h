// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QByteArray>

namespace anjungan::test {

/// The document of a workspace with areas and two pages, "a" with a table and "b" without a panel.
QByteArray twoPages();

/// Ends the program, with the first mistake, if the document has one.
workspace::Workspace workspaceOf(const QByteArray &json);

} // namespace anjungan::test
