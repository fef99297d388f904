// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::workspace;

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrives()
    {
        const auto result = test::readWorkspaceFile(dataFile(u"design.json"_s));
        QVERIFY2(result.has_value(), result ? "" : qPrintable(test::lineOf(result.error().constFirst())));
        const Workspace &workspace = *result;
        QCOMPARE(workspace.id, u"sumut"_s);
        QCOMPARE(workspace.title.in(u"en"_s), u"North Sumatra"_s);
        QVERIFY(workspace.notice.isEmpty());
        QCOMPARE(workspace.timeZone.id(), "Asia/Jakarta");
        QCOMPARE(workspace.source(u"pusat"_s)->url, QUrl(u"https://example.org/ogcapi"_s));
        QVERIFY(!workspace.source(u"lain"_s));
        QCOMPARE(workspace.agency(u"disdik"_s)->shortName, u"Disdik"_s);
        QCOMPARE(workspace.areas, (QList<AreaLevel>{{u"kabkota"_s, u"kabkota"_s, u"kode"_s, u"nama"_s}}));
        QCOMPARE(workspace.page(u"ringkasan"_s)->icon, u"home"_s);

        const Dataset expected{
            .id = u"sekolah"_s,
            .source = u"pusat"_s,
            .collection = u"sekolah"_s,
            .key = u"npsn"_s,
            .title = {{{u"id"_s, u"Sekolah"_s}, {u"en"_s, u"Schools"_s}}},
            .publisher = u"disdik"_s,
            .cadence = Duration{.months = 6},
            .grace = Duration{.days = 14},
            .refresh = Duration{.seconds = 900},
            .modified = u"updated_at"_s,
            .area = AreaRef{u"kode_kab"_s, u"kemendagri"_s},
            .period = u"semester"_s,
            .timeZone = QTimeZone("Asia/Jakarta"),
            .fields = {{.name = u"siswa"_s,
                        .title = {{{u"id"_s, u"Siswa"_s}}},
                        .type = FieldType::Integer,
                        .unit = {{{u"id"_s, u"siswa"_s}, {u"en"_s, u"pupils"_s}}}}},
        };
        QCOMPARE(*workspace.dataset(u"sekolah"_s), expected);
        QCOMPARE(workspace.dataset(u"sekolah"_s)->field(u"siswa"_s)->unit.in(u"en"_s), u"pupils"_s);
        QVERIFY(!workspace.dataset(u"sekolah"_s)->field(u"guru"_s));
    }

    void aUnitMayHaveAnotherFormBesideOne()
    {
        const auto workspace =
            read(json("{'version': 1, 'id': 'uji', "
                      "'sources': [{'id': 'pusat', 'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/'}], "
                      "'datasets': [{'id': 'sekolah', 'source': 'pusat', 'collection': 'c', 'key': 'k', 'fields': {"
                      "'siswa': {'unit': {'id': 'siswa', 'en': {'one': 'pupil', 'other': 'pupils'}}}, "
                      "'status': {'values': {'N': {'id': 'Negeri', 'en': 'Public'}, 'S': 'Swasta'}}}}]}"),
                 u"uji.json"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().constFirst())));
        const Dataset &schools = workspace->datasets.constFirst();
        QCOMPARE(schools.field(u"siswa"_s)->unit.in(u"id"_s), u"siswa"_s);
        QCOMPARE(schools.field(u"siswa"_s)->unit.in(u"en"_s), u"pupils"_s);
        QCOMPARE(schools.field(u"siswa"_s)->unitOfOne, (Text{{{u"en"_s, u"pupil"_s}}}));
        QCOMPARE(schools.field(u"status"_s)->valueTitles.value(u"N"_s).in(u"en"_s), u"Public"_s);
        QCOMPARE(schools.field(u"status"_s)->valueTitles.value(u"S"_s).in(u"en"_s), u"Swasta"_s);
        const auto half =
            read(json("{'version': 1, 'id': 'uji', "
                      "'sources': [{'id': 'pusat', 'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/'}], "
                      "'datasets': [{'id': 'sekolah', 'source': 'pusat', 'collection': 'c', 'key': 'k', 'fields': {"
                      "'siswa': {'unit': {'en': {'one': 'pupil'}}}}}]}"),
                 u"uji.json"_s);
        QVERIFY(!half);
        QVERIFY2(test::lineOf(half.error().constFirst()).contains(u"/datasets/0/fields/siswa/unit/en/other"_s),
                 qPrintable(test::lineOf(half.error().constFirst())));
    }

    void whatIsMissingHasASensibleValue()
    {
        const auto workspace =
            read(json("{'version': 1, 'id': 'uji', "
                      "'sources': [{'id': 'pusat', 'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/'}], "
                      "'datasets': [{'id': 'sekolah', 'source': 'pusat', 'collection': 'c', 'key': 'k', 'publisher': "
                      "'disdik'}]}"),
                 u"uji.json"_s);
        QVERIFY(workspace);
        QCOMPARE(workspace->title.in(u"id"_s), u"uji"_s);
        QCOMPARE(workspace->timeZone, QTimeZone::utc()); // never that of the device
        QCOMPARE(workspace->datasets.constFirst().title.in(u"id"_s), u"sekolah"_s);
        QVERIFY(!workspace->datasets.constFirst().refresh);
        QVERIFY(!workspace->datasets.constFirst().area);
        QVERIFY(workspace->pages.isEmpty());
        QCOMPARE(workspace->history, HistoryLimits());
    }

    void pageArrives()
    {
        const auto workspace = test::readWorkspaceFile(dataFile(u"full.json"_s));
        QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(test::lineOf(workspace.error().constFirst())));
        const Dataset &progress = *workspace->dataset(u"kinerja"_s);
        QCOMPARE(progress.period, u"periode"_s);
        QCOMPARE(progress.periodPresent, u"fisik"_s);
        QCOMPARE(progress.field(u"opd"_s)->names, NamedThing::Agency);
        QCOMPARE(workspace->dataset(u"sekolah"_s)->complete, Duration{.days = 7});
        QCOMPARE(workspace->history, (HistoryLimits{.days = 90, .bytes = qint64{50} * 1024 * 1024}));
        const PageSpec &page = workspace->pages.constFirst();
        QCOMPARE(page.wideRows, (QList<double>{-108, 1, 1}));
        QCOMPARE(page.parameters.constFirst().choices.constFirst().value, u"banjir"_s);
        const PanelSpec &panel = page.panels.constFirst();
        QCOMPARE(panel.type, PanelType::Figure);
        QCOMPARE(panel.wide, QRect(0, 0, 2, 1));
        QCOMPARE(panel.narrow, QRect(0, 0, 3, 1));
        QCOMPARE(panel.options.keys(), (QStringList{u"format"_s, u"query"_s, u"sub"_s, u"value"_s}));
    }

    void queryArrives()
    {
        const QByteArray query = json(
            "{'dataset': 'kinerja', 'as': '-P7D', 'group': ['opd'], 'order': ['-deviasi', 'opd.name'], 'limit': 8, "
            "'where': [{'field': 'periode', 'is': 'latest'}, {'field': 'opd', 'is': 'in', 'value': ['a', 'b']}, "
            "{'field': 'kode', 'is': 'within', 'param': 'area'}, {'field': 'pagu', 'is': '>=', 'value': 5}], "
            "'measures': [{'id': 'target', 'by': 'avg', 'field': 'target', 'weight': 'pagu'}, "
            "{'id': 'deviasi', 'by': 'avg', 'field': 'fisik', 'minus': 'target', "
            "'unit': {'id': 'poin', 'en': 'points'}}, {'id': 'n', 'by': 'count', 'unit': 'OPD'}]}");
        const QuerySpec expected{
            .dataset = u"kinerja"_s,
            .where = {{u"periode"_s, Operator::Latest, {}, {}},
                      {u"opd"_s, Operator::In, QVariantList{u"a"_s, u"b"_s}, {}},
                      {u"kode"_s, Operator::Within, {}, u"area"_s},
                      {u"pagu"_s, Operator::GreaterOrEqual, 5, {}}},
            .select = {},
            .group = {u"opd"_s},
            .measures = {{u"target"_s, Aggregate::Average, u"target"_s, u"pagu"_s, {}, {}, {}},
                         {u"deviasi"_s,
                          Aggregate::Average,
                          u"fisik"_s,
                          {},
                          u"target"_s,
                          {},
                          {{{u"id"_s, u"poin"_s}, {u"en"_s, u"points"_s}}}},
                         {u"n"_s, Aggregate::Count, {}, {}, {}, {}, {{{QString(), u"OPD"_s}}}}},
            .order = {{u"deviasi"_s, true}, {u"opd.name"_s, false}},
            .limit = 8,
            .as = TimeExpression::parse(u"-P7D"_s).value_or(TimeExpression()),
        };
        const auto spec = readQuery(QJsonDocument::fromJson(query).object());
        QVERIFY(spec);
        QCOMPARE(*spec, expected);
        QVERIFY(!readQuery(QJsonValue()));
        QVERIFY(!readQuery(QJsonObject{{u"dataset"_s, u"kinerja"_s}}));
    }

    void demoIsRight()
    {
        const auto workspace =
            test::readWorkspaceFile(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/demo/workspace.json"_s);
        QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(test::lineOf(workspace.error().constFirst())));
    }

    // The JSON of docs/workspace.md, put together to a document.
    void examplesOfTheReferenceAreRight()
    {
        QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/docs/workspace.md"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonArray pages, panels, datasets, exposures, derived, tiles, attention, briefings, around, walls;
        for (const QString &id : {u"kinerja"_s, u"indeks_bahaya"_s, u"zona_bahaya"_s, u"daratan"_s, u"kejadian"_s,
                                  u"kabkota"_s, u"aplikasi"_s})
            datasets.append(
                QJsonObject{{u"id"_s, id}, {u"source"_s, u"pusat"_s}, {u"collection"_s, id}, {u"key"_s, u"id"_s}});
        const QStringList blocks = QString::fromUtf8(file.readAll()).split(u"```json"_s).sliced(1);
        for (const QString &block : blocks) {
            const QJsonObject example = QJsonDocument::fromJson(block.section(u"```"_s, 0, 0).toUtf8()).object();
            QVERIFY2(!example.isEmpty(), qPrintable(block));
            if (example.contains("siaga"_L1) || example.contains("collection"_L1))
                (example.contains("siaga"_L1) ? walls : datasets).append(example);
            else if (example.contains("zones"_L1))
                (example.contains("lists"_L1) ? around : exposures).append(example);
            else if (example["by"_L1].isString() || example.contains("attribution"_L1))
                (example.contains("by"_L1) ? derived : tiles).append(example);
            else if (example.contains("parts"_L1) || example.contains("severity"_L1))
                (example.contains("parts"_L1) ? briefings : attention).append(example);
            else if (example.contains("panels"_L1) || example.contains("type"_L1))
                (example.contains("panels"_L1) ? pages : panels).append(example);
            else
                QVERIFY2(readQuery(QJsonValue(example)), qPrintable(block));
        }
        QCOMPARE(std::tuple(pages.size(), exposures.size(), briefings.size(), derived.size()), std::tuple(1, 1, 1, 2));
        QVERIFY(panels.size() >= 2); // which use the same cells, so each gets its own page
        const QJsonObject page = pages.first().toObject();
        for (const QJsonValue panel : std::as_const(panels)) {
            QJsonObject copy = page;
            copy[u"id"_s] = u"page-"_s + panel["id"_L1].toString();
            copy[u"panels"_s] = QJsonArray{panel};
            pages.append(copy);
        }
        const QJsonObject document{
            {u"version"_s, 1},
            {u"id"_s, u"contoh"_s},
            {u"sources"_s,
             QJsonArray{QJsonObject{
                 {u"id"_s, u"pusat"_s}, {u"type"_s, u"ogcapi-features"_s}, {u"url"_s, u"https://example.org/"_s}}}},
            {u"attention"_s, attention},
            {u"datasets"_s, datasets},
            {u"exposures"_s, exposures},
            {u"derived"_s, derived},
            {u"tiles"_s, tiles},
            {u"areas"_s, QJsonArray{QJsonObject{{u"level"_s, u"kabkota"_s},
                                                {u"dataset"_s, u"kabkota"_s},
                                                {u"code"_s, u"kode"_s},
                                                {u"name"_s, u"nama"_s}}}},
            {u"pages"_s, pages},
            {u"briefings"_s, briefings},
            {u"around"_s, around.first()},
            {u"wall"_s, walls.first()},
        };
        const auto workspace = read(QJsonDocument(document).toJson(), u"docs/workspace.md"_s);
        QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(test::lineOf(workspace.error().constFirst())));
    }

    void hugeDocumentIsRefused()
    {
        QCOMPARE(soleReason(QByteArray(maxDocumentBytes + 1, ' ')),
                 u"is larger than the 8 MiB that a workspace may have"_s);
        QCOMPARE(soleReason("{\"datasets\": [" + QByteArray("0,").repeated(maxDocumentValues) + "0]}"),
                 u"holds more than the 200,000 values that a workspace may have"_s);
    }

    void manyMistakesEnd()
    {
        const auto result = read("{\"datasets\": [" + QByteArray("0,").repeated(maxDocumentValues / 2) + "0]}", u"x"_s);
        QVERIFY(!result);
        QVERIFY(result.error().size() > 1);
        QVERIFY(result.error().size() <= Mistakes::most);
    }

    void nestingBombIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("lists") << QByteArray(maxDocumentBytes, '[');
        QTest::newRow("objects") << QByteArray("{\"a\":").repeated(1'000'000);
        QTest::newRow("closed") << QByteArray(2000, '[') + QByteArray(2000, ']');
    }

    void nestingBombIsRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(soleReason(json).startsWith("is nested too deeply (line 1, column "_L1));
    }

    void exposureIsAskedLikeADataset()
    {
        const auto workspace = read(
            json("{'version': 1, 'id': 'uji', "
                 "'sources': [{'id': 'pusat', 'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/'}], 'datasets': ["
                 "{'id': 'sekolah', 'source': 'pusat', 'collection': 's', 'key': 'npsn', 'publisher': 'disdik', "
                 "'area': {'field': 'kode_kab', 'codes': 'kemendagri'}, 'period': {'field': 'semester'}, "
                 "'fields': {'siswa': {'title': 'Siswa', 'type': 'integer', 'unit': 'siswa'}}}, "
                 "{'id': 'desa', 'source': 'pusat', 'collection': 'd', 'key': 'kode'}], "
                 "'areas': [{'level': 'desa', 'dataset': 'desa', 'code': 'kode', 'name': 'nama'}], "
                 "'exposures': [{'id': 'sekolah_desa', 'title': 'Sekolah di desa', 'points': 'sekolah', 'zones': "
                 "'desa', 'by': ['bahaya'], 'class': 'kelas', 'classes': ['tinggi', 'rendah'], "
                 "'keep': ['siswa', 'kode_kab'], 'keepZone': {'desa': 'kode'}}]}"),
            u"uji.json"_s);
        QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(test::lineOf(workspace.error().constFirst())));
        const Exposure *exposure = workspace->exposure(u"sekolah_desa"_s);
        QVERIFY(exposure);
        QCOMPARE(exposure->classes, (QStringList{u"tinggi"_s, u"rendah"_s}));
        QCOMPARE(exposure->keepZone, (QList<ZoneField>{{u"desa"_s, u"kode"_s}}));

        const Dataset *result = workspace->dataset(u"sekolah_desa"_s);
        QCOMPARE(result, &exposure->result);
        QCOMPARE(result->title.in(u"id"_s), u"Sekolah di desa"_s);
        QCOMPARE(result->key, u"npsn"_s);
        QCOMPARE(result->publisher, u"disdik"_s);
        QStringList fields;
        for (const Field &field : result->fields)
            fields << field.name;
        QCOMPARE(fields, (QStringList{u"npsn"_s, u"siswa"_s, u"kode_kab"_s, u"bahaya"_s, u"kelas"_s, u"desa"_s}));
        QCOMPARE(result->field(u"siswa"_s)->unit.in(u"id"_s), u"siswa"_s);
        QCOMPARE(result->field(u"desa"_s)->names, NamedThing::Area);
        QCOMPARE(result->area, (AreaRef{u"kode_kab"_s, u"kemendagri"_s}));
        QVERIFY(result->period.isEmpty()); // the semester is not kept
        QVERIFY(!workspace->exposure(u"sekolah"_s));
    }

    void definitionOfAnExposureTellsWhatItsRowsDependOn()
    {
        Exposure exposure{.id = u"x"_s, .points = u"p"_s, .zones = u"z"_s, .by = {u"a"_s}, .keep = {u"b"_s}};
        const QString definition = definitionOf(exposure);
        const auto changed = [&](auto change) {
            Exposure other = exposure;
            change(other);
            return definitionOf(other) != definition;
        };
        QVERIFY(changed([](Exposure &other) { other.points = u"q"_s; }));
        QVERIFY(changed([](Exposure &other) { other.classField = u"k"_s; }));
        QVERIFY(changed([](Exposure &other) { other.classes = {u"k"_s}; }));
        QVERIFY(changed([](Exposure &other) { other.by = {}, other.keep = {u"a"_s, u"b"_s}; }));
        QVERIFY(changed([](Exposure &other) { other.keepZone = {{u"n"_s, u"m"_s}}; }));
        QVERIFY(changed([](Exposure &other) { other.result.key = u"id"_s; }));
        QVERIFY(!changed([](Exposure &other) { other.title = Text{{{QString(), u"Judul"_s}}}; }));
    }

    // Within the parser's limit of nesting, in each place of the document that can have a value.
    void deepValueIsHarmless()
    {
        QByteArray deep = QByteArray(1000, '[') + QByteArray(1000, ']');
        for (const QByteArray key : {"id", "title", "sources", "pages", "$schema", "x"}) {
            const auto result = read("{\"" + key + "\": " + deep + "}", u"x"_s);
            QVERIFY(!result && !result.error().isEmpty());
        }
    }

    void longTextIsHarmless()
    {
        const QByteArray text(1'000'000, 'a');
        const auto result =
            read("{\"version\": 1, \"sources\": [], \"datasets\": [], \"id\": \"" + text + "\"}", u"x"_s);
        QVERIFY(!result);
        QCOMPARE(result.error().constFirst().pointer, u"/id"_s);
        QVERIFY(test::lineOf(result.error().constFirst()).size() < 300);
    }

    // Values of a valid document are replaced by each kind of wrong one: a result, never a crash.
    void anyValueMayBeWrong()
    {
        QFile file(dataFile(u"full.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject right = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray wrongs{QJsonValue(), true, -1.5, 1e300, u""_s, u"𝄞\u0000"_s, QJsonArray(), QJsonObject()};
        const int places = countPlaces(right);
        QVERIFY(places > 300);
        int refused = 0;
        // Three does not divide the number of wrong values, so that all of them are used in turn.
        for (int place = 0; place < places; place += 3) {
            int index = place;
            const QJsonObject changed = replaced(right, index, wrongs[place % wrongs.size()]).toObject();
            const auto result = read(QJsonDocument(changed).toJson(), u"x"_s);
            QVERIFY(result || !result.error().isEmpty());
            refused += !result;
        }
        QVERIFY(refused > places / 6);
    }

private:
    static QString dataFile(const QString &name)
    {
        return qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/tests/core/workspace/data/"_s + name;
    }

    // JSON with ' instead of ", since moc does not parse raw string literals correctly.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

    static QString soleReason(const QByteArray &json)
    {
        const auto result = read(json, u"x"_s);
        return !result && result.error().size() == 1 ? words::sentence(result.error().constFirst().reason) : QString();
    }

    static int countPlaces(const QJsonValue &value)
    {
        int places = 0;
        const auto add = [&places](const QJsonValue &child) { places += 1 + countPlaces(child); };
        if (value.isArray())
            std::ranges::for_each(value.toArray(), add);
        else
            std::ranges::for_each(value.toObject(), add);
        return places;
    }

    // `value` with the place number `index`, counted as above, replaced; `index` is less than 0 once that has been
    // done.
    static QJsonValue replaced(const QJsonValue &value, int &index, const QJsonValue &by)
    {
        const auto inner = [&](const QJsonValue &child) { return index-- == 0 ? by : replaced(child, index, by); };
        if (value.isArray()) {
            QJsonArray array = value.toArray();
            for (auto item = array.begin(); item != array.end() && index >= 0; ++item)
                *item = inner(*item);
            return array;
        }
        if (value.isObject()) {
            QJsonObject object = value.toObject();
            for (auto member = object.begin(); member != object.end() && index >= 0; ++member)
                *member = inner(*member);
            return object;
        }
        return value;
    }
};

ANJUNGAN_TEST(QCoreApplication, TestReader)
#include "reader_test.moc"
