// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Xdomea
import Zip

extension Nachrichtenformat {
    /// xdomea 3.1.0 and 4.0.0 in a ZIP, read from 2.3 on.
    static let xdomea = Nachrichtenformat(
        schreiben: { nachricht, dateien, ziel in
            let datei = try Zieldatei(ziel)
            let zip = ZipWriter { try datei.anhaengen($0) }
            let kopf = nachricht.kopf
            try zip.deflate(kopf.name.xml) { ausgeben in
                var schreiber = try XdomeaSchreiber(kopf.code.typ, kopf.fassung.version, kopf: kopf.xdomea)
                try ausgeben(schreiber.anfang()[...])
                for teil in Nachrichtumsetzung.teile(nachricht) { try ausgeben(schreiber.teil(teil)[...]) }
                try ausgeben(schreiber.ende()[...])
            }
            // What goes along (PDF, office files, pictures) is packed already.
            for (name, pfad) in dateien.sorted(by: { $0.key < $1.key }) {
                try zip.store(name) { try Dateistuecke.lesen(pfad, $0) }
            }
            try zip.finish()
            try datei.schliessen()
        },
        lesen: { pfad, name in try Xdomeapaket(pfad: pfad, name: name).gelesen() },
        weitergeben: { quellen, nur, kopf, ziel in
            try Weitergabe(quellen: quellen, nur: nur).schreiben(kopf, ziel)
        },
        dateiname: { $0.name.zip })
}

/// A file that is being written, and synced when it is whole.
struct Zieldatei {
    private let griff: FileHandle

    init(_ pfad: String) throws {
        guard FileManager.default.createFile(atPath: pfad, contents: nil, attributes: [.posixPermissions: 0o600]),
            let griff = FileHandle(forWritingAtPath: pfad)
        else { throw CocoaError(.fileWriteUnknown) }
        self.griff = griff
    }

    func anhaengen(_ stueck: ArraySlice<UInt8>) throws { try griff.write(contentsOf: Data(stueck)) }

    func schliessen() throws {
        try griff.synchronize()
        try griff.close()
    }
}

enum Dateistuecke {
    /// The bytes of a file in pieces, so that a large one need not be in memory.
    static func lesen(_ pfad: String, _ weiter: (ArraySlice<UInt8>) throws -> Void) throws {
        guard let quelle = FileHandle(forReadingAtPath: pfad) else { throw CocoaError(.fileReadNoSuchFile) }
        defer { try? quelle.close() }
        while let stueck = try quelle.read(upToCount: 1 << 20), !stueck.isEmpty { try weiter([UInt8](stueck)[...]) }
    }
}
