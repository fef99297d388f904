// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hover_tip.h"

#include "ui/theme/text.h"

#include <QToolTip>

namespace anjungan::charts {

void showHoverTip(const QHelpEvent &event, const QStringList &lines, QWidget &view)
{
    QToolTip::showText(event.globalPos(), theme::plainToolTip(lines), &view); // hides where the text is empty
}

} // namespace anjungan::charts
