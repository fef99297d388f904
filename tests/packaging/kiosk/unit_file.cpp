// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/packaging/kiosk/unit_file.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace anjungan::test {

QString kioskFolder() { return qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/packaging/kiosk/"_s; }

UnitFile::UnitFile(const QString &name)
{
    QStringList files{kioskFolder() + name + u".service"_s};
    if (name.startsWith(u"anjungan-kiosk-"_s))
        files << kioskFolder() + u"anjungan-kiosk-.service.d/50-wall.conf"_s;
    for (const QString &path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const qsizetype equals = line.indexOf(u'=');
            if (equals > 0 && !line.startsWith(u'#'))
                m_values[line.left(equals)] << line.mid(equals + 1);
        }
    }
}

std::chrono::milliseconds UnitFile::seconds(const QString &key) const
{
    return std::chrono::milliseconds(qRound(value(key).toDouble() * 1000));
}

QStringList UnitFile::command(const QMap<QString, QString> &variables) const
{
    QStringList words;
    for (QString word : value(u"ExecStart"_s).split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'$') && !word.startsWith(u"${"_s)) {
            words += variables.value(word.mid(1)).split(u' ', Qt::SkipEmptyParts);
            continue;
        }
        for (const auto &[name, value] : variables.asKeyValueRange())
            word.replace(u"${"_s + name + u'}', value);
        words << word;
    }
    return words;
}

QProcessEnvironment UnitFile::environment(QProcessEnvironment base) const
{
    for (const QString &line : values(u"Environment"_s))
        for (const QString &setting : line.split(u' ', Qt::SkipEmptyParts))
            base.insert(setting.section(u'=', 0, 0), setting.section(u'=', 1));
    for (const QString &name : values(u"UnsetEnvironment"_s))
        base.remove(name);
    return base;
}

} // namespace anjungan::test
