// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/foot_lines.h"

#include "core/base/one_line.h"
#include "ui/theme/text.h"

#include <QTextLayout>

namespace anjungan::panels {

namespace {

QString withoutOuterDots(QStringView line)
{
    line = line.trimmed();
    if (line.startsWith(u'·'))
        line = line.sliced(1);
    if (line.endsWith(u'·'))
        line.chop(1);
    return line.trimmed().toString();
}

} // namespace

QStringList footLines(const QString &text, const QFont &font, double width)
{
    const QString plain = base::oneLine(text);
    QStringList lines;
    QTextLayout layout(plain, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (const QString shown = withoutOuterDots(QStringView(plain).sliced(line.textStart(), line.textLength()));
            !shown.isEmpty())
            lines.append(shown);
    }
    layout.endLayout();
    return lines;
}

} // namespace anjungan::panels
