// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>

namespace anjungan::test {

/// A unit of packaging/kiosk with its drop-in, as far as tests need it. The sections' names do not matter.
class UnitFile
{
public:
    /// `name` without ".service". What is not there is empty.
    explicit UnitFile(const QString &name);

    QStringList values(const QString &key) const { return m_values.value(key); } ///< in their order
    QString value(const QString &key) const { return m_values.value(key).value(0); }
    std::chrono::milliseconds seconds(const QString &key) const;

    /// ExecStart= as words, with the variables of kiosk.conf: ${NAME} stands for one value, $NAME for its words.
    QStringList command(const QMap<QString, QString> &variables) const;
    /// `base` with Environment= and without UnsetEnvironment=.
    QProcessEnvironment environment(QProcessEnvironment base) const;

private:
    QMap<QString, QStringList> m_values;
};

/// packaging/kiosk in the source tree.
QString kioskFolder();

} // namespace anjungan::test
