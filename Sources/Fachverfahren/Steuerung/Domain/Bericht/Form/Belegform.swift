// SPDX-License-Identifier: EUPL-1.2
import Core

/// A fact behind a sentence as a file shows it. Until when it holds is left out: the report speaks for its day, and what ended
/// later was not known on it.
struct Belegform: Encodable {
    let objekt: ObjektID
    let feld: String
    let glied: String?
    let wert: String
    let grund: String?
    let giltAb: Kalendertag
    let erfasst: String
    let wer: String?
    let quelle: String?
    let adresse: String?
    let dokument: QuelldokumentID?
    let stelle: String?

    init(_ beleg: Beleg, mitPerson: Bool = true) {
        let aussage = beleg.aussage
        objekt = beleg.linie.objekt
        feld = beleg.linie.feld
        glied = beleg.linie.glied.isEmpty ? nil : beleg.linie.glied
        giltAb = aussage.gilt.von
        erfasst = aussage.erfasst.iso8601
        wer = mitPerson ? aussage.wer : nil
        (wert, grund) = Self.worte(aussage.wert)
        switch aussage.quelle {
        case .herkunft(let name, let url): (quelle, adresse, dokument, stelle) = (name, url, nil, nil)
        case .dokument(let id, let ort): (quelle, adresse, dokument, stelle) = (nil, nil, id, ort)
        }
    }

    private static func worte(_ wert: Wert?) -> (String, String?) {
        switch wert {
        case nil: ("", nil)
        case .text(let text), .wahl(let text): (text, nil)
        case .begruendet(let text, let grund): (text, grund)
        case .zahl(let zahl): (String(zahl), nil)
        case .geld(let geld): (geld.deutsch, nil)
        case .ja(let ja): (ja ? "ja" : "nein", nil)
        case .verweis(let id): (id.text, nil)
        case .datum(let datum): (datum.text, nil)
        }
    }
}
