// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/words/sentence.h"

#include <QSet>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace anjungan;
using message::Code;
using message::make;
using words::sentence;

namespace {

/// Speaks a language as long as it lives.
class Speaking
{
public:
    explicit Speaking(const QString &language)
    {
        m_isLoaded = m_translator.load(u":/i18n/anjungan_%1.qm"_s.arg(language));
        QCoreApplication::installTranslator(&m_translator);
    }
    ~Speaking() { QCoreApplication::removeTranslator(&m_translator); }
    bool isLoaded() const { return m_isLoaded; }

private:
    QTranslator m_translator;
    bool m_isLoaded = false;
};

message::Argument sample(char kind, qsizetype place)
{
    switch (kind) {
    case 'i':
        return qint64(700 + place);
    case 'd':
        return 0.5 + static_cast<double>(place);
    case 's':
        return u"‹%1 %2 %3 %9 <b>&amp; %n #"_s + QString::number(place) + u"›"_s;
    case 't':
        return QDateTime(QDate(2026, 11, 21), QTime(7, 5), QTimeZone::UTC).addYears(static_cast<int>(place));
    case 'l':
        return QStringList{u"‹%1›"_s, u"‹%2 "_s + QString::number(place) + u"›"_s};
    default:
        return message::Messages{make<Code::RowsTwice>(800 + place)};
    }
}

/// What of a sample must be seen in the sentence.
QString traceOf(char kind, qsizetype place, bool isIndonesian)
{
    switch (kind) {
    case 'i':
        return QString::number(700 + place);
    case 'd':
        return QLocale(isIndonesian ? u"id"_s : u"en"_s).toString(0.5 + static_cast<double>(place));
    case 's':
        return std::get<QString>(sample(kind, place));
    case 't':
        return u"21 Nov %1"_s.arg(2026 + place);
    case 'l':
        return u"‹%1›, ‹%2 "_s + QString::number(place) + u"›"_s;
    default:
        return QString::number(800 + place) + (isIndonesian ? u" baris"_s : u" rows"_s);
    }
}

} // namespace

class SentenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsSentence_data() { languages(); }
    void everyCodeHasItsSentence()
    {
        QFETCH(const QString, language);
        const Speaking speaking(language);
        QVERIFY(speaking.isLoaded());
        QSet<QString> sentences;
        for (const message::CodeFacts &facts : message::allCodes) {
            message::Message made{facts.code, {}};
            for (const char kind : facts.kinds)
                made.arguments << sample(kind, made.arguments.size());
            const QString line = sentence(made);
            QVERIFY2(!line.isEmpty() && !line.contains(u"(s)"_s) && !line.contains(u"(ies)"_s),
                     qPrintable(QString(message::codeName(facts.code)) + u": "_s + line));
            for (std::size_t place = 0; place < facts.kinds.size(); ++place) {
                const QString trace = traceOf(facts.kinds[place], qsizetype(place), language == u"id"_s);
                QVERIFY2(line.contains(trace), qPrintable(line + u" lacks "_s + trace));
            }
            sentences.insert(line);
        }
        // Nothing says the same as something else, but for the names of types, of which English has few.
        QVERIFY(std::size_t(sentences.size()) >= message::allCodes.size() - 6);
    }

    /// Those that are alike hold words that both languages have.
    void indonesianIsNotEnglish()
    {
        QStringList alike;
        for (const message::CodeFacts &facts : message::allCodes) {
            message::Message made{facts.code, {}};
            for (const char kind : facts.kinds)
                made.arguments << sample(kind == 'm' ? 's' : kind, made.arguments.size());
            if (facts.kinds.contains('m'))
                continue;
            const QString english = told(made, u"en"_s);
            if (told(made, u"id"_s) == english)
                alike << message::codeName(facts.code);
        }
        QCOMPARE(alike, (QStringList{u"plain"_s, u"type.json"_s}));
    }

    void pinned_data()
    {
        QTest::addColumn<message::Message>("message");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("indonesian");
        QTest::newRow("one") << make<Code::RowsTwice>(1) << u"1 row came twice and is kept once"_s
                             << u"1 baris datang dua kali dan disimpan satu kali"_s;
        QTest::newRow("many") << make<Code::RowsTwice>(12'345) << u"12,345 rows came twice and are kept once"_s
                              << u"12.345 baris datang dua kali dan disimpan satu kali"_s;
        QTest::newRow("beyond int") << make<Code::RowsTwice>(5'000'000'000)
                                    << u"5,000,000,000 rows came twice and are kept once"_s
                                    << u"5.000.000.000 baris datang dua kali dan disimpan satu kali"_s;
        QTest::newRow("nested")
            << make<Code::At>(u"http://a/items"_s, make<Code::HttpBusy>(u"503 (Service Unavailable)"_s))
            << u"http://a/items: answered 503 (Service Unavailable): the source is busy; it is asked again later"_s
            << u"http://a/items: menjawab 503 (Service Unavailable): sumber sedang sibuk; akan ditanya lagi nanti"_s;
        QTest::newRow("time") << make<Code::BundleInFuture>(QDateTime(QDate(2026, 8, 1), QTime(7, 5), QTimeZone::UTC))
                              << u"the bundle's time, 1 Aug 2026 14:05 WIB, is in the future by this device's clock"_s
                              << u"waktu paket, 1 Agu 2026 14.05 WIB, masih di masa depan menurut jam perangkat ini"_s;
        QTest::newRow("types") << make<Code::TypeFault>(u"siswa"_s, make<Code::TypeText>(), make<Code::TypeInteger>(),
                                                        u"10214833"_s)
                               << u"siswa: text where whole number was promised (row 10214833)"_s
                               << u"siswa: teks, padahal dijanjikan bilangan bulat (baris 10214833)"_s;
        QTest::newRow("verdict")
            << make<Code::ComplianceUnproven>(3, make<Code::WhySourceSilent>())
            << u"New content was seen 3 days after the due time, but before that the source did "
               "not answer. The delay cannot be proven, so the period does not count."_s
            << u"Isi baru terlihat 3 hari setelah jatuh tempo, tetapi sebelumnya sumber tidak "
               "menjawab. Keterlambatan tidak dapat dibuktikan, maka periode ini tidak dihitung."_s;
        QTest::newRow("mistake") << make<Code::WorkspaceMistake>(
                                        u"workspace.json"_s, u"/title"_s,
                                        make<Code::ValueUnfit>(
                                            make<Code::ValueEither>(make<Code::TypeText>(), make<Code::ValueObject>()),
                                            make<Code::ValueList>()))
                                 << u"workspace.json: /title: must be text or an object; is a list"_s
                                 << u"workspace.json: /title: harus teks atau objek; isinya daftar"_s;
        QTest::newRow("reference") << make<Code::NoSuchDataset>(
                                          u"\"a%2\""_s, make<Code::KnownAre>(QStringList{u"\"b\""_s, u"\"%1\""_s}))
                                   << u"there is no dataset \"a%2\"; known are \"b\", \"%1\""_s
                                   << u"tidak ada dataset \"a%2\"; yang dikenal: \"b\", \"%1\""_s;
    }
    void pinned()
    {
        QFETCH(const message::Message, message);
        QFETCH(const QString, english);
        QFETCH(const QString, indonesian);
        QCOMPARE(told(message, u"en"_s), english);
        QCOMPARE(told(message, u"id"_s), indonesian);
    }

    /// "%1" in a folder's name is the folder's, and markup of a source is text.
    void argumentsStayAsTheyAre()
    {
        QCOMPARE(told(make<Code::At>(u"/data/%2 100%/%1.gpkg"_s, make<Code::FileUnreadable>(u"<b>%1</b>"_s)), u"en"_s),
                 u"/data/%2 100%/%1.gpkg: cannot be read: <b>%1</b>"_s);
        QCOMPARE(told(message::plain(u"a\nb\u202e"_s), u"en"_s), u"a b"_s);
    }

    void aTimeElsewhereHasItsOffset()
    {
        const message::Message made =
            make<Code::BundleInFuture>(QDateTime(QDate(2026, 8, 1), QTime(7, 5), QTimeZone::UTC));
        const QTimeZone berlin("Europe/Berlin");
        QVERIFY(sentence(made, berlin).contains(u"1 Aug 2026 09:05 UTC+02:00,"_s));
        const Speaking speaking(u"id"_s);
        QVERIFY(sentence(made, berlin).contains(u"1 Agu 2026 09.05 UTC+02.00,"_s));
        QVERIFY(sentence(made, QTimeZone()).contains(u"1 Agu 2026 07.05 UTC,"_s));
    }

    /// A window names neither a file's path nor what a library says; the address of a source is for people.
    void readersGetNoPathAndNoLibrarysSentence()
    {
        const Speaking speaking(u"id"_s);
        const auto read = [](const message::Message &message) {
            return words::readerSentence(message, QTimeZone("Asia/Jakarta"));
        };
        const QString path = u"/home/a/.local/share/anjungan/cache.gpkg"_s;
        QCOMPARE(read(make<Code::At>(path, make<Code::SqliteError>(u"integer overflow Unable to fetch row"_s))),
                 u"Data di perangkat ini: tidak dapat dibaca; sinkronkan, lalu coba lagi"_s);
        QCOMPARE(
            read(make<Code::QueryNotComputedBecause>(
                u"Sekolah"_s, message::Messages{make<Code::At>(path, make<Code::CacheDamaged>(u"malformed"_s))})),
            u"Sekolah tidak dapat dihitung: Data di perangkat ini: rusak; sinkronkan: cache yang rusak disisihkan dan "
            "dibuat ulang"_s);
        QCOMPARE(read(make<Code::At>(u"https://a.id/ogc"_s, make<Code::NoConnection>(u"Host a.id not found"_s))),
                 u"https://a.id/ogc: tidak ada sambungan; periksa jaringan dan alamatnya"_s);
        for (const Code code : {Code::NoConnection, Code::TlsUntrusted, Code::NotHttpBecause, Code::FileUnreadable,
                                Code::FileNotPlaced, Code::CacheIoError, Code::CacheDamaged, Code::CacheNotOpened,
                                Code::SqliteError, Code::WorkspaceUnchecked}) {
            message::Message made{code, {}};
            for (const char kind : message::kindsOf(code))
                made.arguments << sample(kind, made.arguments.size());
            QVERIFY2(!read(made).contains(u'‹'), qPrintable(read(made)));
            QVERIFY(sentence(made).contains(u'‹')); // the command line has it
        }
    }

    void severalAreOneLine()
    {
        const Speaking speaking(u"en"_s);
        QCOMPARE(sentence({make<Code::RowsTwice>(2), make<Code::RowsKeyless>(1)}),
                 u"2 rows came twice and are kept once; 1 row has no key"_s);
        QCOMPARE(sentence(message::Messages()), QString());
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Indonesian") << u"id"_s;
        QTest::newRow("English") << u"en"_s;
    }

    static QString told(const message::Message &message, const QString &language)
    {
        const Speaking speaking(language);
        return sentence(message, QTimeZone("Asia/Jakarta"));
    }
};

ANJUNGAN_TEST(QCoreApplication, SentenceTest)
#include "sentence_test.moc"
