// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/packaging/kiosk/demo_cache_file.h"

#include "tests/support/program.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace anjungan::test {

QString demoCacheFile()
{
    const QString file = QDir::home().filePath(u"demo.gpkg"_s);
    if (!QFile::exists(file)) {
        const Finished synced = run(QStringLiteral(ANJUNGAN_PROGRAM), {u"sync"_s, u"--demo"_s, u"--cache"_s, file});
        if (synced.exitCode < 0)
            qFatal("the demo cannot be synced: %s", synced.err.constData());
    }
    return file;
}

} // namespace anjungan::test
