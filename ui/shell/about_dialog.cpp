// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

AboutDialog::AboutDialog(const QList<Attribution> &attributions, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"about"_s);
    setWindowTitle(tr("About Anjungan"));
    QStringList lines{tr("Anjungan %1").arg(QCoreApplication::applicationVersion()),
                      tr("Executive dashboard: the agencies' datasets in one open file, online or not."),
                      tr("Free software under the GNU General Public License, version 3 or later."),
                      tr("Built with Qt %1, SQLite, simdjson, GEOS, GeographicLib, valijson and QCoro.")
                          .arg(QLatin1StringView(qVersion()))};
    if (!attributions.isEmpty()) {
        lines << QString() << tr("Data:");
        for (const Attribution &one : attributions)
            lines << u"• %1 (%2): %3"_s.arg(one.name, one.licence, one.use);
    }
    auto *text = new QPlainTextEdit(lines.join(u'\n'), this);
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    // Qt has no Indonesian texts: its context menu and standard button would be in English.
    text->setContextMenuPolicy(Qt::NoContextMenu);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(560, 420);
}

} // namespace anjungan::shell
