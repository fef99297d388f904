// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/share/share_code.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QtEndian>

namespace anjungan::field::share {

namespace {

/// Crockford's digits of base 32.
constexpr QByteArrayView digits{"0123456789ABCDEFGHJKMNPQRSTVWXYZ"};
constexpr qsizetype codeLength = 12, groupLength = 4;

template<typename Number> QByteArray bytesOf(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray proof(const QString &code, QByteArrayView whose, const QByteArray &said)
{
    const QByteArray key =
        QCryptographicHash::hash(QByteArray("anjungan share 1 ") + code.toLatin1(), QCryptographicHash::Sha256);
    QMessageAuthenticationCode mac(QCryptographicHash::Sha256, key);
    mac.addData(whose);
    mac.addData(said);
    return mac.result();
}

} // namespace

QString newCode()
{
    QString code;
    for (qsizetype i = 0; i < codeLength; ++i)
        code += QLatin1Char(digits[QRandomGenerator::system()->bounded(static_cast<int>(digits.size()))]);
    return code;
}

QString shownCode(const QString &code)
{
    QStringList groups;
    for (qsizetype at = 0; at < code.size(); at += groupLength)
        groups << code.mid(at, groupLength);
    return groups.join(u' ');
}

QString typedCode(const QString &text)
{
    QString code;
    for (QChar letter : text.left(4 * codeLength).toUpper()) {
        if (letter.isSpace() || letter == u'-' || letter == u'–')
            continue;
        if (letter == u'O')
            letter = u'0';
        if (letter == u'I' || letter == u'L')
            letter = u'1';
        if (letter.unicode() > 'Z' || !digits.contains(letter.toLatin1()))
            return {};
        code += letter;
    }
    return code.size() == codeLength ? code : QString();
}

QByteArray newNonce()
{
    QByteArray nonce(nonceBytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(nonce.begin(), nonce.end());
    return nonce;
}

QByteArray written(const Offer &offer)
{
    const QByteArray name = offer.workspace.toUtf8().left(longestName);
    return bytesOf<quint64>(static_cast<quint64>(offer.bytes)) + offer.sha256 +
           bytesOf<quint16>(static_cast<quint16>(name.size())) + name;
}

qsizetype offerBytes(const QByteArray &head)
{
    if (head.size() < offerHead)
        return 0;
    const auto name = qFromBigEndian<quint16>(head.constData() + 8 + hashBytes);
    return name <= longestName ? offerHead + name : 0;
}

bool read(const QByteArray &bytes, Offer &offer)
{
    if (offerBytes(bytes) != bytes.size())
        return false;
    const auto size = qFromBigEndian<quint64>(bytes.constData());
    if (size == 0 || size > static_cast<quint64>(largestBundle))
        return false;
    offer = {static_cast<qint64>(size), bytes.mid(8, hashBytes), QString::fromUtf8(bytes.mid(offerHead))};
    return true;
}

QByteArray clientProof(const QString &code, const QByteArray &serverNonce, const QByteArray &clientNonce)
{
    return proof(code, "client", serverNonce + clientNonce);
}

QByteArray serverProof(const QString &code, const QByteArray &serverNonce, const QByteArray &clientNonce,
                       const QByteArray &offer)
{
    return proof(code, "server", serverNonce + clientNonce + offer);
}

bool isSame(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= one[i] ^ other[i];
    return difference == 0;
}

} // namespace anjungan::field::share
