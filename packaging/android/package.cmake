# SPDX-License-Identifier: GPL-3.0-or-later
# The Android package: what androiddeployqt reads. Included where the program is defined.
math(EXPR version_code "${PROJECT_VERSION_MAJOR} * 10000 + ${PROJECT_VERSION_MINOR} * 100 + ${PROJECT_VERSION_PATCH}")
set(package_source "${PROJECT_BINARY_DIR}/android-package")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/AndroidManifest.xml" "${CMAKE_CURRENT_LIST_DIR}/build.gradle"
    "${CMAKE_CURRENT_LIST_DIR}/res" DESTINATION "${package_source}")
configure_file("${PROJECT_SOURCE_DIR}/packaging/linux/icons/anjungan-256.png"
    "${package_source}/res/drawable-nodpi/icon.png" COPYONLY)
set_target_properties(anjungan PROPERTIES
    QT_ANDROID_PACKAGE_SOURCE_DIR "${package_source}"
    QT_ANDROID_APP_NAME "Anjungan"
    QT_ANDROID_VERSION_NAME "${PROJECT_VERSION}"
    QT_ANDROID_VERSION_CODE "${version_code}"
    QT_ANDROID_MIN_SDK_VERSION 28
    QT_ANDROID_TARGET_SDK_VERSION 34)
