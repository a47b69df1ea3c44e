// SPDX-License-Identifier: EUPL-1.2
// Takes from this process what work on hostile bytes never needs (docs/adr/0027): after it no program can be started, no file and no
// socket opened, no other process touched. What is open stays open.
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define RATHAUS_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define RATHAUS_ARCH AUDIT_ARCH_AARCH64
#else
#error "the worker's system call filter knows x86-64 and arm64 only"
#endif

#define RATHAUS_DENY(number) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

// 0, or the errno of the step that failed. Names of system calls that an architecture lacks are left out there.
static inline int rathaus_abschotten(void) {
    struct sock_filter filter[] = {
        // Another architecture's calls have other numbers, so they are never let through.
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, RATHAUS_ARCH, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
#if defined(__x86_64__)
        // The x32 numbers begin here.
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        RATHAUS_DENY(SYS_open), RATHAUS_DENY(SYS_creat), RATHAUS_DENY(SYS_fork), RATHAUS_DENY(SYS_vfork),
        RATHAUS_DENY(SYS_unlink), RATHAUS_DENY(SYS_rename), RATHAUS_DENY(SYS_mkdir), RATHAUS_DENY(SYS_rmdir),
        RATHAUS_DENY(SYS_link), RATHAUS_DENY(SYS_symlink), RATHAUS_DENY(SYS_chmod), RATHAUS_DENY(SYS_chown), RATHAUS_DENY(SYS_readlink),
#endif
        RATHAUS_DENY(SYS_openat), RATHAUS_DENY(SYS_openat2), RATHAUS_DENY(SYS_open_by_handle_at), RATHAUS_DENY(SYS_memfd_create),
        RATHAUS_DENY(SYS_execve), RATHAUS_DENY(SYS_execveat), RATHAUS_DENY(SYS_socket), RATHAUS_DENY(SYS_socketpair),
        RATHAUS_DENY(SYS_connect), RATHAUS_DENY(SYS_bind), RATHAUS_DENY(SYS_listen), RATHAUS_DENY(SYS_accept), RATHAUS_DENY(SYS_accept4),
        RATHAUS_DENY(SYS_ptrace), RATHAUS_DENY(SYS_process_vm_readv), RATHAUS_DENY(SYS_process_vm_writev), RATHAUS_DENY(SYS_kill),
        RATHAUS_DENY(SYS_tkill), RATHAUS_DENY(SYS_pidfd_open), RATHAUS_DENY(SYS_pidfd_getfd), RATHAUS_DENY(SYS_pidfd_send_signal),
        RATHAUS_DENY(SYS_unlinkat), RATHAUS_DENY(SYS_renameat2), RATHAUS_DENY(SYS_mkdirat), RATHAUS_DENY(SYS_linkat),
        RATHAUS_DENY(SYS_symlinkat), RATHAUS_DENY(SYS_fchmodat), RATHAUS_DENY(SYS_fchownat), RATHAUS_DENY(SYS_readlinkat),
        RATHAUS_DENY(SYS_mount), RATHAUS_DENY(SYS_umount2), RATHAUS_DENY(SYS_chroot), RATHAUS_DENY(SYS_pivot_root),
        RATHAUS_DENY(SYS_unshare), RATHAUS_DENY(SYS_setns), RATHAUS_DENY(SYS_bpf), RATHAUS_DENY(SYS_perf_event_open),
        RATHAUS_DENY(SYS_userfaultfd), RATHAUS_DENY(SYS_keyctl), RATHAUS_DENY(SYS_add_key), RATHAUS_DENY(SYS_request_key),
        RATHAUS_DENY(SYS_io_uring_setup), RATHAUS_DENY(SYS_io_uring_enter), RATHAUS_DENY(SYS_io_uring_register),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {.len = (unsigned short)(sizeof filter / sizeof filter[0]), .filter = filter};
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0 ? 0 : errno;
}

// Leaves this process with an empty network of its own, where the kernel grants an ordinary user one (CLONE_NEWUSER, CLONE_NEWNET). It is a second wall behind the
// filter, so nothing depends on whether it stands.
static inline int rathaus_netzlos(void) { return syscall(SYS_unshare, 0x10000000 | 0x40000000) == 0 ? 0 : errno; }
