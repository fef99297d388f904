// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// One <message> of a .ts file.
struct Message
{
    QString context;
    QString source;
    QString meaning;   ///< what keeps it apart from another text with the same source; may be empty
    QStringList forms; ///< the translation; with plurals, one for each form of the language
    bool isFinished = true;

    /// The key for lookup; also used in messages.
    QString key() const
    {
        return context + u": "_s + source + (meaning.isEmpty() ? QString() : u" ("_s + meaning + u')');
    }
};

QString sourceFolder() { return qEnvironmentVariable("ANJUNGAN_SOURCE_DIR"); }
QString committed(const QString &language) { return sourceFolder() + u"/translations/anjungan_%1.ts"_s.arg(language); }

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    const bool hasPlurals = xml.attributes().value("numerus"_L1) == "yes"_L1;
    Message message{.context = context, .source = {}, .meaning = {}, .forms = {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.meaning = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isFinished = !xml.attributes().hasAttribute("type"_L1);
            while (hasPlurals && xml.readNextStartElement())
                message.forms << xml.readElementText();
            if (!hasPlurals)
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// The messages of a .ts file; none if it cannot be read.
QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement())
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// "%1", "%2", "%n" of a text, sorted.
QStringList placeMarkers(const QString &text)
{
    static const QRegularExpression marker(u"%L?([1-9]|n)"_s);
    QStringList markers;
    for (const QRegularExpressionMatch &match : marker.globalMatch(text))
        markers << match.captured();
    markers.sort();
    return markers;
}

QStringList keysOf(const QList<Message> &messages)
{
    QStringList keys;
    std::ranges::transform(messages, std::back_inserter(keys), &Message::key);
    keys.sort();
    return keys;
}

} // namespace

/// The Indonesian interface is complete, and English has its plurals.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated()
    {
        QFETCH(const QString, language);
        const QList<Message> messages = readMessages(committed(language));
        QVERIFY(!messages.isEmpty());
        QStringList faults;
        for (const Message &message : messages) {
            const bool isEmpty = message.forms.isEmpty() || std::ranges::any_of(message.forms, &QString::isEmpty);
            if (isEmpty || !message.isFinished)
                faults << message.key();
        }
        QVERIFY2(faults.isEmpty(), qPrintable(u"not translated, or not marked as finished:\n"_s + faults.join(u'\n')));
    }

    void placeMarkersStay_data() { languages(); }
    void placeMarkersStay()
    {
        QFETCH(const QString, language);
        const QList<Message> messages = readMessages(committed(language));
        QVERIFY(!messages.isEmpty());
        for (const Message &message : messages)
            for (const QString &form : message.forms)
                QVERIFY2(placeMarkers(form) == placeMarkers(message.source),
                         qPrintable(message.key() + u" → "_s + form));
    }

    /// Who reads the window and the command line reads the same words.
    void oneTextHasOneTranslation()
    {
        QHash<QString, Message> first;
        for (const Message &message : readMessages(committed(u"id"_s))) {
            if (!message.meaning.isEmpty())
                continue;
            if (!first.contains(message.source))
                first.insert(message.source, message);
            const Message other = first.value(message.source);
            QVERIFY2(other.forms == message.forms, qPrintable(message.key() + u" and "_s + other.key()));
        }
        QVERIFY(!first.isEmpty());
    }

    void textsAreThoseOfTheSources_data() { languages(); }
    void textsAreThoseOfTheSources()
    {
        QFETCH(const QString, language);
        QFETCH(const QStringList, options);
        const QString lupdate = QStringLiteral(ANJUNGAN_LUPDATE);
        if (!QFileInfo(lupdate).isExecutable())
            QSKIP("lupdate is not installed, so the texts of the sources cannot be collected");
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QString collected = folder.filePath(u"anjungan_%1.ts"_s.arg(language));
        QProcess process;
        process.setWorkingDirectory(sourceFolder());
        process.start(lupdate, options + QStringList{u"-silent"_s, u"-I"_s, u"."_s, u"core"_s, u"ui"_s, u"app"_s,
                                                     u"-source-language"_s, u"en"_s, u"-target-language"_s, language,
                                                     u"-ts"_s, collected});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        // It warns if it cannot determine the context that the program will use: such a text would stay English.
        QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());

        const QStringList inSources = keysOf(readMessages(collected));
        const QStringList inFile = keysOf(readMessages(committed(language)));
        QVERIFY(!inSources.isEmpty());
        QStringList faults;
        for (const QString &key : inSources)
            if (!inFile.contains(key))
                faults << u"lacks "_s + key;
        for (const QString &key : inFile)
            if (!inSources.contains(key))
                faults << u"no source has "_s + key;
        QVERIFY2(faults.isEmpty(),
                 qPrintable(u"build the target update_translations, then translate:\n"_s + faults.join(u'\n')));
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("Indonesian") << u"id"_s << QStringList();
        QTest::newRow("English plurals") << u"en"_s << QStringList{u"-pluralonly"_s};
    }
};

ANJUNGAN_TEST(QCoreApplication, TranslationsTest)
#include "translations_test.moc"
