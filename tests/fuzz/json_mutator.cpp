// SPDX-License-Identifier: GPL-3.0-or-later
// Changed bytes rarely pass a JSON parser. So half of the changes are made to values: one is removed, moved, repeated,
// or replaced by a difficult one.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>
#include <limits>
#include <random>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maxSize);

namespace {

class JsonMutator
{
public:
    JsonMutator(const QJsonObject &document, unsigned seed) : m_document(document), m_random(seed) {}

    QJsonObject mutated() { return changed(m_document).toObject(); }

private:
    qsizetype below(qsizetype end) { return std::uniform_int_distribution<qsizetype>(0, end - 1)(m_random); }

    /// Descends randomly, and changes the value that it reaches.
    QJsonValue changed(const QJsonValue &value)
    {
        if (value.isObject())
            return changedObject(value.toObject());
        if (value.isArray())
            return changedArray(value.toArray());
        return replacement();
    }

    QJsonValue changedObject(QJsonObject object)
    {
        if (object.isEmpty())
            return replacement();
        const QString key = object.keys().at(below(object.size()));
        switch (below(12)) {
        case 0:
            object.remove(key);
            break;
        case 1:
            object.insert(key, replacement());
            break;
        case 2:
            object.insert(anyKey(m_document), object.value(key));
            break;
        default:
            object.insert(key, changed(object.value(key)));
        }
        return object;
    }

    QJsonValue changedArray(QJsonArray array)
    {
        if (array.isEmpty())
            return QJsonArray{replacement()};
        const qsizetype at = below(array.size());
        switch (below(12)) {
        case 0:
            array.removeAt(at);
            break;
        case 1:
            array.insert(below(array.size() + 1), array.at(at));
            break;
        case 2:
            array.replace(at, replacement());
            break;
        default:
            array.replace(at, changed(array.at(at)));
        }
        return array;
    }

    QJsonValue replacement()
    {
        switch (below(10)) {
        case 0:
            return QJsonValue::Null;
        case 1:
            return below(2) == 0;
        case 2:
            return double(below(21) - 10);
        case 3:
            return std::numeric_limits<double>::max() / std::pow(10.0, double(below(320)));
        case 4:
            return QString();
        case 5:
            return QString(below(200), u'x');
        default:
            return anyValue(m_document);
        }
    }

    QJsonValue anyValue(const QJsonValue &value)
    {
        const QJsonArray array = value.toArray();
        const QJsonObject object = value.toObject();
        if ((array.isEmpty() && object.isEmpty()) || below(5) == 0)
            return value;
        return anyValue(array.isEmpty() ? *(object.begin() + below(object.size())) : array.at(below(array.size())));
    }

    QString anyKey(const QJsonObject &object)
    {
        const QString key = object.keys().at(below(object.size()));
        const QJsonObject inner = anyValue(object.value(key)).toObject();
        return inner.isEmpty() ? key : anyKey(inner);
    }

    QJsonObject m_document;
    std::minstd_rand m_random;
};

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned seed)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QJsonObject document = seed % 2 == 0 ? QJsonDocument::fromJson(json).object() : QJsonObject();
    if (document.isEmpty())
        return LLVMFuzzerMutate(data, size, maxSize);
    const QByteArray mutated = QJsonDocument(JsonMutator(document, seed).mutated()).toJson(QJsonDocument::Compact);
    if (std::cmp_greater(mutated.size(), maxSize))
        return LLVMFuzzerMutate(data, size, maxSize);
    std::memcpy(data, mutated.constData(), static_cast<std::size_t>(mutated.size()));
    return static_cast<std::size_t>(mutated.size());
}
