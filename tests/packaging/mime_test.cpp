// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// The types of files that packages declare, as Qt and desktops read them.
class MimeTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_data;

    static QString typeOf(const QString &file) { return QMimeDatabase().mimeTypeForFile(file).name(); }

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile made(m_data.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
        return made.fileName();
    }

    /// The beginning of a GeoPackage, as a cache and a bundle have it.
    static QByteArray geoPackage()
    {
        QByteArray bytes = QByteArrayLiteral("SQLite format 3\0").leftJustified(68, '\1');
        return (bytes + "GPKG").leftJustified(4096, '\0');
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString packages = m_data.filePath(u"mime/packages"_s);
        QVERIFY(QDir().mkpath(packages));
        QVERIFY(QFile::copy(QStringLiteral(ANJUNGAN_PACKAGING "/linux/id.go.sumutprov.anjungan.mime.xml"),
                            packages + u"/id.go.sumutprov.anjungan.xml"_s));
        qputenv("XDG_DATA_DIRS", m_data.path().toUtf8() + ":/usr/share");
        if (!QMimeDatabase().mimeTypeForName(u"application/json"_s).isValid())
            QSKIP("shared-mime-info not installed: types of files are not checked");
    }

    void aBundleIsKnownByItsName()
    {
        QCOMPARE(typeOf(file(u"sumut.anjungan.gpkg"_s, geoPackage())), u"application/x-anjungan-bundle"_s);
        QCOMPARE(typeOf(file(u"desa.bundle"_s, geoPackage())), u"application/x-anjungan-bundle"_s);
        QVERIFY(
            QMimeDatabase().mimeTypeForName(u"application/x-anjungan-bundle"_s).inherits(u"application/vnd.sqlite3"_s));
    }

    void aGeoPackageIsKnownByNameAndContent()
    {
        QCOMPARE(typeOf(file(u"sumut.gpkg"_s, geoPackage())), u"application/geopackage+sqlite3"_s);
        QCOMPARE(typeOf(file(u"without-ending"_s, geoPackage())), u"application/geopackage+sqlite3"_s);
    }

    void aWorkspaceIsKnownByItsNameAndStaysJson()
    {
        QCOMPARE(typeOf(file(u"sumut.anjungan.json"_s, "{}")), u"application/x-anjungan-workspace+json"_s);
        QVERIFY(QMimeDatabase()
                    .mimeTypeForName(u"application/x-anjungan-workspace+json"_s)
                    .inherits(u"application/json"_s));
        QCOMPARE(typeOf(file(u"other.json"_s, "{}")), u"application/json"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, MimeTest)
#include "mime_test.moc"
