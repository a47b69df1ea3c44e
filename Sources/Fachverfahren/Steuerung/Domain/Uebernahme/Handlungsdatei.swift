// SPDX-License-Identifier: EUPL-1.2
import Core

/// Acts of the programme office in a file: what is laid down and stated, from when on it holds, and what it rests on.
struct Handlungsdatei: Sendable, Decodable {
    struct Quellangabe: Sendable, Decodable {
        let name: String
        let url: String?
    }

    let quellen: [String: Quellangabe]
    /// In the order in which they are done.
    let handlungen: [Dateihandlung]

    /// - Throws: `SteuerungError.handlungUngueltig` for a source the file does not name.
    func quelle(_ handlung: Dateihandlung) throws(SteuerungError) -> Quelle {
        guard let angabe = quellen[handlung.quelle] else { throw .handlungUngueltig(stelle: handlung.quelle) }
        return .herkunft(angabe.name, url: angabe.url)
    }
}

/// One act of a file.
struct Dateihandlung: Sendable, Decodable {
    /// What is laid down; `nil` states something of what is there.
    let anlegen: Objektart?
    /// How the file calls the object; only files know such names.
    let objekt: String
    /// Since when it was known. The store knows it from the act on, so this goes into the reason of the act.
    let bekannt: Kalendertag
    let gilt: Kalendertag
    /// The day before which it holds; `nil` leaves it open.
    let vor: Kalendertag?
    /// A name in `quellen`.
    let quelle: String
    let felder: [String: Angabe]
}

extension Objektart: Decodable {}

extension Dateihandlung {
    /// The statements of this act.
    /// - Parameters:
    ///   - art: the kind of the object.
    ///   - kennungen: what the names in the file stand for.
    /// - Throws: `SteuerungError`, with the place in the file where a value cannot be read.
    func setzungen(
        _ id: ObjektID, _ art: Objektart, _ quelle: Quelle, kennungen: [String: ObjektID]
    ) throws(SteuerungError) -> [Setzung] {
        let geltung = try Geltungszeit(von: gilt, vor: vor)
        var setzungen: [Setzung] = []
        for (name, angabe) in felder.sorted(by: { $0.key < $1.key }) {
            let leser = Wertleser(feld: try art.feld(name), stelle: "\(objekt)/\(name)", kennungen: kennungen)
            for eines in try leser.glieder(angabe) {
                setzungen.append(
                    Setzung(objekt: id, feld: name, glied: eines.glied, gilt: geltung, wert: eines.wert, quelle: quelle))
            }
        }
        return setzungen
    }
}
