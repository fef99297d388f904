// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/qr_code.h"

#include "core/base/one_line.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QUrl>

#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;

namespace anjungan::start {

namespace {

struct Codes
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::start)
};

constexpr qsizetype longestSaid = 80;
constexpr qsizetype longestAddress = 2000;

bool isAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.size() <= longestAddress && url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

} // namespace

QString lineOf(const QrError &error)
{
    switch (error.fault) {
    case QrFault::NoPicture:
        return Codes::tr("This picture cannot be read. Use a PNG or JPEG of at most 64 megapixels.");
    case QrFault::NoCode:
        return Codes::tr("No QR code is seen on this picture. Take it from the front, with the whole code and its "
                         "white border on it.");
    case QrFault::SeveralCodes:
        return Codes::tr("There are several QR codes on this picture. Use one with the workspace's alone.");
    case QrFault::NotAddress:
        return Codes::tr("This QR code is not a workspace's address; it says “%1”. Ask who set the workspace up for "
                         "its code.")
            .arg(error.said);
    }
    return {};
}

std::expected<QString, QrError> addressOn(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    if (grey.isNull())
        return std::unexpected(QrError{QrFault::NoPicture});
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                static_cast<int>(grey.bytesPerLine()));
    ZXing::ReaderOptions options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setMaxNumberOfSymbols(2);
    const auto codes = ZXing::ReadBarcodes(view, options);
    if (codes.empty())
        return std::unexpected(QrError{QrFault::NoCode});
    QString text = QString::fromStdString(codes.front().text()).trimmed();
    if (codes.size() > 1 && codes.front().text() != codes.back().text())
        return std::unexpected(QrError{QrFault::SeveralCodes});
    if (!isAddress(text))
        return std::unexpected(QrError{QrFault::NotAddress, base::oneLine(text, longestSaid)});
    return text;
}

std::expected<QString, QrError> addressOnFile(const QString &file)
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (QFileInfo(file).size() > mostPictureBytes ||
        (size.isValid() && qint64{size.width()} * size.height() > mostPixels))
        return std::unexpected(QrError{QrFault::NoPicture});
    const QImage picture = reader.read();
    if (picture.isNull())
        return std::unexpected(QrError{QrFault::NoPicture});
    return addressOn(picture);
}

} // namespace anjungan::start
