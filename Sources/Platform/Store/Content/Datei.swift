// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Glibc

/// Work on whole files that must be right or must fail.
enum Datei {
    static let stueck = 1 << 20

    /// Hash and size of a file, read in pieces.
    static func inhalt(_ path: String) throws -> Inhalt {
        var sha = SHA256()
        var groesse: Int64 = 0
        try lesen(path) { chunk in
            sha.update(data: chunk)
            groesse += Int64(chunk.count)
        }
        return Inhalt(sha256: Hex.text(sha.finalize()), groesse: groesse)
    }

    /// - Throws: `StoreError.inhaltBeschaedigt` when there is no such file.
    static func lesen(_ path: String, _ body: (Data) throws -> Void) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw StoreError.inhaltBeschaedigt("\(path): fehlt") }
        defer { try? handle.close() }
        while let chunk = try handle.read(upToCount: stueck), !chunk.isEmpty { try body(chunk) }
    }

    /// Copies and waits for the disk; what stood at `ziel` is replaced. Readable by the owner only.
    /// - Returns: hash and size of what was written.
    @discardableResult
    static func kopieren(_ quelle: String, nach ziel: String) throws -> Inhalt {
        let handle = try anlegen(ziel)
        defer { try? handle.close() }
        var sha = SHA256()
        var groesse: Int64 = 0
        try lesen(quelle) { chunk in
            try handle.write(contentsOf: chunk)
            sha.update(data: chunk)
            groesse += Int64(chunk.count)
        }
        try handle.synchronize()
        return Inhalt(sha256: Hex.text(sha.finalize()), groesse: groesse)
    }

    /// Writes under another name first, so that `ziel` is either the old file or the whole new one.
    static func ersetzen(_ ziel: String, durch inhalt: Data) throws {
        let neu = ziel + ".neu"
        let handle = try anlegen(neu)
        try handle.write(contentsOf: inhalt)
        try handle.synchronize()
        try handle.close()
        try umbenennen(neu, nach: ziel)
    }

    static func umbenennen(_ quelle: String, nach ziel: String) throws {
        guard rename(quelle, ziel) == 0 else { throw StoreError.maschine("\(ziel): rename \(errno)") }
        try sync(ordner: (ziel as NSString).deletingLastPathComponent)
    }

    static func anlegen(_ path: String) throws -> FileHandle {
        let rechte: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: rechte),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw StoreError.maschine("\(path) kann nicht angelegt werden") }
        return handle
    }

    /// Waits until what a file holds is on the disk.
    static func sync(datei: String) throws { try sync(datei, O_RDONLY) }

    /// Waits until the names in a folder are on the disk.
    static func sync(ordner: String) throws { try sync(ordner.isEmpty ? "." : ordner, O_RDONLY | O_DIRECTORY) }

    private static func sync(_ path: String, _ flags: Int32) throws {
        let fd = open(path, flags)
        guard fd >= 0 else { throw StoreError.maschine("\(path): open \(errno)") }
        defer { close(fd) }
        guard fsync(fd) == 0 else { throw StoreError.maschine("\(path): fsync \(errno)") }
    }
}
