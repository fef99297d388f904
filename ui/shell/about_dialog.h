// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

namespace anjungan::shell {

/// Whose work the shown data or the program contain, under which licence, and for what.
struct Attribution
{
    QString name;
    QString licence;
    QString use;
};

/// What this program is, its version and licence, and the attributions. Plain text throughout.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(const QList<Attribution> &attributions, QWidget *parent = nullptr);
};

} // namespace anjungan::shell
