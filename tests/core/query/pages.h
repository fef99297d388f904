// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/page.h"

#include <QStringList>

namespace anjungan::test {

/// A page of a listing whose rows are JSON arrays by the order of `fields`, e.g. R"([["1", 2, null], …])".
source::Page pageOf(const QStringList &fields, const QByteArray &rows);

void setPoint(source::Feature &feature, double lon, double lat);
void setRectangle(source::Feature &feature, const geo::Box &box);

} // namespace anjungan::test
