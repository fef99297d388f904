# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What Anjungan is linked to, for Windows: built from sources.sh and installed into $windows_root; sourced by build.sh.
# Only what the program asks for: without OpenGL (Qt draws with Direct3D), D-Bus and ICU, TLS by Windows itself, dates,
# zones and sorting by Windows too.

: "${windows_home:?}" "${windows_root:?}" "${top:?}" "${windows_optimize:?}"

# windows_cmake NAME OPTIONS...: configures, builds and installs src/NAME. An interrupted build goes on where it was.
windows_cmake() {
  local name=$1 build=$windows_home/build/$1
  shift
  [ -e "$build/build.ninja" ] || windows_logged "$name-configure" cmake -G Ninja -S "$windows_home/src/$name" -B "$build" -Wno-dev \
    -DCMAKE_TOOLCHAIN_FILE="$top/packaging/windows/mingw.cmake" -DANJUNGAN_MINGW_ROOT="$windows_root" \
    -DCMAKE_INSTALL_PREFIX="$windows_root" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_C_FLAGS_RELEASE="$windows_optimize -DNDEBUG" -DCMAKE_CXX_FLAGS_RELEASE="$windows_optimize -DNDEBUG" \
    -DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DBUILD_TESTING=OFF "$@"
  windows_logged "$name-build" cmake --build "$build"
  windows_logged "$name-install" cmake --install "$build"
}

# Where this machine's Qt is, whose programs (moc, qsb, ...) are run: options of everything that asks for Qt.
windows_host_qt() {
  local config
  config=$(dpkg -L qt6-base-dev | grep '/Qt6/Qt6Config.cmake$') || windows_die "there is no Qt to take moc from"
  printf '%s\n' -DQT_HOST_PATH=/usr -DQT_HOST_PATH_CMAKE_DIR="${config%/Qt6/Qt6Config.cmake}"
}

# windows_qt NAME OPTIONS...: a module of Qt, of the version that this machine's programs of Qt have.
windows_qt() {
  local name=$1 host
  shift
  mapfile -t host < <(windows_host_qt)
  # Large unity sources: most of the time goes into the same headers. windows_part compares versions.
  windows_cmake "$name" "${host[@]}" -DBUILD_SHARED_LIBS=ON \
    -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DQT_GENERATE_SBOM=OFF -DQT_NO_PACKAGE_VERSION_CHECK=ON \
    -DQT_UNITY_BUILD=ON -DQT_UNITY_BUILD_BATCH_SIZE=24 "$@"
}

# SQLite as a library of its own, as Debian builds it, since tests put their faults below the one that Qt uses. The
# amalgamation is made here, by this machine's Tcl.
windows_sqlite3() {
  local build=$windows_home/build/sqlite3 source=$windows_home/src/sqlite3 defines
  mkdir -p "$build" "$windows_root"/{bin,lib,include}
  (
    cd "$build" || exit
    [ -e Makefile ] || windows_logged sqlite3-configure "$source/configure" --disable-tcl
    [ -e sqlite3.c ] || windows_logged sqlite3-amalgamation make sqlite3.c
    # As elsewhere, a file that is open can be renamed: a damaged cache is set aside while readers still have it.
    sed -i 's/dwShareMode = FILE_SHARE_READ | FILE_SHARE_WRITE;/dwShareMode = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;/' sqlite3.c
    grep -q 'FILE_SHARE_WRITE | FILE_SHARE_DELETE;' sqlite3.c || windows_die "sqlite3: it opens files in another way than before"
    mapfile -t defines < <(grep -o -- '-DSQLITE_[A-Z0-9_=]*' "$source/debian/rules")
    ((${#defines[@]} > 10)) || windows_die "sqlite3: debian/rules does not say how it is built"
    windows_logged sqlite3-build x86_64-w64-mingw32-gcc-posix "$windows_optimize" -shared -o libsqlite3-0.dll \
      -Wl,--out-implib,libsqlite3.dll.a "${defines[@]}" -DSQLITE_ENABLE_FTS4 -DSQLITE_ENABLE_FTS5 \
      -DSQLITE_ENABLE_MATH_FUNCTIONS '-DSQLITE_API=__declspec(dllexport)' sqlite3.c
    cp libsqlite3-0.dll "$windows_root/bin" && cp libsqlite3.dll.a "$windows_root/lib"
    cp sqlite3.h "$source/src/sqlite3ext.h" "$windows_root/include"
  )
}

# Debian removes the headers of wintab from Qt's sources: tablets with pens are known by Windows' own pointer messages.
# Direct2D stays on: Qt 6.8's fonts by DirectWrite do not compile without it.
windows_qt6_base() {
  windows_qt qt6-base -DINPUT_opengl=no -DINPUT_openssl=no -DFEATURE_schannel=ON -DFEATURE_sql_sqlite=ON \
    -DFEATURE_system_sqlite=ON -DFEATURE_tabletevent=OFF -DFEATURE_vulkan=OFF -DFEATURE_dbus=OFF -DFEATURE_icu=OFF \
    -DFEATURE_glib=OFF -DFEATURE_zstd=OFF -DFEATURE_brotli=OFF -DFEATURE_xml=OFF \
    -DFEATURE_sql_odbc=OFF -DFEATURE_sql_mysql=OFF -DFEATURE_sql_psql=OFF -DFEATURE_androiddeployqt=OFF \
    -DFEATURE_qmake=OFF -DFEATURE_macdeployqt=OFF -DFEATURE_windeployqt=OFF -DFEATURE_androidtestrunner=OFF \
    -DFEATURE_system_zlib=OFF -DFEATURE_system_pcre2=OFF -DFEATURE_system_freetype=OFF -DFEATURE_system_harfbuzz=OFF \
    -DFEATURE_system_png=OFF -DFEATURE_system_jpeg=OFF -DFEATURE_system_doubleconversion=OFF -DFEATURE_system_libb2=OFF
}

# Qt Quick without its controls, dialogs and test tools, which the maps do not use. Shaders are translated by this
# machine's qsb.
windows_qt6_declarative() {
  windows_leave_out qt6-declarative/src/CMakeLists.txt quicktemplates quickcontrolsimpl quickcontrols quickdialogs \
    quicknativestyle quickcontrolstestutils quicktestutils qmltest qmldom quickvectorimage effects labs
  windows_qt qt6-declarative -DFEATURE_qml_network=OFF -DFEATURE_qml_debug=OFF -DFEATURE_qml_profiler=OFF \
    -DFEATURE_qml_preview=OFF -DFEATURE_quick_designer=OFF -DFEATURE_quick_particles=OFF
}

# Its own layer only: the program draws its tiles itself. It asks for Quick's test library, which it does not use.
windows_qt6_location() {
  sed -i 's/ QuickTest / /' "$windows_home/src/qt6-location/CMakeLists.txt"
  windows_qt qt6-location -DFEATURE_geoservices_osm=OFF -DFEATURE_geoservices_esri=OFF \
    -DFEATURE_geoservices_mapbox=OFF -DFEATURE_geoservices_nokia=OFF
}

# windows_leave_out LIST FOLDER...: does not build these folders of a list.
windows_leave_out() {
  local list=$windows_home/src/$1 folder
  for folder in "${@:2}"; do
    sed -i "s/^ *add_subdirectory($folder)/#&/" "$list"
    grep -q "^# *add_subdirectory($folder)" "$list" || windows_die "$1 has no folder $folder to leave out"
  done
}

windows_part_options() {
  case $1 in
  simdjson) printf '%s\n' -DSIMDJSON_DEVELOPER_MODE=OFF ;;
  qcoro)
    windows_host_qt
    printf '%s\n' -DUSE_QT_VERSION=6 -DQCORO_BUILD_EXAMPLES=OFF -DQCORO_WITH_QTDBUS=OFF \
      -DQCORO_WITH_QTWEBSOCKETS=OFF -DQCORO_WITH_QML=OFF -DQCORO_WITH_QTQUICK=OFF
    ;;
  zxing-cpp) printf '%s\n' -DZXING_EXAMPLES=OFF -DZXING_BLACKBOX_TESTS=OFF -DZXING_UNIT_TESTS=OFF ;;
  esac
}

# In the order in which they need each other.
windows_core_parts=(sqlite3 qt6-base qcoro simdjson geographiclib)
windows_parts=("${windows_core_parts[@]}" qt6-httpserver libxlsxwriter zxing-cpp qt6-svg qt6-declarative qt6-positioning
  qt6-location)

# windows_part NAME: builds it unless it is built. The sources of a module of Qt are those of the installed package.
windows_part() {
  local name=$1 stamp=$windows_home/stamp/$1 options version='' started=$SECONDS
  [ ! -e "$stamp" ] || return 0
  case $name in qt6-*) version=$(dpkg-query -W -f '${source:Version}' "$name-dev") ;; esac
  windows_source "$name" "$version"
  windows_say "$name: building"
  case $name in
  sqlite3 | qt6-base | qt6-declarative | qt6-location) "windows_${name//-/_}" ;;
  qt6-*) windows_qt "$name" ;;
  *)
    mapfile -t options < <(windows_part_options "$name")
    windows_cmake "$name" -DBUILD_SHARED_LIBS=OFF "${options[@]}"
    ;;
  esac
  mkdir -p "${stamp%/*}" && date -u +%FT%TZ >"$stamp"
  windows_say "$name: built in $((SECONDS - started)) s"
}

# windows_build PART...: these. The schema validator is headers only: those of this machine's package do.
windows_build() {
  local name
  for name in "$@"; do windows_part "$name"; done
  mkdir -p "$windows_root/include" && cp -ru /usr/include/valijson "$windows_root/include"
}

windows_libraries() { windows_build "${windows_parts[@]}"; }
