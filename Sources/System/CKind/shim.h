// SPDX-License-Identifier: EUPL-1.2
#include <spawn.h>

// In the C library since 2.29 (musl since 1.1.24), but shown only to sources that ask for GNU's extensions, which Swift's import of it does not.
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
static inline int rathaus_kind_ordner(posix_spawn_file_actions_t *actions, const char *path) {
    return posix_spawn_file_actions_addchdir_np(actions, path);
}
