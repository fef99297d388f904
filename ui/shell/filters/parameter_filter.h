// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/filters/filter.h"

namespace anjungan::shell {

/// A parameter that the page declares. Shown while its choice is not the first one, unless a map of the page shows the
/// choices itself.
class ParameterFilter : public Filter
{
    Q_OBJECT

public:
    ParameterFilter(const workspace::Parameter &parameter, const FilterParts &parts, QObject *parent = nullptr);

    void showPage(const workspace::PageSpec &page, panels::PageContext &context) override;
    QString label() const override;
    [[nodiscard]] bool isSet() const override;

protected:
    [[nodiscard]] bool isFollowedBy(const workspace::PageSpec &) const override { return false; }
    QWidget *fill(sheet::Sheet &sheet) override;

private:
    const workspace::Parameter m_declared;
    bool m_isOnMap = false;
};

} // namespace anjungan::shell
