// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// One fact of an object in a list of facts, or a link with its sign.
struct Fakt: Encodable, Sendable {
    let name: String
    let wert: String
    let url: String?

    init(name: String, wert: String, url: String? = nil) {
        self.name = name
        self.wert = wert
        self.url = url
    }

    init(_ dokument: DokumentKopf) {
        self.init(name: dokument.zeichen.text, wert: dokument.betreff, url: AkteURL.dokument(dokument.id))
    }

    init(_ akte: AkteKopf) { self.init(name: akte.zeichen.text, wert: akte.betreff, url: AkteURL.akte(akte.id)) }

    /// Facts that are there.
    static func liste(_ paare: KeyValuePairs<String, String?>) -> [Fakt] {
        paare.compactMap { name, wert in wert.map { Fakt(name: name, wert: $0) } }
    }
}

/// What an Akte says besides its head, in words.
struct Aktenfakten {
    let art: String?
    let felder: [Fakt]
    let teilVon: Fakt?
    let teilakten: [Fakt]
    let frueher: String?
    let schlagworte: String?
    let knoepfe: [Fakt]

    init(_ db: some ReadAccess, _ akte: AkteKopf, _ akteur: Akteur) throws {
        guard let angaben = try db.aktenangaben(akte.id) else { throw AkteError.nichtGefunden }
        let aktenart = try angaben.aktenart.flatMap { try db.aktenart($0) }
        art = aktenart?.bezeichnung
        let bekannt = (aktenart?.schema.felder ?? []).compactMap { feld in
            angaben.metadaten[feld.schluessel].map { Fakt(name: feld.bezeichnung, wert: feld.anzeige($0)) }
        }
        // Values of fields the kind no longer has are kept, and shown.
        let uebrig = angaben.metadaten.filter { aktenart?.schema.feld($0.key) == nil }.sorted { $0.key < $1.key }
            .map { Fakt(name: $0.key, wert: $0.value) }
        let s = angaben.schriftgut
        felder =
            bekannt + uebrig
            + Fakt.liste([
                "Geführt als (Medium)": s.medium == .elektronisch ? nil : s.medium.deutsch, "Standort": s.standort,
                "Laufzeit": s.laufzeitAb.map { "\($0.deutsch) bis \(s.laufzeitBis?.deutsch ?? "heute")" },
                "Bemerkung": s.bemerkung,
            ])
        teilVon = try angaben.teilVon.flatMap { try db.akte($0) }.map(Fakt.init)
        teilakten = try db.teilakten(akte.id).filter { AkteRechte.sieht(akteur, $0) }.map(Fakt.init)
        let alte = try db.fruehereZeichen(akte.id.text), worte = try db.schlagworte(.akte(akte.id))
        frueher = alte.isEmpty ? nil : alte.joined(separator: ", ")
        schlagworte = worte.isEmpty ? nil : worte.joined(separator: ", ")
        let offen = akte.zustand == .offen, anlegen = offen && akteur.darf(AkteRechte.anlegen, in: akte.oe)
        func knopf(_ titel: String, _ akt: Akteakt, _ darf: Bool) -> Fakt? {
            darf ? Fakt(name: titel, wert: "", url: AkteURL.akte(akte.id, akt.rawValue)) : nil
        }
        knoepfe = [
            knopf("Angaben ändern", .angaben, offen && akteur.darf(AkteRechte.bearbeiten, in: akte.oe)),
            knopf(
                "Aktenart ändern", .aktenart,
                offen && akteur.darf(AkteRechte.bearbeiten, in: akte.oe) && angaben.teilVon == nil),
            knopf("In eine andere Einheit legen (umprotokollieren)", .umprotokollieren, anlegen && angaben.teilVon == nil),
            knopf("Teilakte anlegen", .teilakte, anlegen && angaben.teilVon == nil),
        ].compactMap { $0 }
    }
}

/// What a Dokument says besides its head, in words.
enum Dokumentfakten {
    static func felder(_ db: some ReadAccess, _ dokument: DokumentKopf) throws -> [Fakt] {
        let a = try db.dokumentangaben(dokument.id), worte = try db.schlagworte(.dokument(dokument.id))
        return Fakt.liste([
            "hier": a.hier, "Eingegangen am": a.eingangAm?.deutsch, "Abgesandt am": a.ausgangAm?.deutsch,
            "Fremdes Geschäftszeichen": a.fremdesZeichen, "Bezug": a.bezug,
        ])
            + a.kontakte.map {
                Fakt(name: $0.rolle.deutsch, wert: [$0.name, $0.anschrift, $0.email].compactMap { $0 }.joined(separator: ", "))
            }
            + Fakt.liste([
                "Geführt als (Medium)": a.medium == .elektronisch ? nil : a.medium.deutsch, "Standort": a.standort,
                "Bemerkung": a.bemerkung, "Schlagworte": worte.isEmpty ? nil : worte.joined(separator: ", "),
            ])
    }
}
