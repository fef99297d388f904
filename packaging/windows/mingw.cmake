# SPDX-License-Identifier: GPL-3.0-or-later
# CMake's toolchain file of the cross build: Debian's mingw-w64 with POSIX threads (std::thread and its relatives), for
# Windows 10 1809 and newer, with what packaging/windows/build.sh has installed into ANJUNGAN_MINGW_ROOT.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
# With its level of inlining this compiler takes the end of a QHash for a null pointer, in Qt's own header. A room that
# is compiled as one has more sections than the usual object file can hold.
set(CMAKE_CXX_FLAGS_INIT "-Wno-error=null-dereference -Wa,-mbig-obj")

# try_compile() reads this file again, without the cache.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES ANJUNGAN_MINGW_ROOT)
if(NOT ANJUNGAN_MINGW_ROOT AND DEFINED ENV{ANJUNGAN_MINGW_ROOT})
    set(ANJUNGAN_MINGW_ROOT "$ENV{ANJUNGAN_MINGW_ROOT}")
endif()
# Headers, libraries and packages of Windows only; programs of this machine only.
set(CMAKE_FIND_ROOT_PATH "${ANJUNGAN_MINGW_ROOT}" /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
