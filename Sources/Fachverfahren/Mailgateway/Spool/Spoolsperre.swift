// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Glibc

/// One process only works on a spool folder: who is busy with what is known to it alone, so that neither a lease nor a clock is needed.
final class Spoolsperre: Sendable {
    private let fd: Int32
    /// Which spool this is, chosen once.
    let kennung: String

    /// - Throws: `SpoolError.belegt` while another server has it.
    init(ordner: String) throws(SpoolError) {
        let pfad = "\(ordner)/kennung"
        let fd = open(pfad, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard fd >= 0 else { throw .platte("\(pfad): \(errno)") }
        do throws(SpoolError) {
            guard flock(fd, LOCK_EX | LOCK_NB) == 0 else { throw .belegt(ordner) }
            kennung = try Self.kennung(fd, pfad)
        } catch {
            close(fd)
            throw error
        }
        self.fd = fd
    }

    deinit { close(fd) }

    private static func kennung(_ fd: Int32, _ pfad: String) throws(SpoolError) -> String {
        var puffer = [UInt8](repeating: 0, count: 36)
        let gelesen = pread(fd, &puffer, 36, 0)
        if gelesen == 36, let id = ID<Spoolsperre>(String(decoding: puffer, as: UTF8.self)) { return id.text }
        guard gelesen == 0 else { throw .platte("\(pfad) ist beschädigt.") }
        let neu = UUID().uuidString.lowercased()
        guard pwrite(fd, Array(neu.utf8), 36, 0) == 36, fsync(fd) == 0 else { throw .platte("\(pfad): \(errno)") }
        return neu
    }
}
