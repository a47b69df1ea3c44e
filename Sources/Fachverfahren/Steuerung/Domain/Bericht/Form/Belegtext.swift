// SPDX-License-Identifier: EUPL-1.2
import Core

/// A fact in words, for people: what it says of what, since when, who said it when, and what it rests on.
struct Belegtext: Hashable, Sendable, Encodable {
    /// The object and its field.
    let worueber: String
    let wert: String
    let giltAb: String
    /// When it was recorded, and by whom.
    let erfasst: String
    let wer: String
    let quelle: String
    /// Of the source, where it has one.
    let adresse: String?
    let dokument: QuelldokumentID?

    /// - Parameter namen: of the objects facts point to.
    init(_ beleg: Beleg, namen: [ObjektID: String]) {
        let form = Belegform(beleg)
        let feld = Feldkatalog.nachName[beleg.art]?[beleg.linie.feld]?.bezeichnung ?? beleg.linie.feld
        worueber = "\(beleg.name), \(feld)"
        let worte = beleg.aussage.wert?.ziel.flatMap { namen[$0] } ?? form.wert
        wert = form.grund.map { "\(worte) – \($0)" } ?? worte
        giltAb = form.giltAb.deutsch
        erfasst = beleg.aussage.erfasst.deutsch
        wer = beleg.aussage.wer
        switch beleg.aussage.quelle {
        case .herkunft(let name, let url): (quelle, adresse, dokument) = (name, url, nil)
        case .dokument(let id, let stelle):
            (quelle, adresse, dokument) = (stelle.map { "Dokument der E-Akte, \($0)" } ?? "Dokument der E-Akte", nil, id)
        }
    }

    /// For the speaker, in one paragraph.
    var absatz: String { "\(worueber): \(wert) (gilt ab \(giltAb)). Quelle: \(quelle)" }
}
