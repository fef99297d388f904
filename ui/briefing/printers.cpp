// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/printers.h"

#include "ui/briefing/briefing_file.h"

#include <QPrinter>
#include <QPrinterInfo>

namespace anjungan::briefing {

Printers systemPrinters()
{
    return {.names =
                [] {
                    QStringList names = QPrinterInfo::availablePrinterNames();
                    const QString usual = QPrinterInfo::defaultPrinterName();
                    if (names.removeOne(usual))
                        names.prepend(usual);
                    return names;
                },
            .print =
                [](const BriefingRun &run, const QString &name) {
                    QPrinter printer(QPrinter::HighResolution);
                    printer.setPrinterName(name);
                    return printer.isValid() && print(run, printer);
                }};
}

} // namespace anjungan::briefing
