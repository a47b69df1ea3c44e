// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// A list of Vorgänge (partial `akte/vorgangstabelle`).
struct Vorgangstabelle: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let url: String
        let vorschauUrl: String
        let zeichen: String
        let betreff: String
        let typ: String
        let einheit: String
        let bearbeiter: String?
        let bewegt: String
        let frist: String?
        let wiedervorlage: String?
        let neu: Bool
        let faellig: Bool
        let vertraulich: Bool
        let zustand: Marke
        let uebernehmenUrl: String?
        /// What a tick sends.
        let wahl: String
    }

    let titel: String
    let anzahl: String
    let zeilen: [Zeile]
    let mitKnopf: Bool
    let mitWahl: Bool
    let stapelknoepfe = Stapelknopf.vorgaenge
    let weiterUrl: String?

    /// - Parameter nehmbar: whether the actor may take the Vorgang over.
    init(
        _ titel: String, anzahl: String, _ zeilen: [Korbzeile], _ namen: Namenbuch, heute: Kalendertag, weiterUrl: String? = nil,
        auswahl: Bool = false, nehmbar: (VorgangKopf) -> Bool = { _ in false }
    ) {
        self.titel = titel
        self.anzahl = anzahl
        self.zeilen = zeilen.map { zeile in
            let v = zeile.vorgang
            return Zeile(
                url: AkteURL.vorgang(v.id), vorschauUrl: AkteURL.vorgang(v.id, "vorschau"), zeichen: v.zeichen.text,
                betreff: v.betreff, typ: v.typ, einheit: namen.einheit(v.oe), bearbeiter: namen.person(v.bearbeiter),
                bewegt: v.bewegt.deutsch, frist: v.frist?.deutsch,
                wiedervorlage: zeile.wiedervorlage?.deutsch, neu: zeile.ungelesen,
                faellig: zeile.wiedervorlage != nil || (v.zustand == .offen && v.frist.map { $0 < heute } ?? false),
                vertraulich: v.vertraulich, zustand: Marke(v.zustand),
                uebernehmenUrl: nehmbar(v) ? AkteURL.vorgang(v.id, "uebernehmen") : nil,
                wahl: Stapelwahl(.vorgang(v.id), version: v.version).text)
        }
        mitKnopf = self.zeilen.contains { $0.uebernehmenUrl != nil }
        mitWahl = auswahl && !self.zeilen.isEmpty
        self.weiterUrl = weiterUrl
    }
}
