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

    /// Has the folders that are made in `ordner` from now on lie apart on the disk, where the file system knows how (`T` of chattr(1), ext4).
    ///
    /// It looks for room for a new file near its folder, and without a journal passes over every place that became free in the last seconds. Files
    /// that live for milliseconds and all lie near each other would be looked for longer the more there were.
    /// - Returns: whether it will; nothing but speed depends on it.
    @discardableResult static func streue(_ ordner: String) -> Bool {
        let griff = open(ordner, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard griff >= 0 else { return false }
        defer { close(griff) }
        var merkmale = 0
        guard ioctl(griff, lies, &merkmale) == 0 else { return false }
        merkmale |= verstreut
        return ioctl(griff, schreibe, &merkmale) == 0
    }

    /// `FS_IOC_GETFLAGS`, `FS_IOC_SETFLAGS` and `FS_TOPDIR_FL` (ioctl_iflags(2)), which are macros that Swift does not read.
    private static let (lies, schreibe, verstreut) = (UInt(0x8008_6601), UInt(0x4008_6602), 0x0002_0000)

    /// `major:minor` as glibc packs them (makedev(3)).
    static func geraet(_ nummer: dev_t) -> String {
        let gross = (nummer & 0xFFF00) >> 8 | (nummer & 0xFFFF_F000_0000_0000) >> 32
        let klein = nummer & 0xFF | (nummer & 0xFFF_FFF0_0000) >> 12
        return "\(gross):\(klein)"
    }
}
