// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import TimeStamp
import Zip

/// Asks the tool once for each stamp and moment: all documents of a day share one.
struct Stempelgedaechtnis {
    private struct Frage: Hashable {
        let stempel: [UInt8]
        let sekunde: Int64
    }

    private let pruefung: Stempelpruefung
    private let anker: String?
    private let jetzt: Zeitpunkt
    private var antworten: [Frage: String?] = [:]
    /// A certificate says so of itself.
    private(set) var simuliert = false

    init(pruefung: @escaping Stempelpruefung, anker: String?, jetzt: Zeitpunkt) {
        self.pruefung = pruefung
        self.anker = anker
        self.jetzt = jetzt
    }

    mutating func grund(_ token: TimeStampToken, am zeitpunkt: Zeitpunkt) async throws -> String? {
        if token.certificate?.subject.contains("SIMULIERT") == true { simuliert = true }
        guard let anker else { return "keine Zertifikate, denen zu trauen ist" }
        let frage = Frage(stempel: token.der, sekunde: zeitpunkt.millisekunden / 1000)
        if let antwort = antworten[frage] { return antwort }
        let antwort = try await pruefung(token.der, token.imprint.hash, anker, zeitpunkt)
        antworten[frage] = .some(antwort)
        return antwort
    }
}

/// The certificates in the package, as a file for the tool; gone afterwards.
struct Ankerkopie {
    let pfad: String

    /// `nil` when the package has none.
    init?(_ archiv: ZipArchive) throws {
        guard let eintrag = archiv.entry(Paketmanifest.ankername) else { return nil }
        let bytes = try archiv.content(eintrag, atMost: 1 << 20)
        pfad = FileManager.default.temporaryDirectory.path + "/rathaus-anker-\(UUID().uuidString)"
        guard FileManager.default.createFile(atPath: pfad, contents: Data(bytes), attributes: [.posixPermissions: 0o600]) else {
            throw Paketmangel("Die Zertifikate des Pakets lassen sich nicht bereitlegen.")
        }
    }

    /// What cannot be removed goes with the machine's own cleaning.
    func entfernen() { try? FileManager.default.removeItem(atPath: pfad) }
}
