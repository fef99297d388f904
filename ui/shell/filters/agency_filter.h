// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/filters/filter.h"

namespace anjungan::shell {

/// The agency (OPD): one of those that the workspace declares.
class AgencyFilter : public Filter
{
    Q_OBJECT

public:
    explicit AgencyFilter(const FilterParts &parts, QObject *parent = nullptr);

    QString label() const override;

protected:
    QWidget *fill(sheet::Sheet &sheet) override;
};

} // namespace anjungan::shell
