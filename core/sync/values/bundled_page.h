// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace anjungan::sync {

/// Who a row is, as the sync found out that once published it (core/store/stage/row_identity.h). It cannot be found out
/// from what is published, which holds times in another form than the source sent.
struct RowMark
{
    QString key;
    QByteArray hash;
    qint64 stamp = 0;
};

/// Rows of a bundle, checked: values are of their columns' types, geometries are whole and finite.
struct BundledPage
{
    source::RowPage page;
    std::vector<RowMark> marks; ///< one for each feature
};

} // namespace anjungan::sync
