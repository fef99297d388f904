// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"

#include <QStringList>

namespace anjungan::test {

/// A page of a listing whose rows are JSON arrays by the order of `fields`, e.g. R"([["1", 2, null], …])".
source::RowPage pageOf(const QStringList &fields, const QByteArray &rows);

void setPoint(source::SourceRow &feature, double lon, double lat);
void setRectangle(source::SourceRow &feature, const geo::Box &box);

} // namespace anjungan::test
