// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// What moved between any two days, each as known at any moment: the same day twice shows what was learnt in between.
struct BewegungSeite: Page {
    static let vorlage = "steuerung/bewegung"
    static let hoechstens = 200

    struct Zeile: Encodable, Sendable {
        let objekt: Link
        let art: String
        let feld: String
        let vorher: String
        let nachher: String
        let um: String
    }
    struct Tafel: Encodable, Sendable {
        let id: String
        let titel: String
        let anzahl: Int
        let zeilen: [Zeile]
        let mehr: Int?
        let mitTagen: Bool
    }
    struct Liste: Encodable, Sendable {
        let id: String
        let titel: String
        let anzahl: Int
        let eintraege: [Link]
        let mehr: Int?
    }

    let titel = "Was sich bewegt hat"
    let kopf: Programmkopf
    let filterUrl = SteuerungURL.bewegung
    let felder: [Formularfeld]
    let listen: [Liste]
    let tafeln: [Tafel]
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung()
        let vorher = try Betrachtung(
            stichtag: anfrage.abfrage["seit"] ?? sicht.stichtag.plus(monate: -6).iso, bekannt: anfrage.abfrage["seit_bekannt"],
            heute: anfrage.jetzt.tag)
        let alt = try db.stichtagsbild(Objektart.allCases, vorher, akteur: anfrage.akteur)
        let neu = try db.stichtagsbild(Objektart.allCases, sicht, akteur: anfrage.akteur)
        let bewegung = Bewegung(von: alt, nach: neu)
        let satz = "Vom \(Zeitwahl(vorher).spanne) zum \(Zeitwahl(sicht).spanne)."
        kopf = Programmkopf(.bewegung, titel, sicht, satz: satz)
        felder = [
            Self.tag("seit", "Von Stichtag", vorher.stichtag), Self.tag("seit_bekannt", "bekannt am", vorher.bekannt?.tag),
            Self.tag("stichtag", "Bis Stichtag", sicht.stichtag), Self.tag("bekannt", "bekannt am", sicht.bekannt?.tag),
        ]
        let zeichner = Zeilenbau(alt: alt, neu: neu, sicht: sicht)
        listen = [
            zeichner.liste("neu", "Neu im Programm", bewegung.neu),
            zeichner.liste("fort", "Nicht mehr im Programm", bewegung.fort),
        ].compactMap(\.self)
        tafeln = [
            zeichner.tafel(
                "verschoben", "Verschobene Termine", bewegung.verschoben.map { ($0.aenderung, Self.um($0.tage)) }, tage: true),
            zeichner.tafel("geaendert", "Geänderte Angaben", bewegung.geaendert.map { ($0, "") }, tage: false),
        ].compactMap(\.self)
        leer =
            bewegung.istLeer
            ? Leer("Nichts hat sich bewegt", "Zwischen diesen beiden Ständen ist alles gleich geblieben.") : nil
    }

    private static func tag(_ name: String, _ titel: String, _ tag: Kalendertag?) -> Formularfeld {
        Formularfeld(
            name, titel, wert: tag?.iso, typ: "date", breite: .zeichen16, freiwillig: name.hasSuffix("bekannt"))
    }

    private static func um(_ tage: Int?) -> String {
        switch tage {
        case nil: "ohne Tag"
        case .some(0): "genauer oder ungenauer"
        case .some(let tage): "\(abs(tage)) \(abs(tage) == 1 ? "Tag" : "Tage") \(tage > 0 ? "später" : "früher")"
        }
    }
}

extension BewegungSeite {
    /// Draws rows with the names that things had then and have now.
    fileprivate struct Zeilenbau {
        let alt: Stichtagsbild
        let neu: Stichtagsbild
        let sicht: Betrachtung

        private func name(_ id: ObjektID) -> String? { (neu.objekt(id) ?? alt.objekt(id)).map(name) }

        /// With the Vorhaben it belongs to, or those it joins: many steps have the same name.
        private func name(_ sicht: Objektsicht) -> String {
            let zu = ["vorhaben", "von", "mit"].compactMap { feld -> String? in
                guard sicht.objekt.art != .vorhaben, case .verweis(let id) = sicht.wert(feld) else { return nil }
                return (neu.objekt(id) ?? alt.objekt(id))?.anzeigename
            }
            return zu.isEmpty ? sicht.anzeigename : "\(sicht.anzeigename) (\(zu.joined(separator: ", ")))"
        }

        private func verweis(_ sicht: Objektsicht) -> Link {
            Link("\(sicht.objekt.art.deutsch): \(name(sicht))", self.sicht.url(SteuerungURL.objekt(sicht.objekt.id)))
        }

        func liste(_ id: String, _ titel: String, _ alle: [Objektsicht]) -> Liste? {
            let arten = [.vorhaben] + Objektart.allCases.filter { $0 != .vorhaben }
            let sortiert = arten.flatMap { art in alle.filter { $0.objekt.art == art } }
            return alle.isEmpty
                ? nil
                : Liste(
                    id: id, titel: titel, anzahl: alle.count, eintraege: sortiert.prefix(hoechstens).map(verweis),
                    mehr: alle.count > hoechstens ? alle.count - hoechstens : nil)
        }

        func tafel(_ id: String, _ titel: String, _ alle: [(aenderung: Wertaenderung, um: String)], tage: Bool) -> Tafel? {
            alle.isEmpty
                ? nil
                : Tafel(
                    id: id, titel: titel, anzahl: alle.count,
                    zeilen: alle.prefix(hoechstens).compactMap { zeile($0.aenderung, um: $0.um) },
                    mehr: alle.count > hoechstens ? alle.count - hoechstens : nil, mitTagen: tage)
        }

        private func zeile(_ a: Wertaenderung, um: String) -> Zeile? {
            guard let feld = Feldkatalog.nachName[a.art]?[a.linie.feld] else { return nil }
            func text(_ aussage: Aussage?) -> String { aussage.map { feld.text($0.wert, namen: name) } ?? "–" }
            return Zeile(
                objekt: Link(name(a.linie.objekt) ?? a.art.deutsch, sicht.url(SteuerungURL.objekt(a.linie.objekt))),
                art: a.art.deutsch, feld: feld.bezeichnung, vorher: text(a.vorher), nachher: text(a.nachher), um: um)
        }
    }
}
