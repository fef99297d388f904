// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::workspace;

/// What docs/province.md begins with.
class ProvinceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorkspaceThatAProvinceBeginsWithIsOne()
    {
        QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/docs/province.md"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray page = file.readAll();
        const qsizetype begin = page.indexOf("```json\n") + 8;
        const auto workspace = read(page.sliced(begin, page.indexOf("```", begin) - begin), u"docs/province.md"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().constFirst())));
        QCOMPARE(workspace->pages.constFirst().panels.size(), 1);
    }
};

ANJUNGAN_TEST(QCoreApplication, ProvinceTest)
#include "province_test.moc"
