// SPDX-License-Identifier: EUPL-1.2
internal import CKind
internal import Glibc
internal import Synchronization

/// A child process by its own id: started in a process group of its own, reaped exactly once.
///
/// `posix_spawn` instead of Foundation's `Process`: no run loop, no notification thread, and the
/// descriptors the child gets are exactly those named here.
package final class Kind: Sendable {
    package let pid: Int32
    /// `nil` while the child has not been reaped; afterwards the id may belong to somebody else.
    private let ende = Mutex<Kindende?>(nil)

    /// - Parameters:
    ///   - dateien: what the child sees as 0, 1, 2; opened close-on-exec by the caller.
    ///   - ordner: the child's working folder; that of the server where none is given.
    package init(
        programm: String, argumente: [String], umgebung: [String], dateien: [Int32], ordner: String? = nil
    ) throws(Startfehler) {
        var aktionen = posix_spawn_file_actions_t()
        var merkmale = posix_spawnattr_t()
        posix_spawn_file_actions_init(&aktionen)
        posix_spawnattr_init(&merkmale)
        defer {
            posix_spawn_file_actions_destroy(&aktionen)
            posix_spawnattr_destroy(&merkmale)
        }
        for (ziel, quelle) in dateien.enumerated() {
            posix_spawn_file_actions_adddup2(&aktionen, quelle, Int32(ziel))
        }
        if let ordner { rathaus_kind_ordner(&aktionen, ordner) }
        // The server may block or ignore signals; a child must not inherit that.
        var alle = sigset_t(), keine = sigset_t()
        sigfillset(&alle)
        sigemptyset(&keine)
        posix_spawnattr_setsigdefault(&merkmale, &alle)
        posix_spawnattr_setsigmask(&merkmale, &keine)
        posix_spawnattr_setpgroup(&merkmale, 0)
        let schalter = Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
        posix_spawnattr_setflags(&merkmale, Int16(schalter))

        var worte = ([programm] + argumente).map { strdup($0) } + [nil]
        var umfeld = umgebung.map { strdup($0) } + [nil]
        defer { (worte + umfeld).forEach { free($0) } }
        var neu: pid_t = 0
        let fehler = posix_spawn(&neu, programm, &aktionen, &merkmale, &worte, &umfeld)
        guard fehler == 0 else { throw Startfehler(programm: programm, errno: fehler) }
        pid = neu
    }

    /// Kills the child and what it started. Does nothing once it has been reaped.
    package func beende(mit signal: Int32 = SIGKILL) {
        ende.withLock { if $0 == nil { kill(-pid, signal) } }
    }

    /// How the child ended, or `nil` while it runs. Never blocks.
    package func geendet() -> Kindende? {
        ende.withLock { bekannt in
            if let bekannt { return bekannt }
            var status: Int32 = 0
            let antwort = waitpid(pid, &status, WNOHANG)
            if antwort == 0 || (antwort < 0 && errno == EINTR) { return nil }
            // An error means that there is no such child any more, so its end cannot be learned.
            bekannt = antwort == pid ? Kindende(status: status) : .code(-1)
            return bekannt
        }
    }

    /// Waits up to the deadline, then kills. Blocks: only for threads of our own (`imFaden`).
    package func abwarten(bis frist: ContinuousClock.Instant) -> Kindende {
        var pause: UInt32 = 200
        while true {
            if let ende = geendet() { return ende }
            if ContinuousClock.now >= frist { beende() }
            usleep(pause)
            pause = min(pause * 2, 20_000)
        }
    }

    /// Kills the child and waits until it is gone. Blocks, like `abwarten`.
    package func toete() {
        beende()
        _ = abwarten(bis: .now + .seconds(2))
    }

    deinit {
        beende()
        if geendet() == nil {
            var status: Int32 = 0
            waitpid(pid, &status, 0)
        }
    }
}

/// How a child ended: by its own exit code or by a signal.
package enum Kindende: Sendable, Hashable {
    case code(Int32)
    case signal(Int32)

    init(status: Int32) {
        let signal = status & 0x7F
        self = signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal)
    }
}

/// The program could not be started at all, mostly because it is not installed.
package struct Startfehler: Error, Hashable {
    package let programm: String
    package let errno: Int32
}
