// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/preview.h"
#include "ui/charts/table/table_data.h"
#include "ui/theme/format.h"

#include <QCoreApplication>

namespace anjungan::describe {

/// What a sheet says of a proposed dataset.
class PreviewWords
{
    Q_DECLARE_TR_FUNCTIONS(PreviewWords)

public:
    /// One line: how many rows were read, how many fields there are, the key.
    [[nodiscard]] static QString facts(const survey::Preview &preview, const theme::Formatter &format);
};

/// The first rows of a proposed dataset. A number is written as the source sends it, so that a steward recognizes it.
[[nodiscard]] charts::TableData previewTable(const survey::Preview &preview);

} // namespace anjungan::describe
