// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into the tests of the preset tsan. Qt is not built with ThreadSanitizer, which therefore does not see how Qt
// synchronizes threads and reports races that do not exist. These functions replace Qt's (the program's symbols come
// first), call them, and report to ThreadSanitizer the order that Qt guarantees: what happened before an event was
// posted, a task was started or a lock was released happened before the event was received, the task ran or the lock
// was acquired.
//
// They report slightly more than Qt guarantees: waiting for a pool orders all of its tasks, a blocking call orders all
// events that the receiver has had, and the end of a map or another future orders the slices of all maps.
#include <QCoreApplication>
#include <QFutureInterface>
#include <QMutex>
#include <QRunnable>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent/qtconcurrentiteratekernel.h>

#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>
#include <utility>

#define SEEN __attribute__((visibility("default")))

namespace {

/// The function of that name in the libraries behind this one.
template<typename Function> Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

void handOver(const void *what) { __tsan_release(const_cast<void *>(what)); }
void takeOver(const void *what) { __tsan_acquire(const_cast<void *>(what)); }

/// Runs a task of a pool between the two.
class SeenTask : public QRunnable
{
public:
    SeenTask(QRunnable *task, const void *pool) : m_task(task), m_pool(pool) { handOver(this); }
    ~SeenTask() override
    {
        if (m_task && m_task->autoDelete())
            delete m_task; // cleared before it ran
    }
    void run() override
    {
        takeOver(this);
        const bool isOurs = m_task->autoDelete();
        QRunnable *task = std::exchange(m_task, nullptr);
        task->run();
        if (isOurs)
            delete task;
        handOver(m_pool);
    }

private:
    QRunnable *m_task;
    const void *m_pool;
};

/// Stands for all slices of work of QtConcurrent's maps, each of which is done before its map is finished.
char slices;

/// What the copies of a future share.
const void *sharedOf(const QFutureInterfaceBase *future) { return reinterpret_cast<void *const *>(future)[1]; }

} // namespace

SEEN void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static const auto real =
        next<void (*)(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    handOver(event);
    real(receiver, event, priority);
}

SEEN bool QCoreApplication::notifyInternal2(QObject *receiver, QEvent *event)
{
    static const auto real =
        next<bool (*)(QObject *, QEvent *)>("_ZN16QCoreApplication15notifyInternal2EP7QObjectP6QEvent");
    takeOver(event);
    const bool isTaken = real(receiver, event);
    handOver(receiver);
    handOver(QThread::currentThread()); // for QThread::wait()
    return isTaken;
}

SEEN bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                        qsizetype count, const void *const *parameters, const char *const *names,
                                        const QtPrivate::QMetaTypeInterface *const *types)
{
    using Function = bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, qsizetype,
                              const void *const *, const char *const *, const QtPrivate::QMetaTypeInterface *const *);
    static const auto real = next<Function>("_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseE"
                                            "N2Qt14ConnectionTypeExPKPKvPKPKcPKPKNS2_"
                                            "18QMetaTypeInterfaceE");
    const bool isDone = real(object, slot, type, count, parameters, names, types);
    if (type == Qt::BlockingQueuedConnection)
        takeOver(object);
    return isDone;
}

SEEN void QThreadPool::start(QRunnable *task, int priority)
{
    static const auto real = next<void (*)(QThreadPool *, QRunnable *, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    real(this, new SeenTask(task, this), priority);
}

SEEN bool QThreadPool::waitForDone(QDeadlineTimer deadline)
{
    static const auto real =
        next<bool (*)(QThreadPool *, QDeadlineTimer)>("_ZN11QThreadPool11waitForDoneE14QDeadlineTimer");
    const bool isDone = real(this, deadline);
    takeOver(this);
    return isDone;
}

SEEN void QBasicMutex::lockInternal() noexcept
{
    static const auto real = next<void (*)(QBasicMutex *)>("_ZN11QBasicMutex12lockInternalEv");
    real(this);
    takeOver(this);
}

/// Called by the thread that worked on a slice, after its last element.
SEEN void QtConcurrent::BlockSizeManager::timeAfterUser()
{
    static const auto real = next<void (*)(BlockSizeManager *)>("_ZN12QtConcurrent16BlockSizeManager13timeAfterUserEv");
    handOver(&slices);
    real(this);
}

SEEN void QFutureInterfaceBase::reportFinished()
{
    static const auto real = next<void (*)(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    takeOver(&slices);
    handOver(sharedOf(this));
    real(this);
}

/// The last copy of a future deletes its results, which the others may have used.
SEEN bool QFutureInterfaceBase::derefT() const noexcept
{
    static const auto real = next<bool (*)(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase6derefTEv");
    const void *shared = sharedOf(this);
    handOver(shared);
    const bool isUsed = real(this);
    takeOver(shared);
    return isUsed;
}

SEEN void QFutureInterfaceBase::waitForFinished()
{
    static const auto real = next<void (*)(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    real(this);
    takeOver(sharedOf(this));
}

SEEN void QFutureInterfaceBase::waitForResult(int index)
{
    static const auto real = next<void (*)(QFutureInterfaceBase *, int)>("_ZN20QFutureInterfaceBase13waitForResultEi");
    real(this, index);
    takeOver(sharedOf(this));
}

SEEN bool QFutureInterfaceBase::isFinished() const
{
    static const auto real = next<bool (*)(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase10isFinishedEv");
    const bool is = real(this);
    takeOver(sharedOf(this));
    return is;
}

SEEN bool QThread::wait(QDeadlineTimer deadline)
{
    static const auto real = next<bool (*)(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool isDone = real(this, deadline);
    takeOver(this);
    return isDone;
}
