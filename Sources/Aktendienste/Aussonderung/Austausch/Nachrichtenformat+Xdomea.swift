// SPDX-License-Identifier: EUPL-1.2
import Core
import Crypto
import Foundation
import XmlTree
import ZipArchive

extension Nachrichtenformat {
    /// xdomea 3.1.0 and 4.0.0 in a ZIP, read also as 2.4 and 3.0.
    static let xdomea = Nachrichtenformat(
        schreiben: { nachricht, dateien, ziel in
            let zip = try ZipWriter(path: ziel)
            try zip.add(Xdomeaname.stamm(nachricht.kopf) + ".xml", data: Data(Xdomeaschreiber(nachricht).xml.utf8))
            for (name, pfad) in dateien.sorted(by: { $0.key < $1.key }) { try zip.add(name, file: pfad) }
            try zip.finish()
        },
        lesen: { pfad, name in try Xdomeapaket(pfad: pfad, name: name).gelesen() },
        dateiname: { Xdomeaname.stamm($0) + ".zip" })
}

/// A file that came in: a ZIP with the message of the same name and the files it names.
struct Xdomeapaket {
    /// The XML of a message with tens of thousands of documents stays far below.
    private static let groessteNachricht: UInt64 = 256 << 20

    private let zip: ZipReader
    private let name: String

    /// - Throws: `AussonderungError.abgewiesen`.
    init(pfad: String, name: String) throws {
        self.name = name
        do {
            zip = try ZipReader(path: pfad)
        } catch let fehler as ZipError {
            throw AussonderungError.abgewiesen(fehler.deutsch)
        }
    }

    func gelesen() throws -> GeleseneNachricht {
        let stamm = name.split(separator: ".").dropLast().joined(separator: ".")
        // One message a package; it should bear the package's name.
        let xml = zip.entries.filter { Xdomeaname.endung($0.name) == "xml" }
        guard let eintrag = zip.entry(stamm + ".xml") ?? (xml.count == 1 ? xml.first : nil) else {
            throw AussonderungError.abgewiesen("Im Paket fehlt die Nachricht \(stamm.prefix(120)).xml.")
        }
        guard let daten = try? zip.data(eintrag, limit: Self.groessteNachricht) else {
            throw AussonderungError.abgewiesen("Die Nachricht im Paket ist zu groß oder beschädigt.")
        }
        let nachricht = try Xdomealeser([UInt8](daten)).nachricht()
        let zip = zip
        return GeleseneNachricht(
            nachricht: nachricht, dateien: Set(zip.entries.map(\.name)).subtracting([eintrag.name]),
            hatInhalt: { name, soll in (try? Self.pruefsumme(zip, name)) == soll },
            entnehmen: { name, ziel in
                guard let eintrag = zip.entry(name), FileManager.default.createFile(atPath: ziel, contents: nil),
                    let handle = FileHandle(forWritingAtPath: ziel)
                else { throw AussonderungError.abgewiesen("Die Datei \(name) fehlt im Paket.") }
                defer { try? handle.close() }
                try zip.read(eintrag) { try handle.write(contentsOf: $0) }
            })
    }

    private static func pruefsumme(_ zip: ZipReader, _ name: String) throws -> String? {
        guard let eintrag = zip.entry(name) else { return nil }
        var hash = SHA256()
        try zip.read(eintrag) { hash.update(data: $0) }
        return Hex.text(hash.finalize())
    }
}

extension ZipError {
    fileprivate var deutsch: String {
        switch self {
        case .notAnArchive: "Die Datei ist kein ZIP-Paket, oder sie ist unvollständig."
        case .tooMany(let zahl): "Das Paket enthält zu viele Dateien (\(zahl))."
        case .tooLarge: "Das Paket würde beim Auspacken zu groß (Verdacht auf eine ZIP-Bombe)."
        case .encrypted(let name): "Die Datei „\(name)“ im Paket ist verschlüsselt."
        case .method(let name): "Die Datei „\(name)“ ist auf unbekannte Weise gepackt."
        case .name(let name): "Das Paket enthält einen unzulässigen Dateinamen („\(name.prefix(80))“)."
        case .duplicate(let name): "Die Datei „\(name)“ kommt im Paket zweimal vor."
        case .overlapping: "Dateien im Paket überdecken sich."
        case .damaged(let name), .missing(let name): "Die Datei „\(name)“ im Paket ist beschädigt."
        case .output(let name): "\(name) kann nicht geschrieben werden."
        }
    }
}
