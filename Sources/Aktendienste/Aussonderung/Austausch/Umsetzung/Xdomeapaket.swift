// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Crypto
import Foundation
import Xdomea
import XmlTree
import Zip

/// A file that came in: a ZIP with the message of the same name and the files it names.
struct Xdomeapaket: Sendable {
    let archiv: ZipArchive
    private let nachricht: ZipEntry

    /// - Throws: `AussonderungError.abgewiesen`.
    init(pfad: String, name: String) throws {
        do throws(ZipError) {
            archiv = try ZipArchive(.file(pfad))
        } catch {
            throw AussonderungError.abgewiesen(error.deutsch)
        }
        let stamm = name.split(separator: ".").dropLast().joined(separator: ".")
        // One message a package; it should bear the package's name.
        let xml = archiv.entries.filter { Dateiformat.endung($0.name) == "xml" }
        guard let eintrag = archiv.entry(stamm + ".xml") ?? (xml.count == 1 ? xml.first : nil) else {
            throw AussonderungError.abgewiesen("Im Paket fehlt die Nachricht \(stamm.prefix(120)).xml.")
        }
        nachricht = eintrag
    }

    /// Names of the files beside the message.
    var dateien: Set<String> { Set(archiv.entries.lazy.filter { !$0.isFolder }.map(\.name)).subtracting([nachricht.name]) }

    func nachrichtenbytes() throws -> [UInt8] {
        do {
            return try archiv.content(nachricht, atMost: XdomeaLeser.grenzen.bytes)
        } catch {
            throw Abweisung.von(error)
        }
    }

    func leser() throws -> XdomeaLeser {
        let bytes = try nachrichtenbytes()
        do {
            return try XdomeaLeser(bytes)
        } catch {
            throw Abweisung.von(error)
        }
    }

    func gelesen() throws -> GeleseneNachricht {
        do {
            var leser = try leser()
            let kopf = try Nachrichtenkopf(leser)
            var teile: [Teil] = []
            while let teil = try leser.naechster() { teile.append(teil) }
            let inhalt = try Nachrichtumsetzung.inhalt(kopf.code, teile)
            return GeleseneNachricht(
                nachricht: Nachricht(kopf: kopf, inhalt: inhalt), dateien: dateien,
                nachrichtendatei: nachricht.name, unverstanden: leser.unbekannt,
                hatInhalt: { [self] name, soll in (try? pruefsumme(name)) == soll },
                entnehmen: { [self] name, ziel in
                    let datei = try Zieldatei(ziel)
                    try auspacken(name) { try datei.anhaengen($0) }
                    try datei.schliessen()
                })
        } catch {
            throw Abweisung.von(error)
        }
    }

    /// Unpacks one of the files in pieces.
    func auspacken(_ name: String, _ weiter: (ArraySlice<UInt8>) throws -> Void) throws {
        guard let eintrag = archiv.entry(name) else {
            throw AussonderungError.abgewiesen("Die Datei \(name) fehlt im Paket.")
        }
        do {
            try archiv.unpack(eintrag, weiter)
        } catch let fehler as ZipError {
            throw AussonderungError.abgewiesen(fehler.deutsch)
        }
    }

    private func pruefsumme(_ name: String) throws -> String {
        var hash = SHA256()
        try auspacken(name) { hash.update(data: $0) }
        return Hex.text(hash.finalize())
    }
}
