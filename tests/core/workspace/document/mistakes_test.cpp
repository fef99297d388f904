// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::workspace;

// Each data/NAME.json is read; the mistakes must be the lines of data/NAME.txt. Without such a file the document is
// valid.
class TestMistakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_data.setPath(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/tests/core/workspace/data"_s);
        QVERIFY2(m_data.exists(), "run by ctest, or set ANJUNGAN_SOURCE_DIR to the checkout");
    }

    void document_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &file : m_data.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file)) << file.chopped(5);
    }

    void document()
    {
        QFETCH(QString, name);
        const QString file = name + u".json"_s;
        const auto result = read(contentOf(file), file);

        QStringList found;
        for (const Mistake &mistake : result ? QList<Mistake>() : result.error())
            found.append(test::lineOf(mistake));
        QCOMPARE(result.has_value(), found.isEmpty());
        const QStringList expected = QString::fromUtf8(contentOf(name + u".txt"_s)).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(found == expected, qPrintable(u"other mistakes than expected:\n"_s + difference(expected, found)));
    }

private:
    QByteArray contentOf(const QString &name) const
    {
        QFile file(m_data.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QString difference(const QStringList &expected, const QStringList &found)
    {
        QString lines;
        for (const QString &line : expected)
            lines += found.contains(line) ? QString() : u"- "_s + line + u'\n';
        for (const QString &line : found)
            lines += expected.contains(line) ? QString() : u"+ "_s + line + u'\n';
        return lines.isEmpty() ? u"the same lines in another order\n"_s + found.join(u'\n') : lines;
    }

    QDir m_data;
};

ANJUNGAN_TEST(QCoreApplication, TestMistakes)
#include "mistakes_test.moc"
