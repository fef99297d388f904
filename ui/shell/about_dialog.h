// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

namespace anjungan::shell {

/// A work that the data or the program contain, with its licence and its use.
struct Attribution
{
    QString name;
    QString licence;
    QString use;
};

/// The program's description, version and licence, and the attributions. Plain text.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(const QList<Attribution> &attributions, QWidget *parent = nullptr);
};

} // namespace anjungan::shell
