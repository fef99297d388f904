// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"
#include "ui/panels/panel_services.h"

#include <QAbstractButton>

namespace anjungan::panels {

class PageContext;

/// The current choice of a page's parameter as "Banjir ▾"; a tap opens a sheet with all of them. Used where chips have
/// no room.
class ChoiceButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// `context` must outlive the button.
    ChoiceButton(const workspace::Parameter &parameter, const PanelServices &services, PageContext &context,
                 QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void openSheet();

    workspace::Parameter m_parameter;
    const PanelServices &m_services;
    PageContext &m_context;
    QString m_title; ///< of the current choice
};

} // namespace anjungan::panels
