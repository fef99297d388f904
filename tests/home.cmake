# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DHOME=FOLDER -DMAKE=ON -P home.cmake makes the folder anew; without MAKE it fails where there is something in it.
if(MAKE)
    file(REMOVE_RECURSE "${HOME}")
    file(MAKE_DIRECTORY "${HOME}")
    return()
endif()
file(GLOB_RECURSE found LIST_DIRECTORIES true "${HOME}/*" "${HOME}/.*")
if(found)
    list(JOIN found "\n  " names)
    message(FATAL_ERROR "a test wrote into the person's home folder:\n  ${names}")
endif()
