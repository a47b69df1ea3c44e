// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Dispatch
internal import Foundation
internal import Glibc

/// Where the bytes of a message lie from its acceptance until nobody needs them any more: one file each, encrypted, on the disk before the
/// sender is told (RFC 5321 §4.2.5).
struct Spool: Sendable {
    static let faecher = 0..<256

    let ordner: String
    private let schluessel: SymmetricKey
    private let gedaechtnis = Spoolgedaechtnis()
    /// What is asked for a new file brings its name to the disk as well.
    private let sichertNamen: Bool

    /// - Parameter schluessel: 32 bytes; without them nothing in the folder can be read.
    init(ordner: String, schluessel: [UInt8]) throws(SpoolError) {
        self.ordner = ordner
        self.schluessel = SymmetricKey(data: schluessel)
        do {
            try FileManager.default.createDirectory(
                atPath: ordner, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            Dateisystem.streue(ordner)
            for fach in Self.faecher {
                try FileManager.default.createDirectory(
                    atPath: "\(ordner)/\(Self.fach(fach))", withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw .platte("\(ordner): \(error)")
        }
        sichertNamen = Dateisystem.sichertNamen(ordner)
    }

    /// Begins a message. Nothing counts before `Spoolschreiber.abschliessen`.
    /// - Parameter gleichGelesen: somebody reads it as soon as it is there.
    func schreiber<Art>(_ id: ID<Art>, gleichGelesen: Bool = false) throws(SpoolError) -> Spoolschreiber {
        try Spoolschreiber(
            pfad: pfad(id), ordner: sichertNamen ? nil : ordner(id), schluessel: schluessel,
            gedaechtnis: gleichGelesen ? (gedaechtnis, id.text) : nil)
    }

    func leser<Art>(_ id: ID<Art>) throws(SpoolError) -> Spoolleser {
        if let bekannt = gedaechtnis[id.text] { return Spoolleser(bekannt) }
        return try Spoolleser(pfad: pfad(id), schluessel: schluessel)
    }

    /// The whole message, for work that needs it in one piece.
    func lies<Art>(_ id: ID<Art>, hoechstens: Int) throws(SpoolError) -> [UInt8] {
        var bytes: [UInt8] = []
        let leser = try leser(id)
        while let stueck = try leser.naechstes() {
            guard bytes.count + stueck.count <= hoechstens else { throw .zuGross(hoechstens) }
            bytes += stueck
        }
        return bytes
    }

    /// Does nothing when it is gone already.
    func loesche<Art>(_ id: ID<Art>) throws(SpoolError) {
        gedaechtnis.vergiss(id.text)
        guard unlink(pfad(id)) == 0 || errno == ENOENT else { throw .platte("\(pfad(id)): \(errno)") }
    }

    /// The same for all that belongs to a message, and without holding up a thread of Swift's pool: some file systems give the room back to the
    /// disk at once and wait for it.
    func loesche(_ nachricht: NachrichtID, _ fassungen: [FassungID]) async throws(SpoolError) {
        let ergebnis = await withCheckedContinuation { fertig in
            DispatchQueue.global(qos: .utility).async {
                fertig.resume(
                    returning: Result { () throws(SpoolError) in
                        try loesche(nachricht)
                        for fassung in fassungen { try loesche(fassung) }
                    })
            }
        }
        try ergebnis.get()
    }

    /// What lies in one of the `faecher`, for the search for leftovers after a crash. Never all at once: a million messages may wait.
    func dateien(fach nummer: Int) throws(SpoolError) -> [Spooldatei] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: "\(ordner)/\(Self.fach(nummer))").compactMap { name in
                NachrichtID(name).flatMap { Spooldatei(name: $0.text, pfad: pfad($0)) }
            }
        } catch {
            throw .platte("\(error)")
        }
    }

    private func pfad<Art>(_ id: ID<Art>) -> String { "\(ordner(id))/\(id.text)" }

    /// By the random end of the identity: its beginning is the time, which would put a day into one folder.
    private func ordner<Art>(_ id: ID<Art>) -> String { "\(ordner)/\(id.text.suffix(2))" }

    private static func fach(_ nummer: Int) -> String { String(nummer + 256, radix: 16).suffix(2).description }
}

struct Spooldatei: Sendable, Hashable {
    let name: String
    /// When the last byte was written.
    let geaendert: Zeitpunkt

    /// `nil` when it is gone again.
    init?(name: String, pfad: String) {
        var angaben = stat()
        guard stat(pfad, &angaben) == 0 else { return nil }
        self.name = name
        geaendert = Zeitpunkt(millisekunden: Int64(angaben.st_mtim.tv_sec) * 1000)
    }
}

enum SpoolError: Error, Hashable, Sendable {
    case platte(String)
    /// Not written to its end: the machine stopped on the way, and the sender was never told.
    case unvollstaendig
    /// Changed on the disk, or of another installation.
    case beschaedigt
    case fehlt
    case zuGross(Int)
    /// Another server works on this folder.
    case belegt(String)
}
