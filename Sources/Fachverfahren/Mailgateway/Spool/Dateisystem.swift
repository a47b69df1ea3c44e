// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
internal import Glibc

/// What the file system of a folder promises beyond POSIX.
enum Dateisystem {
    /// Those that write the name of a new file with its first fsync: ext4 commits the transaction that holds both, or without a journal the parent
    /// as well; XFS forces its log up to the creation. POSIX leaves it open (fsync(2), description).
    private static let namenhafte: Set<Substring> = ["ext4", "xfs"]

    /// Whether fsync of a new file brings its name to the disk; `false` where that is not known.
    /// - Parameter tafel: what is mounted where (proc_pid_mountinfo(5)).
    static func sichertNamen(_ ordner: String, tafel: String = "/proc/self/mountinfo") -> Bool {
        var angaben = stat()
        guard stat(ordner, &angaben) == 0, let tafel = FileManager.default.contents(atPath: tafel) else { return false }
        let geraet = geraet(angaben.st_dev)
        let arten = String(decoding: tafel, as: UTF8.self).split(separator: "\n").compactMap { zeile -> Substring? in
            let felder = zeile.split(separator: " ")
            guard felder.count > 2, felder[2] == geraet, let strich = felder.firstIndex(of: "-") else { return nil }
            return felder[(strich + 1)...].first
        }
        return !arten.isEmpty && arten.allSatisfy(namenhafte.contains)
    }

    /// `major:minor` as glibc packs them (makedev(3)).
    static func geraet(_ nummer: dev_t) -> String {
        let gross = (nummer & 0xFFF00) >> 8 | (nummer & 0xFFFF_F000_0000_0000) >> 32
        let klein = nummer & 0xFF | (nummer & 0xFFF_FFF0_0000) >> 12
        return "\(gross):\(klein)"
    }
}
