// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/pdf_language.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

constexpr qsizetype offsetDigits = 10; ///< of an entry of the cross-reference table
constexpr qsizetype entryLength = 20;
constexpr qsizetype mostObjects = 10'000'000;

/// A reference to an object of generation 0, the only one that QPdfWriter writes.
struct Trailer
{
    qsizetype table = 0; ///< offset of the cross-reference table
    qsizetype size = 0;  ///< objects, with the free one
    qsizetype root = 0;
    QByteArray others; ///< /Info and /ID as they are, for the next trailer
};

/// The number behind `key`, from `from` on.
std::optional<qsizetype> numberBehind(const QByteArray &bytes, QByteArrayView key, qsizetype from)
{
    const qsizetype at = bytes.indexOf(key, from);
    if (at < 0)
        return {};
    qsizetype begin = at + key.size();
    while (begin < bytes.size() && (bytes[begin] == ' ' || bytes[begin] == '\n' || bytes[begin] == '\r'))
        ++begin;
    qsizetype end = begin;
    while (end < bytes.size() && bytes[end] >= '0' && bytes[end] <= '9')
        ++end;
    bool isNumber = false;
    const qlonglong number = bytes.sliced(begin, end - begin).toLongLong(&isNumber);
    return isNumber ? std::optional<qsizetype>(number) : std::nullopt;
}

/// "/Info 3 0 R", "/ID [ … ]" of a trailer; empty if it has none.
QByteArray partOf(const QByteArray &trailer, QByteArrayView key, char end)
{
    const qsizetype at = trailer.indexOf(key);
    const qsizetype last = at < 0 ? -1 : trailer.indexOf(end, at);
    return last < 0 ? QByteArray() : trailer.sliced(at, last - at + 1) + '\n';
}

std::optional<Trailer> trailerOf(const QByteArray &pdf)
{
    const qsizetype start = pdf.lastIndexOf("startxref");
    const qsizetype at = pdf.lastIndexOf("trailer", start);
    const auto table = start < 0 ? std::nullopt : numberBehind(pdf, "startxref", start);
    if (at < 0 || !table || *table < 0 || *table >= at || !pdf.sliced(*table).startsWith("xref"))
        return {};
    const QByteArray words = pdf.sliced(at, start - at);
    const auto size = numberBehind(words, "/Size", 0);
    const auto root = numberBehind(words, "/Root", 0);
    if (!size || !root || *size > mostObjects || *root <= 0 || *root >= *size)
        return {};
    return Trailer{*table, *size, *root, partOf(words, "/Info", 'R') + partOf(words, "/ID", ']')};
}

/// The dictionary of the object, without its outer brackets.
std::optional<QByteArray> dictionaryOf(const QByteArray &pdf, const Trailer &trailer)
{
    // One section from object 0 on: "xref\n0 17\n", then entries of twenty bytes.
    const qsizetype first = pdf.indexOf('\n', trailer.table + 5) + 1;
    const qsizetype entry = first + trailer.root * entryLength;
    if (first <= 0 || entry + entryLength > pdf.size())
        return {};
    bool isNumber = false;
    const qlonglong offset = pdf.sliced(entry, offsetDigits).toLongLong(&isNumber);
    const QByteArray name = QByteArray::number(trailer.root) + " 0 obj";
    if (!isNumber || offset <= 0 || offset >= pdf.size() || !pdf.sliced(offset).startsWith(name))
        return {};
    const qsizetype end = pdf.indexOf("endobj", offset);
    const qsizetype open = pdf.indexOf("<<", offset);
    const qsizetype close = pdf.lastIndexOf(">>", end);
    if (end < 0 || open < 0 || open > end || close <= open)
        return {};
    return pdf.sliced(open + 2, close - open - 2);
}

/// `dictionary` without the key and its value, which is a reference or a text.
QByteArray without(QByteArray dictionary, const QByteArray &key)
{
    const qsizetype at = dictionary.indexOf(key);
    if (at < 0)
        return dictionary;
    const qsizetype end = dictionary.indexOf('\n', at);
    return dictionary.remove(at, (end < 0 ? dictionary.size() : end + 1) - at);
}

/// What is no language is undetermined (BCP 47).
QString languageCode(const QString &code)
{
    constexpr qsizetype longest = 8;
    const bool isCode = !code.isEmpty() && code.size() <= longest && std::ranges::all_of(code, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-';
    });
    return isCode ? code : u"und"_s;
}

QByteArray xmpOf(const PdfLabels &labels)
{
    const QString language = languageCode(labels.language);
    const QString packet = uR"(<?xpacket begin="%4" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>%2</rdf:li></rdf:Bag></dc:language>
<dc:identifier>%3</dc:identifier>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>)"_s;
    return packet
        .arg(labels.title.toHtmlEscaped(), language, labels.identifier.toHtmlEscaped(), QString(QChar::ByteOrderMark))
        .toUtf8();
}

} // namespace

std::expected<QByteArray, PdfFault> labelled(const QByteArray &pdf, const PdfLabels &labels)
{
    const auto trailer = trailerOf(pdf);
    if (!trailer)
        return std::unexpected(PdfFault::NoTrailer);
    auto catalogue = dictionaryOf(pdf, *trailer);
    if (!catalogue)
        return std::unexpected(PdfFault::NoCatalogue);
    for (const char *key : {"/Metadata", "/Lang", "/ViewerPreferences"})
        catalogue = without(*std::move(catalogue), key);

    QByteArray result = pdf;
    if (!result.endsWith('\n'))
        result += '\n';
    const qsizetype metadata = trailer->size;
    const qsizetype catalogueAt = result.size();
    result += QByteArray::number(trailer->root) + " 0 obj\n<<" + *catalogue + "\n/Lang (" +
              languageCode(labels.language).toLatin1() +
              ")\n/ViewerPreferences << /DisplayDocTitle true >>\n/Metadata " + QByteArray::number(metadata) +
              " 0 R\n>>\nendobj\n";
    const qsizetype metadataAt = result.size();
    const QByteArray xmp = xmpOf(labels);
    result += QByteArray::number(metadata) + " 0 obj\n<< /Type /Metadata /Subtype /XML /Length " +
              QByteArray::number(xmp.size()) + " >>\nstream\n" + xmp + "\nendstream\nendobj\n";
    const qsizetype tableAt = result.size();
    const auto entry = [](qsizetype object, qsizetype offset) {
        return QByteArray::number(object) + " 1\n" + QByteArray::number(offset).rightJustified(offsetDigits, '0') +
               " 00000 n \n";
    };
    result += "xref\n" + entry(trailer->root, catalogueAt) + entry(metadata, metadataAt) + "trailer\n<<\n/Size " +
              QByteArray::number(metadata + 1) + "\n/Root " + QByteArray::number(trailer->root) + " 0 R\n" +
              trailer->others + "/Prev " + QByteArray::number(trailer->table) + "\n>>\nstartxref\n" +
              QByteArray::number(tableAt) + "\n%%EOF\n";
    return result;
}

} // namespace anjungan::briefing
