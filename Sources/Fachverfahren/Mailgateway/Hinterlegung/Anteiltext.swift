// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Kryptodienst
internal import SecretSharing

/// Shares as they are printed and typed in again.
enum Anteiltext {
    static func schreibe(_ anteil: Anteil, _ hinterlegung: HinterlegungID) -> String {
        ShareText.write(Share(number: anteil.nummer, bytes: anteil.bytes), id: kennung(hinterlegung), checksum: summe)
    }

    /// - Throws: what is wrong with it, for people.
    static func lies(_ text: String, _ hinterlegung: Hinterlegung) throws(SchluesselError) -> Anteil {
        let gelesen: (id: [UInt8], share: Share)
        do throws(ShareTextError) { gelesen = try ShareText.read(text, checksum: summe) } catch {
            switch error {
            case .typo: throw .datei("In dem Anteil ist ein Zeichen falsch, es fehlt eines, oder es ist eines zu viel.")
            case .unreadable: throw .datei("Das ist kein Anteil. Er besteht aus Gruppen von je vier Ziffern und Buchstaben.")
            }
        }
        guard gelesen.id == kennung(hinterlegung.id) else { throw .datei("Der Anteil gehört zu einer anderen Hinterlegung.") }
        return Anteil(nummer: gelesen.share.number, bytes: gelesen.share.bytes)
    }

    /// Two different ones.
    static func lies(_ texte: [String], _ hinterlegung: Hinterlegung) throws(SchluesselError) -> [Anteil] {
        var anteile: [Anteil] = []
        for text in texte { anteile.append(try lies(text, hinterlegung)) }
        guard Set(anteile.map(\.nummer)).count >= 2 else { throw .datei("Es braucht die Anteile von zwei Personen.") }
        return anteile
    }

    static func kennung(_ id: HinterlegungID) -> [UInt8] { Array(summe(Array(id.text.utf8)).prefix(4)) }

    private static func summe(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
}
