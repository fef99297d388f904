// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/field_index.h"
#include "tests/support/test_main.h"

#include <optional>

using namespace Qt::StringLiterals;
using anjungan::source::FieldIndex;

/// The fields of a page in the order of their first row.
class FieldIndexTest : public QObject
{
    Q_OBJECT

private:
    static constexpr std::size_t count = 40;

    /// Of names of one length, so that what is freed by one is taken by the next.
    static FieldIndex made(const char *prefix)
    {
        FieldIndex fields;
        for (std::size_t i = 0; i < count; ++i)
            fields.indexOf(std::string(prefix) + std::to_string(10 + i), i);
        return fields;
    }

private Q_SLOTS:
    void findsByGuessAndByName()
    {
        FieldIndex fields;
        QCOMPARE(fields.indexOf("nama", 0), std::size_t(0));
        QCOMPARE(fields.indexOf("kode", 0), std::size_t(1));
        QCOMPARE(fields.indexOf("nama", 1), std::size_t(0));
        QCOMPARE(fields.indexOf("kode", 1), std::size_t(1));
        QCOMPARE(fields.count(), std::size_t(2));
        QCOMPARE(fields.names(), (std::vector<QString>{u"nama"_s, u"kode"_s}));
    }

    void aCopyOutlivesItsOriginal()
    {
        std::optional<FieldIndex> original = made("field_");
        const std::vector<QString> names = original->names();
        FieldIndex copy = *original;
        FieldIndex assigned;
        assigned = *original;
        original.reset();
        const FieldIndex other = made("OTHER_"); // takes the memory
        QCOMPARE(copy.names(), names);
        QCOMPARE(assigned.names(), names);
        QCOMPARE(copy.indexOf("field_12", 2), std::size_t(2));
        QCOMPARE(copy.indexOf("new", 2), count);
        QCOMPARE(assigned.count(), count);
        QCOMPARE(other.count(), count);
    }
};

ANJUNGAN_TEST(QCoreApplication, FieldIndexTest)
#include "field_index_test.moc"
