// SPDX-License-Identifier: EUPL-1.2
internal import Crypto
internal import Dispatch
internal import Foundation
internal import Glibc

/// Writes one message as it comes. Belongs to one connection at a time.
struct Spoolschreiber: ~Copyable {
    private let pfad: String
    /// Where the name stands, if it has to be written apart from the file.
    private let ordner: String?
    private let schluessel: SymmetricKey
    private let fd: Int32
    private let gedaechtnis: (Spoolgedaechtnis, name: String)?
    private var rest: [UInt8] = []
    private var nummer: UInt32 = 0
    private var fertig = false
    private var summe = SHA256()
    private(set) var groesse = 0

    init(
        pfad: String, ordner: String?, schluessel haupt: SymmetricKey, gedaechtnis: (Spoolgedaechtnis, name: String)? = nil
    ) throws(SpoolError) {
        self.pfad = pfad
        self.gedaechtnis = gedaechtnis
        self.ordner = ordner
        let salz = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        schluessel = Spoolform.schluessel(haupt, salz: salz)
        fd = open(pfad, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard fd >= 0 else { throw .platte("\(pfad): \(errno)") }
        rest.reserveCapacity(Spoolform.stueck)
        try Self.schreibe(fd, Spoolform.kopf + salz)
    }

    /// A message that was not finished leaves no file behind.
    deinit {
        close(fd)
        if !fertig { unlink(pfad) }
    }

    mutating func schreibe(_ bytes: UnsafeRawBufferPointer) throws(SpoolError) {
        summe.update(bufferPointer: bytes)
        groesse += bytes.count
        var offen = bytes[...]
        while !offen.isEmpty {
            // A full piece waits for its successor, since only then it is known not to be the last one.
            if rest.count == Spoolform.stueck { try lege(letztes: false) }
            let teil = offen.prefix(Spoolform.stueck - rest.count)
            rest += teil
            offen = offen.dropFirst(teil.count)
        }
    }

    /// Waits until file and name are on the disk.
    /// - Returns: SHA-256 of the message.
    mutating func abschliessen() throws(SpoolError) -> [UInt8] {
        try lege(letztes: true)
        try Self.sichere(fd, pfad: pfad, ordner: ordner)
        fertig = true
        return Array(summe.finalize())
    }

    /// The same without holding up a thread of Swift's pool, of which there are as many as cores: the disk takes longer than all other work
    /// on a message.
    mutating func abschliessen() async throws(SpoolError) -> [UInt8] {
        let ganz = nummer == 0 ? rest : nil
        try lege(letztes: true)
        let (fd, pfad, ordner) = (fd, pfad, ordner)
        let ergebnis = await withCheckedContinuation { fertig in
            DispatchQueue.global(qos: .userInitiated).async {
                fertig.resume(returning: Result { () throws(SpoolError) in try Self.sichere(fd, pfad: pfad, ordner: ordner) })
            }
        }
        try ergebnis.get()
        fertig = true
        if let ganz, let gedaechtnis { gedaechtnis.0.merke(gedaechtnis.name, ganz) }
        return Array(summe.finalize())
    }

    private static func sichere(_ fd: Int32, pfad: String, ordner: String?) throws(SpoolError) {
        guard fsync(fd) == 0 else { throw .platte("\(pfad): fsync \(errno)") }
        guard let ordner else { return }
        let verzeichnis = open(ordner, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard verzeichnis >= 0 else { throw .platte("\(ordner): \(errno)") }
        defer { close(verzeichnis) }
        guard fsync(verzeichnis) == 0 else { throw .platte("\(ordner): fsync \(errno)") }
    }

    private mutating func lege(letztes: Bool) throws(SpoolError) {
        let laenge = UInt32(rest.count) | (letztes ? Spoolform.letztes : 0)
        let kopf = Spoolform.zahl(laenge)
        let kasten: AES.GCM.SealedBox
        do {
            kasten = try AES.GCM.seal(rest, using: schluessel, nonce: try Spoolform.nonce(nummer), authenticating: kopf)
        } catch {
            throw .platte("\(error)")
        }
        try Self.schreibe(fd, kopf + kasten.ciphertext + kasten.tag)
        rest.removeAll(keepingCapacity: true)
        nummer += 1
    }

    private static func schreibe(_ fd: Int32, _ bytes: [UInt8]) throws(SpoolError) {
        var fort = 0
        while fort < bytes.count {
            let jetzt = bytes[fort...].withUnsafeBytes { write(fd, $0.baseAddress, $0.count) }
            if jetzt < 0, errno == EINTR { continue }
            guard jetzt > 0 else { throw .platte("write \(errno)") }
            fort += jetzt
        }
    }
}
