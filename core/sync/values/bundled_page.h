// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace anjungan::sync {

/// A row's identity, as computed by the sync that first published it (core/store/stage/row_identity.h). It cannot be
/// computed from the published row, where times have another form than the source sent.
struct RowMark
{
    QString key;
    QByteArray hash;
    qint64 stamp = 0;
};

/// Checked rows of a bundle: values have their columns' types, geometries are complete and finite.
struct BundledPage
{
    source::RowPage page;
    std::vector<RowMark> marks; ///< one for each feature
};

} // namespace anjungan::sync
