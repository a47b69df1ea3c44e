// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Zip

@testable import Beweiswert

/// Changes one file of a package and makes all the rest fit again: checksums, sizes and the manifest.
enum Faelscher {
    static func schreiben(_ archiv: ZipArchive, nach ziel: String, aendern pfad: String, mitStempel: Bool) throws {
        var eintraege: [Paketeintrag] = []
        var alt: Paketmanifest?
        for eintrag in archiv.entries {
            var bytes = try archiv.content(eintrag)
            if eintrag.name == Paketmanifest.name { alt = try JSONDecoder().decode(Paketmanifest.self, from: Data(bytes)) }
            guard ![Paketmanifest.name, Paketmanifest.stempelname].contains(eintrag.name) else { continue }
            if eintrag.name == pfad { bytes[bytes.count / 2] ^= 0x02 }
            eintraege.append(Paketeintrag(eintrag.name, bytes))
        }
        guard let alt else { return }
        let neu = Paketmanifest(
            format: alt.format, fassung: alt.fassung, akte: alt.akte, betreff: alt.betreff, stadt: alt.stadt,
            erstellt: alt.erstellt,
            dateien: eintraege.map(\.datei), dokumente: alt.dokumente, ausgelassen: alt.ausgelassen)
        eintraege.append(Paketeintrag(Paketmanifest.name, [UInt8](try JSONEncoder().encode(neu))))
        if mitStempel, let stempel = archiv.entry(Paketmanifest.stempelname) {
            eintraege.append(Paketeintrag(stempel.name, try archiv.content(stempel)))
        }
        var bytes = Data()
        let writer = ZipWriter { bytes += $0 }
        for eintrag in eintraege { try eintrag.schreiben(writer) }
        try writer.finish()
        try bytes.write(to: URL(fileURLWithPath: ziel))
    }
}
