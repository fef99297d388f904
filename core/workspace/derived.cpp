// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/derived.h"

#include "core/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

Text text(const QString &indonesian, const QString &english) { return {{{u"id"_s, indonesian}, {u"en"_s, english}}}; }

Text titleOf(const Dataset &dataset)
{
    return dataset.title.isEmpty() ? Text{{{QString(), dataset.id}}} : dataset.title;
}

Field field(const QString &name, FieldType type, const Text &title)
{
    return {.name = name, .title = title, .type = type};
}

Field rowCount(const QString &name, const Text &title)
{
    Field count = field(name, FieldType::Integer, title);
    count.unit = text(u"baris"_s, u"rows"_s);
    count.unitOfOne = Text{{{u"en"_s, u"row"_s}}};
    return count;
}

Field idsOf(NamedThing named, const QString &name, const Text &title)
{
    Field ids = field(name, FieldType::Text, title);
    ids.names = named;
    return ids;
}

/// The dataset that a row is about, called by its title.
Field datasetField(const Workspace &workspace)
{
    Field dataset = field(u"dataset"_s, FieldType::Text, text(u"Dataset"_s, u"Dataset"_s));
    for (const Dataset &each : workspace.datasets)
        dataset.valueTitles.insert(each.id, titleOf(each));
    return dataset;
}

/// Which of the datasets, and where: what rows of both derivations of changes begin with.
QList<Field> whereFields(const Workspace &workspace)
{
    return {field(sinceField.toString(), FieldType::DateTime, text(u"Sejak"_s, u"Since"_s)), datasetField(workspace),
            idsOf(NamedThing::Agency, u"publisher"_s, text(u"Penerbit"_s, u"Publisher"_s)),
            idsOf(NamedThing::Area, u"area"_s, text(u"Wilayah"_s, u"Area"_s))};
}

Field stateField()
{
    Field state = field(u"state"_s, FieldType::Text, text(u"Keadaan"_s, u"State"_s));
    state.valueTitles = {{u"changed"_s, text(u"berubah"_s, u"changed"_s)},
                         {u"same"_s, text(u"isi sama"_s, u"content is the same"_s)},
                         {u"touched"_s, text(u"isi sama, hanya stempel waktu"_s, u"same content, only time stamps"_s)},
                         {u"held"_s, text(u"ditahan"_s, u"held"_s)},
                         {u"failed"_s, text(u"tidak diketahui, sinkron gagal"_s, u"not known, sync failed"_s)},
                         {u"unknown"_s, text(u"riwayat tidak terbaca"_s, u"the history cannot be read"_s)},
                         {u"short"_s, text(u"riwayat mulai kemudian"_s, u"the history begins later"_s)},
                         {u"never"_s, text(u"belum ada data"_s, u"no data yet"_s)}};
    return state;
}

Field kindField()
{
    Field kind = field(u"kind"_s, FieldType::Text, text(u"Jenis"_s, u"Kind"_s));
    kind.valueTitles = {{u"added"_s, text(u"baru"_s, u"new"_s)},
                        {u"changed"_s, text(u"berubah"_s, u"changed"_s)},
                        {u"removed"_s, text(u"hilang"_s, u"removed"_s)}};
    return kind;
}

QList<Field> changesFields(const Workspace &workspace)
{
    return whereFields(workspace) +
           QList<Field>{rowCount(u"added"_s, text(u"Baru"_s, u"New"_s)),
                        rowCount(u"changed"_s, text(u"Berubah"_s, u"Changed"_s)),
                        rowCount(u"removed"_s, text(u"Hilang"_s, u"Removed"_s)),
                        rowCount(u"total"_s, text(u"Semua"_s, u"All"_s)),
                        stateField(),
                        field(u"at"_s, FieldType::DateTime, text(u"Waktu"_s, u"Time"_s)),
                        field(u"begins"_s, FieldType::DateTime, text(u"Riwayat mulai"_s, u"History begins"_s))};
}

QList<Field> changedRowsFields(const Workspace &workspace)
{
    return whereFields(workspace) +
           QList<Field>{field(u"at"_s, FieldType::DateTime, text(u"Waktu"_s, u"Time"_s)),
                        kindField(),
                        field(u"key"_s, FieldType::Text, text(u"Kunci"_s, u"Key"_s)),
                        field(u"name"_s, FieldType::Text, text(u"Baris"_s, u"Row"_s)),
                        idsOf(NamedThing::Agency, u"opd"_s, text(u"OPD"_s, u"Agency"_s)),
                        field(u"period"_s, FieldType::Text, text(u"Periode"_s, u"Period"_s)),
                        field(u"field"_s, FieldType::Text, text(u"Kolom"_s, u"Field"_s)),
                        field(u"field_title"_s, FieldType::Text, text(u"Kolom"_s, u"Field"_s)),
                        field(u"before"_s, FieldType::Text, text(u"Lama"_s, u"Before"_s)),
                        field(u"after"_s, FieldType::Text, text(u"Baru"_s, u"After"_s)),
                        field(u"difference"_s, FieldType::Real, text(u"Selisih"_s, u"Difference"_s)),
                        field(u"fields"_s, FieldType::Integer, text(u"Kolom berubah"_s, u"Fields changed"_s))};
}

Text titleOfVerdict(QStringView verdict)
{
    if (verdict == u"on_time")
        return text(u"tepat waktu"_s, u"on time"_s);
    if (verdict == u"due")
        return text(u"jatuh tempo"_s, u"due"_s);
    if (verdict == u"late")
        return text(u"terlambat"_s, u"late"_s);
    return verdict == u"delinquent" ? text(u"menunggak"_s, u"in arrears"_s)
                                    : text(u"bukti kurang"_s, u"not enough evidence"_s);
}

/// The names of core/compliance, which this layer does not know.
Field verdictField(const QString &name, const Text &title)
{
    Field verdict = field(name, FieldType::Text, title);
    for (const QString &each : {u"on_time"_s, u"due"_s, u"late"_s, u"delinquent"_s, u"not_enough_evidence"_s})
        verdict.valueTitles.insert(each, titleOfVerdict(each));
    return verdict;
}

Field reasonField()
{
    Field reason = field(u"reason"_s, FieldType::Text, text(u"Sebab"_s, u"Reason"_s));
    reason.valueTitles = {{u"agency"_s, text(u"penerbit belum memperbarui"_s, u"the publisher had nothing new"_s)},
                          {u"touched_only"_s, text(u"hanya stempel waktu berubah"_s, u"only time stamps changed"_s)},
                          {u"source_silent"_s, text(u"sumber tidak menjawab"_s, u"the source did not answer"_s)},
                          {u"device_offline"_s, text(u"perangkat luring"_s, u"the device was offline"_s)},
                          {u"not_asked"_s, text(u"tidak ditanya"_s, u"nobody asked"_s)},
                          {u"held"_s, text(u"ditahan untuk diperiksa"_s, u"held for review"_s)},
                          {u"faulty"_s, text(u"data tidak sesuai janji"_s, u"data not as promised"_s)},
                          {u"clock_jumped"_s, text(u"jam perangkat salah"_s, u"the device's clock was wrong"_s)}};
    return reason;
}

Field counted(const QString &name, const Text &title, const Text &unit, const QString &unitOfOne)
{
    Field count = field(name, FieldType::Integer, title);
    count.unit = unit;
    count.unitOfOne = Text{{{u"en"_s, unitOfOne}}};
    return count;
}

Field periodCount(const QString &name, const Text &title)
{
    return counted(name, title, text(u"periode"_s, u"periods"_s), u"period"_s);
}

QList<Field> verdictFields(const Workspace &workspace)
{
    return {idsOf(NamedThing::Agency, u"publisher"_s, text(u"OPD"_s, u"Agency"_s)),
            datasetField(workspace),
            field(u"place"_s, FieldType::Integer, text(u"Urutan"_s, u"Place"_s)),
            field(u"period"_s, FieldType::Text, text(u"Periode"_s, u"Period"_s)),
            field(u"due"_s, FieldType::DateTime, text(u"Batas"_s, u"Due"_s)),
            verdictField(u"verdict"_s, text(u"Hasil"_s, u"Verdict"_s)),
            reasonField(),
            counted(u"days_late"_s, text(u"Terlambat"_s, u"Late"_s), text(u"hari"_s, u"days"_s), u"day"_s),
            field(u"seen"_s, FieldType::DateTime, text(u"Dilihat"_s, u"Seen"_s)),
            field(u"claimed"_s, FieldType::DateTime, text(u"Sumber mengaku berubah"_s, u"Changed, says the source"_s)),
            field(u"without"_s, FieldType::DateTime, text(u"Terakhir tanpa data"_s, u"Last answer without it"_s)),
            field(u"touched"_s, FieldType::DateTime, text(u"Hanya stempel waktu"_s, u"Only time stamps"_s)),
            field(u"message"_s, FieldType::Text, text(u"Putusan"_s, u"Conclusion"_s)),
            field(u"evidence"_s, FieldType::Text, text(u"Bukti"_s, u"Evidence"_s)),
            field(u"keeper"_s, FieldType::Text, text(u"Pencatat"_s, u"Keeper"_s))};
}

QList<Field> scoreFields()
{
    Field score = field(u"score"_s, FieldType::Real, text(u"Skor"_s, u"Score"_s));
    score.unit = Text{{{QString(), u"%"_s}}};
    return {field(u"rank"_s, FieldType::Integer, text(u"Peringkat"_s, u"Rank"_s)),
            idsOf(NamedThing::Agency, u"publisher"_s, text(u"OPD"_s, u"Agency"_s)),
            score,
            periodCount(u"judged"_s, text(u"Dapat dinilai"_s, u"Judged"_s)),
            periodCount(u"on_time"_s, text(u"Tepat waktu"_s, u"On time"_s)),
            periodCount(u"late"_s, text(u"Terlambat"_s, u"Late"_s)),
            periodCount(u"delinquent"_s, text(u"Menunggak"_s, u"In arrears"_s)),
            periodCount(u"unproven"_s, text(u"Bukti kurang"_s, u"Not enough evidence"_s)),
            verdictField(u"state"_s, text(u"Status kini"_s, u"State"_s)),
            counted(u"datasets"_s, text(u"Dataset"_s, u"Datasets"_s), text(u"dataset"_s, u"datasets"_s), u"dataset"_s),
            field(u"periods"_s, FieldType::Text, text(u"Periode terakhir"_s, u"Last periods"_s)),
            field(u"changed"_s, FieldType::DateTime, text(u"Terakhir dilihat berubah"_s, u"Last seen to change"_s))};
}

/// A field of the inventory under another name, with what the workspace says about it.
Field likeOption(const Derived &derived, const Workspace &workspace, const QString &option, const Field &usual)
{
    const Field *own = nullptr;
    if (const Dataset *of = workspace.dataset(derived.options["dataset"_L1].toString()))
        own = of->field(derived.options[option].toString());
    if (!own)
        return usual;
    Field like = *own;
    like.name = usual.name;
    like.type = usual.type;
    if (like.title.isEmpty())
        like.title = usual.title;
    if (usual.names != NamedThing::None)
        like.names = usual.names;
    return like;
}

Field money(const Derived &derived, const Workspace &workspace, const QString &name, const Text &title)
{
    Field amount = likeOption(derived, workspace, u"cost"_s, field(name, FieldType::Real, title));
    amount.title = title;
    return amount;
}

Field share(const QString &name, const Text &title)
{
    Field percent = field(name, FieldType::Real, title);
    percent.unit = Text{{{QString(), u"%"_s}}};
    percent.decimals = 0;
    return percent;
}

QList<Field> duplicateFields(const Derived &derived, const Workspace &workspace)
{
    const auto like = [&](const QString &option, const Field &usual) {
        return likeOption(derived, workspace, option, usual);
    };
    return {field(u"group"_s, FieldType::Text, text(u"Kelompok"_s, u"Group"_s)),
            field(u"group_title"_s, FieldType::Text, text(u"Kelompok"_s, u"Group"_s)),
            field(u"group_size"_s, FieldType::Integer, text(u"Aplikasi sekelompok"_s, u"Size of the group"_s)),
            field(u"owners"_s, FieldType::Integer, text(u"OPD sekelompok"_s, u"Agencies of the group"_s)),
            field(u"key"_s, FieldType::Text, text(u"Kunci"_s, u"Key"_s)),
            like(u"name"_s, field(u"name"_s, FieldType::Text, text(u"Nama"_s, u"Name"_s))),
            like(u"owner"_s, idsOf(NamedThing::Agency, u"owner"_s, text(u"OPD"_s, u"Agency"_s))),
            like(u"function"_s, field(u"function"_s, FieldType::Text, text(u"Fungsi"_s, u"Function"_s))),
            like(u"status"_s, field(u"status"_s, FieldType::Text, text(u"Status"_s, u"Status"_s))),
            money(derived, workspace, u"cost"_s, text(u"Biaya per tahun"_s, u"Cost per year"_s)),
            field(u"cost_known"_s, FieldType::Integer, text(u"Biaya diketahui"_s, u"Cost is known"_s)),
            money(derived, workspace, u"group_cost"_s, text(u"Biaya kelompok"_s, u"Cost of the group"_s)),
            field(u"known_costs"_s, FieldType::Integer,
                  text(u"Biaya sekelompok diketahui"_s, u"Known costs of the group"_s)),
            money(derived, workspace, u"saving"_s, text(u"Hemat bila satu untuk semua"_s, u"Saved by one for all"_s)),
            money(derived, workspace, u"saved"_s, text(u"Bagian yang dihemat"_s, u"Its part of what is saved"_s)),
            field(u"reasons"_s, FieldType::Text, text(u"Alasan"_s, u"Reasons"_s)),
            field(u"same_function"_s, FieldType::Text, text(u"Fungsi sama"_s, u"Same function"_s)),
            share(u"names_alike"_s, text(u"Nama mirip"_s, u"Names alike"_s)),
            field(u"same_data"_s, FieldType::Text, text(u"Data sama"_s, u"Same data"_s)),
            field(u"same_users"_s, FieldType::Text, text(u"Pengguna sama"_s, u"Same users"_s)),
            share(u"own_name_alike"_s, text(u"Namanya mirip"_s, u"Its name is alike"_s)),
            field(u"has_function"_s, FieldType::Boolean, text(u"Fungsinya sama"_s, u"Has the function"_s)),
            field(u"has_data"_s, FieldType::Boolean, text(u"Datanya sama"_s, u"Has the data"_s)),
            field(u"has_users"_s, FieldType::Boolean, text(u"Penggunanya sama"_s, u"Has the users"_s)),
            field(u"within_owner"_s, FieldType::Boolean, text(u"Ganda di satu OPD"_s, u"Double within one agency"_s))};
}

Field severityField()
{
    Field severity = field(u"severity"_s, FieldType::Text, text(u"Tingkat"_s, u"Severity"_s));
    severity.valueTitles = {{u"siaga"_s, text(u"Siaga"_s, u"Alert"_s)},
                            {u"warning"_s, text(u"Penting"_s, u"Warning"_s)},
                            {u"info"_s, text(u"Pantau"_s, u"Watch"_s)}};
    return severity;
}

Field attentionStateField()
{
    Field state = field(u"state"_s, FieldType::Text, text(u"Keadaan"_s, u"State"_s));
    state.valueTitles = {{u"now"_s, text(u"berlaku"_s, u"holds"_s)}, {u"ended"_s, text(u"selesai"_s, u"ended"_s)}};
    return state;
}

QList<Field> attentionFields(const Workspace &workspace)
{
    return {field(u"condition"_s, FieldType::Text, text(u"Aturan"_s, u"Rule"_s)),
            field(u"key"_s, FieldType::Text, text(u"Kunci"_s, u"Key"_s)),
            severityField(),
            field(u"rank"_s, FieldType::Integer, text(u"Urutan tingkat"_s, u"Rank of severity"_s)),
            field(u"title"_s, FieldType::Text, text(u"Kondisi"_s, u"Condition"_s)),
            field(u"value"_s, FieldType::Real, text(u"Angka"_s, u"Figure"_s)),
            field(u"bound"_s, FieldType::Real, text(u"Batas"_s, u"Bound"_s)),
            field(u"ratio"_s, FieldType::Real, text(u"Terhadap batas"_s, u"Against the bound"_s)),
            field(u"unit"_s, FieldType::Text, text(u"Satuan"_s, u"Unit"_s)),
            field(u"decimals"_s, FieldType::Integer, text(u"Desimal"_s, u"Decimals"_s)),
            idsOf(NamedThing::Agency, u"publisher"_s, text(u"OPD"_s, u"Agency"_s)),
            idsOf(NamedThing::Area, u"area"_s, text(u"Wilayah"_s, u"Area"_s)),
            datasetField(workspace),
            attentionStateField(),
            field(u"since"_s, FieldType::DateTime, text(u"Sejak"_s, u"Since"_s)),
            counted(u"days"_s, text(u"Lamanya"_s, u"How long"_s), text(u"hari"_s, u"days"_s), u"day"_s),
            field(u"ended"_s, FieldType::DateTime, text(u"Selesai"_s, u"Ended"_s)),
            field(u"page"_s, FieldType::Text, text(u"Halaman"_s, u"Page"_s)),
            field(u"panel"_s, FieldType::Text, text(u"Panel"_s, u"Panel"_s)),
            field(u"selection"_s, FieldType::Text, text(u"Pilihan"_s, u"Selection"_s))};
}

} // namespace

Dataset resultOf(const Derived &derived, const Workspace &workspace)
{
    Dataset result;
    result.id = derived.id;
    result.title = derived.title;
    if (dependsOnTime(derived.by))
        result.area = AreaRef{.field = u"area"_s, .codes = u"kemendagri"_s};
    switch (derived.by) {
    case Derivation::Changes:
        result.fields = changesFields(workspace);
        break;
    case Derivation::ChangedRows:
        result.fields = changedRowsFields(workspace);
        break;
    case Derivation::Verdicts:
        result.fields = verdictFields(workspace);
        break;
    case Derivation::Scores:
        result.fields = scoreFields();
        break;
    case Derivation::Duplicates:
        result.fields = duplicateFields(derived, workspace);
        break;
    case Derivation::Attention:
        result.area = AreaRef{.field = u"area"_s, .codes = u"kemendagri"_s};
        result.fields = attentionFields(workspace);
        break;
    }
    return result;
}

} // namespace anjungan::workspace
