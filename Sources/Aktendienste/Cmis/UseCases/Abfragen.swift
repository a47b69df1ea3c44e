// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Store

/// query: a statement of CMIS over what the caller may see.
struct Abfragen: Sendable {
    let ablage: Ablage

    func callAsFunction(_ text: String, ab: Int, limit: Int) async throws -> (objekte: [CmisObject], mehr: Bool) {
        let abfrage = try CmisQuery(text)
        let arten = try Self.arten(abfrage.type)
        return try await ablage.store.read { [ablage] db in
            let weg = Baumweg(db, ablage.akteur, am: ablage.jetzt.tag)
            let ordnung = try abfrage.order.map { (feld: try Self.feld($0.property), absteigend: $0.descending) }
            let teile = try arten.map { art in
                (art, try abfrage.condition.map { try Self.bedingung($0, art, weg) } ?? .immer(true))
            }
            let fund = try Baumabfrage(teile, ordnung: ordnung, ueberspringen: ab, limit: limit + 1).fund(weg)
            let orte = fund.orte
            // The list must not end as if that were all.
            guard !fund.unvollstaendig || orte.count > limit else { throw Cmisgrund.zuVieleTreffer }
            var bild = Objektbild(db, ablage.akteur, ablage.suche)
            return (try orte.prefix(limit).map { try bild.objekt(.ort($0)) }, orte.count > limit)
        }
    }

    private static func arten(_ typ: String) throws -> [Baumabfrage.Art] {
        switch typ {
        case Typen.dateiID, Typen.dokumentID: [.dokument]
        case "rathaus:vorgang": [.vorgang]
        case "rathaus:akte": [.akte]
        case Typen.ordnerID: [.akte, .vorgang]
        default: throw Cmisgrund.ungueltig("Nach \(typ.prefix(60)) lässt sich nicht fragen.")
        }
    }

    private static func feld(_ name: String) throws -> Baumabfrage.Feld {
        switch name {
        case "cmis:objectId": .kennung
        case "cmis:name", "cmis:contentStreamFileName": .name
        case "cmis:description": .betreff
        case "rathaus:zeichen": .zeichen
        case "rathaus:zustand": .zustand
        case "cmis:creationDate": .angelegt
        case "cmis:lastModificationDate": .geaendert
        case "cmis:contentStreamMimeType": .mediatyp
        case "cmis:contentStreamLength": .groesse
        default: throw Cmisgrund.ungueltig("Nach \(name.prefix(60)) lässt sich nicht fragen.")
        }
    }

    private static func bedingung(_ wo: CmisQuery.Condition, _ art: Baumabfrage.Art, _ weg: Baumweg) throws
        -> Baumabfrage.Bedingung
    {
        switch wo {
        case .and(let teile): .und(try teile.map { try bedingung($0, art, weg) })
        case .or(let teile): .oder(try teile.map { try bedingung($0, art, weg) })
        case .not(let teil): .nicht(try bedingung(teil, art, weg))
        case .contains(let text): .enthaelt(text)
        // Everything that can be asked for is set.
        case .isNull: .immer(false)
        case .like(let name, let muster): .wie(try feld(name), muster)
        case .within(let name, let werte): .oder(try werte.map { try vergleich(name, .gleich, $0, art) })
        case .compare(let name, let zeichen, let wert):
            try vergleich(name, Baumabfrage.Vergleich(rawValue: zeichen.rawValue) ?? .gleich, wert, art)
        case .inFolder(let kennung): try imOrdner(kennung, art, weg, tief: false)
        case .inTree(let kennung): try imOrdner(kennung, art, weg, tief: true)
        }
    }

    private static func vergleich(
        _ name: String, _ vergleich: Baumabfrage.Vergleich, _ wert: CmisQuery.Literal, _ art: Baumabfrage.Art
    ) throws -> Baumabfrage.Bedingung {
        if name == "cmis:objectTypeId" || name == "cmis:baseTypeId", case .text(let text) = wert {
            let ids: Set<String> =
                switch art {
                case .dokument: [name == "cmis:baseTypeId" ? Typen.dateiID : Typen.dokumentID]
                case .vorgang: [name == "cmis:baseTypeId" ? Typen.ordnerID : "rathaus:vorgang"]
                case .akte: [name == "cmis:baseTypeId" ? Typen.ordnerID : "rathaus:akte"]
                }
            return .immer(ids.contains(text) == (vergleich == .gleich))
        }
        let feld = try feld(name)
        switch (feld, wert) {
        case (.angelegt, .text(let text)), (.geaendert, .text(let text)):
            guard let zeit = Zeitpunkt(iso8601: text) else { throw Cmisgrund.ungueltig("\(text.prefix(40)) ist kein Zeitpunkt.") }
            return .vergleich(feld, vergleich, .zeit(zeit))
        case (.kennung, .text(let text)):
            let id = text.split(separator: "-", maxSplits: 1).last.map(String.init) ?? ""
            return .vergleich(feld, vergleich, .text(id))
        case (.groesse, .number(let zahl)): return .vergleich(feld, vergleich, .zahl(zahl))
        case (.groesse, _), (.angelegt, _), (.geaendert, _): throw Cmisgrund.ungueltig("\(name) passt nicht zu diesem Wert.")
        case (_, .text(let text)): return .vergleich(feld, vergleich, .text(text))
        default: throw Cmisgrund.ungueltig("\(name) passt nicht zu diesem Wert.")
        }
    }

    /// What lies directly in a folder, or anywhere below it.
    private static func imOrdner(_ kennung: String, _ art: Baumabfrage.Art, _ weg: Baumweg, tief: Bool) throws
        -> Baumabfrage.Bedingung
    {
        guard let ort = try weg.ort(kennung) else { throw Cmisgrund.ungueltig("Den Ordner gibt es nicht.") }
        switch ort.knoten {
        case .vorgang(let vorgang): return .inVorgang(vorgang.id)
        case .akte(let akte): return tief || art == .vorgang ? .inAkte(akte.id) : .immer(false)
        case .plan(let einheit): return tief || art == .akte ? .inPlan(einheit.zeichen, mitUnteren: tief) : .immer(false)
        case .wurzel, .akten: return .immer(tief)
        default: return .immer(false)
        }
    }
}
