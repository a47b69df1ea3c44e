// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import TimeStamp
import Zip

/// Writes a package to a file: stored entries only, no clock and no name of this machine in it, so that every byte can be checked.
struct Paketschreiber: Sendable {
    /// Makes the PDF of the overview; `nil` where the tool is missing, then the package has none.
    typealias Druck = @Sendable (Uebersicht) async throws -> Data

    let dienst: Beweisdienst
    let stadt: String
    let druck: Druck?

    /// - Returns: the files it had to leave out.
    func callAsFunction(_ umfang: Paketumfang, nach ziel: String) async throws -> [Paketmanifest.Ausgelassen] {
        let (stadt, jetzt) = (stadt, dienst.store.uhr.jetzt)
        let gehalten = try await gehaltene(umfang)
        let stoff = try await dienst.store.read { db in
            var leser = Paketleser(db, umfang, gehalten: gehalten, stadt: stadt, jetzt: jetzt)
            return try leser.lesen()
        }
        var liste: [Paketeintrag] = []
        for (pfad, inhalt) in stoff.dateien {
            liste.append(try await Paketeintrag(pfad, datei: try await dienst.inhalte.verifiedFile(inhalt)))
        }
        for (pfad, bytes) in stoff.belege { liste.append(Paketeintrag(pfad, bytes)) }
        let simuliert = stoff.simuliert || dienst.stelle?.simuliert == true
        if let anker = dienst.stelle?.anker, let pem = FileManager.default.contents(atPath: anker) {
            liste.append(Paketeintrag(Paketmanifest.ankername, [UInt8](pem)))
        }
        if let druck {
            liste.append(
                Paketeintrag(
                    "uebersicht.pdf", [UInt8](try await druck(Uebersicht(stoff.akte, stoff.ausgelassen, simuliert: simuliert)))))
        }
        let xml = Paketxml.schreiben(stoff.akte, liste.map(\.datei), stoff.dokumente)
        liste.append(Paketeintrag("akte.xml", Array(xml.utf8)))
        liste.append(Paketeintrag("akte.json", try Self.json(stoff.akte)))
        let liesmich = Liesmich.text(
            stoff.akte, ausgelassen: stoff.ausgelassen, belegt: stoff.belegt, wartend: stoff.wartend,
            stempel: dienst.stelle != nil, simuliert: simuliert)
        liste.insert(Paketeintrag("LIESMICH.txt", Array(liesmich.utf8)), at: 0)
        let manifest = try Self.json(
            Paketmanifest(
                format: Paketmanifest.format, fassung: 1, akte: stoff.akte.zeichen, betreff: stoff.akte.betreff, stadt: stadt,
                erstellt: jetzt.iso8601, dateien: liste.map(\.datei), dokumente: stoff.dokumente, ausgelassen: stoff.ausgelassen))
        liste.append(Paketeintrag(Paketmanifest.name, manifest))
        if let stelle = dienst.stelle {
            let abdruck = MessageImprint(.sha512, Hashwert.von(.sha512, manifest))
            let stempel = try await BaumStempeln(dienst: dienst).holen(abdruck, stelle)
            liste.append(Paketeintrag(Paketmanifest.stempelname, stempel.token.der))
        }
        let fertig = liste
        try await imFaden { try Self.zip(fertig, nach: ziel) }
        return stoff.ausgelassen
    }

    /// Files that the barrier keeps in the house, with the reason. They are left out and named instead of stopping all others.
    private func gehaltene(_ umfang: Paketumfang) async throws -> [String: Haltegrund] {
        let dateien = try await dienst.store.read { db in try umfang.vorgaenge.flatMap { try db.dateien($0) } }
        var gehalten: [String: Haltegrund] = [:]
        for datei in dateien {
            do {
                try await dienst.inhalte.einlassPruefen(datei)
            } catch AkteError.zurueckgehalten(let grund) {
                gehalten[datei.sha256] = grund
            }
        }
        return gehalten
    }

    private static func json(_ wert: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return [UInt8](try encoder.encode(wert))
    }

    private static func zip(_ liste: [Paketeintrag], nach ziel: String) throws {
        guard FileManager.default.createFile(atPath: ziel, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw StoreError.maschine("Paket kann nicht angelegt werden: \(ziel)")
        }
        let datei = try FileHandle(forWritingTo: URL(fileURLWithPath: ziel))
        defer { try? datei.close() }
        let writer = ZipWriter { try datei.write(contentsOf: Data($0)) }
        for eintrag in liste { try eintrag.schreiben(writer) }
        try writer.finish()
        try datei.synchronize()
    }
}

/// One file of a package before it is written.
struct Paketeintrag: Sendable {
    private enum Quelle: Sendable {
        case bytes([UInt8])
        case datei(String)
    }

    let datei: Paketmanifest.Datei
    private let pruefsumme: UInt32
    private let quelle: Quelle

    init(_ pfad: String, _ bytes: [UInt8]) {
        var crc = ZipChecksum()
        crc.add(bytes[...])
        pruefsumme = crc.value
        quelle = .bytes(bytes)
        datei = .init(
            pfad: pfad, groesse: UInt64(bytes.count), sha256: Hex.text(Hashwert.von(.sha256, bytes)),
            sha512: Hex.text(Hashwert.von(.sha512, bytes)))
    }

    init(_ pfad: String, datei: String) async throws {
        let hash = try await Dateihash.von(datei)
        pruefsumme = hash.pruefsumme
        quelle = .datei(datei)
        self.datei = .init(
            pfad: pfad, groesse: hash.groesse, sha256: Hex.text(hash.hash.wert(.sha256)),
            sha512: Hex.text(hash.hash.wert(.sha512)))
    }

    func schreiben(_ writer: ZipWriter) throws {
        try writer.store(datei.pfad, size: datei.groesse, checksum: pruefsumme) { put in
            switch quelle {
            case .bytes(let bytes): try put(bytes[...])
            case .datei(let pfad): try Dateihash.stuecke(pfad) { try put([UInt8]($0)[...]) }
            }
        }
    }
}
