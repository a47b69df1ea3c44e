// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// All that is known of one object on one day: each value with its source, since when it holds, and who said it. Of a Vorhaben it
/// is the Steckbrief.
struct ObjektSeite: Page {
    static let vorlage = "steuerung/objekt"
    /// References of one kind that are shown at once.
    static let hoechstens = 60

    struct Zeile: Encodable, Sendable {
        let feld: String
        let feldUrl: String
        let wert: Link
        let ampel: Marke?
        let seit: String
        let quelle: Link
        let wer: String
    }
    /// Objects of one kind that point to this one.
    struct Gruppe: Encodable, Sendable {
        let titel: String
        let id: String
        let eintraege: [Link]
        let mehr: Int?
        let neuUrl: String?
    }

    let titel: String
    let art: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let zeitwahl: Zeitwahl
    let filterUrl: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let offen: [Link]
    let hatOffen: Bool
    let gruppen: [Gruppe]
    /// The report a Mitteilungsvorlage tells of, for whoever reads the programme, also without a right to Akten.
    let anlagen: [Link]
    let hatAnlagen: Bool
    /// Kinds of which nothing points here yet.
    let anlegen: [Link]
    let hatAnlegen: Bool

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let id = try anfrage.id("id", ObjektTag.self), sicht = try anfrage.betrachtung()
        let blatt = try db.objektblatt(id, sicht, akteur: anfrage.akteur), objekt = blatt.sicht.objekt
        let recht = try Angaberecht(objekt, anfrage.akteur, am: anfrage.jetzt.tag, db)
        titel = blatt.sicht.anzeigename
        hier = titel
        art = objekt.art == .vorhaben ? "Steckbrief eines Vorhabens" : objekt.art.deutsch
        brotkrumen = [
            objekt.art == .vorhaben
                ? Brotkrume("Vorhaben", sicht.url(SteuerungURL.vorhaben))
                : Brotkrume(objekt.art.mehrere, sicht.url(SteuerungURL.verzeichnis, [("art", objekt.art.rawValue)]))
        ]
        zeitwahl = Zeitwahl(sicht)
        filterUrl = SteuerungURL.objekt(id)
        let quellen = try db.quellanzeigen(blatt.sicht.aussagen.map(\.aussage.quelle), anfrage.akteur)
        var namen: [String: String] = [:]
        zeilen = try objekt.art.felder.flatMap { feld in
            try blatt.sicht.aussagen(zu: feld.name).map { aussage in
                let wer = try namen[aussage.wer] ?? db.anzeigename(aussage.wer)
                namen[aussage.wer] = wer
                return Zeile(feld, aussage, wer, quellen[aussage.quelle], blatt, sicht)
            }
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Am \(sicht.stichtag.deutsch) ist nichts bekannt", "Zu diesem Tag wurde noch nichts angegeben.",
                aktion: ("Zum heutigen Stand", SteuerungURL.objekt(id)))
        offen = objekt.art.felder.filter { blatt.sicht.aussagen(zu: $0.name).isEmpty }.map {
            Link($0.bezeichnung, recht.darfSetzen($0.name) ? sicht.url(SteuerungURL.feld(id, $0.name)) : nil)
        }
        hatOffen = !offen.isEmpty
        anlagen = objekt.art == .vorlage ? try db.papieranlagen(id)[id, default: []].map { Link($0) } : []
        hatAnlagen = !anlagen.isEmpty
        let nach = Dictionary(grouping: blatt.verweisende, by: \.objekt.art)
        func neuUrl(_ art: Objektart) -> String? {
            recht.darfAnlegen(art) && art.bezugsfeld(auf: objekt.art) != nil
                ? sicht.url(SteuerungURL.neu, [("art", art.rawValue), ("zu", id.text)]) : nil
        }
        gruppen = Objektart.allCases.compactMap { art in
            guard let alle = nach[art] else { return nil }
            return Gruppe(
                titel: art.mehrere, id: art.rawValue,
                eintraege: alle.prefix(Self.hoechstens).map {
                    Link(blatt.langname($0), sicht.url(SteuerungURL.objekt($0.objekt.id)))
                },
                mehr: alle.count > Self.hoechstens ? alle.count - Self.hoechstens : nil, neuUrl: neuUrl(art))
        }
        anlegen = Objektart.allCases.filter { nach[$0] == nil }.compactMap { art in
            neuUrl(art).map { Link(art.deutsch, $0) }
        }
        hatAnlegen = !anlegen.isEmpty
    }
}

extension ObjektSeite.Zeile {
    init(
        _ feld: Feldbeschreibung, _ aussage: Aussage, _ wer: String, _ quelle: Link, _ blatt: Objektblatt, _ sicht: Betrachtung
    ) {
        self.feld = feld.bezeichnung
        feldUrl = sicht.url(SteuerungURL.feld(blatt.sicht.objekt.id, feld.name))
        let text = feld.text(aussage.wert, namen: blatt.name)
        wert = Link(text, aussage.wert?.ziel.map { sicht.url(SteuerungURL.objekt($0)) })
        ampel =
            if case .begruendet(let name, _) = aussage.wert, let farbe = Ampelfarbe(rawValue: name) {
                Marke(farbe, farbe.deutsch)
            } else { nil }
        seit = aussage.gilt.deutsch
        self.quelle = quelle
        self.wer = "\(wer), \(aussage.erfasst.tag.deutsch)"
    }
}

extension Objektart {
    /// The field by which one of this kind belongs to one of `ziel`.
    func bezugsfeld(auf ziel: Objektart) -> Feldbeschreibung? { felder.first { $0.ziel == ziel } }
}

extension Objektblatt {
    /// With what tells it from others of its kind: the date of a step, the other end of a dependency.
    func langname(_ sicht: Objektsicht) -> String {
        switch sicht.objekt.art {
        case .meilenstein:
            guard let termin = Meilenstein(sicht)?.termin else { return sicht.anzeigename }
            return "\(sicht.anzeigename), \(termin.text)"
        case .verzahnung:
            let felder = Verzahnungsfelder(), hier = self.sicht.objekt.id
            let enden = [sicht[felder.von], sicht[felder.mit]].compactMap(\.self)
            let andere = enden.first { $0 != hier }.flatMap(name) ?? sicht.anzeigename
            return "\(sicht[felder.art]?.deutsch ?? sicht.anzeigename): \(andere)"
        default: return sicht.anzeigename
        }
    }
}
