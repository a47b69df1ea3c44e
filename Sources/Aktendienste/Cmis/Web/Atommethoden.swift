// SPDX-License-Identifier: EUPL-1.2
internal import CmisProtocol
internal import Core
internal import Foundation
internal import Store
internal import Web

/// What each address of the AtomPub binding answers.
struct Atommethoden: Sendable {
    let modul: CmisModul

    private func schreiber(_ a: Cmisanfrage) -> AtomWriter { AtomWriter(base: a.wurzel + Atomrouten.pfad) }

    private func xml(_ text: String, _ typ: String, status: Int = 200) -> WebResponse {
        WebResponse.daten(Data(text.utf8), typ: typ, status: status).mitKopf("cache-control", "private, no-store")
    }

    private func eintrag(_ a: Cmisanfrage, _ objekt: CmisObject, status: Int = 200) -> WebResponse {
        let ort = "\(a.wurzel)\(Atomrouten.pfad)/objekt?id=\(objekt.id)"
        return xml(schreiber(a).entry(objekt), AtomWriter.entryType, status: status).mitKopf("location", ort)
            .mitKopf("content-location", ort)
    }

    private func eintrag(_ a: Cmisanfrage, _ kennung: String, status: Int = 200) async throws -> WebResponse {
        eintrag(a, try await a.ablage.objekt(kennung), status: status)
    }

    private func liste(_ a: Cmisanfrage, _ objekte: [CmisObject], _ titel: String, _ ort: String, weiter: String? = nil)
        -> WebResponse
    {
        xml(
            schreiber(a).feed(objekte, title: titel, place: ort, next: weiter, total: nil, updated: a.web.jetzt.iso8601),
            AtomWriter.feedType)
    }

    private func koerper(_ a: Cmisanfrage) async throws -> Data {
        try await a.web.koerper?.sammeln(hoechstens: Atomkoerper.grenze) ?? Data()
    }

    private func entry(_ a: Cmisanfrage) async throws -> AtomEntry { try AtomEntry(try Atomkoerper.lesen(try await koerper(a))) }

    private func datei(_ entry: AtomEntry) async throws -> Ablage.Datei? {
        guard let content = entry.content else { return nil }
        guard let daten = Data(base64Encoded: content.base64, options: .ignoreUnknownCharacters) else {
            throw Cmisgrund.ungueltig("Der Inhalt ist kein Base64.")
        }
        return try await .aus(daten, modul.inhalte)
    }

    func dienst(_ a: Cmisanfrage) -> WebResponse {
        xml(schreiber(a).service(Cmisanfrage.stammdaten(modul)), AtomWriter.serviceType)
    }

    func objekt(_ a: Cmisanfrage) async throws -> WebResponse { try await eintrag(a, try a.wert("id")) }

    func pfad(_ a: Cmisanfrage) async throws -> WebResponse {
        eintrag(a, try await a.ablage.objekt(pfad: a.web.abfrage["path"] ?? "/"))
    }

    func kinder(_ a: Cmisanfrage) async throws -> WebResponse {
        let id = try a.wert("id")
        let (objekte, mehr) = try await a.ablage.kinder(id, ab: a.ab, limit: a.limit)
        let ort = "kinder?id=\(id)"
        return liste(
            a, objekte, "Inhalt", ort, weiter: mehr ? "\(ort)&skipCount=\(a.ab + a.limit)&maxItems=\(a.limit)" : nil)
    }

    func baum(_ a: Cmisanfrage, nurOrdner: Bool = false) async throws -> WebResponse {
        let id = try a.wert("id")
        let baeume = try await a.ablage.nachfahren(id, tiefe: a.tiefe, nurOrdner: nurOrdner)
        return xml(
            schreiber(a).tree(baeume, place: "\(nurOrdner ? "ordnerbaum" : "baum")?id=\(id)", updated: a.web.jetzt.iso8601),
            "application/cmistree+xml")
    }

    func eltern(_ a: Cmisanfrage) async throws -> WebResponse {
        let id = try a.wert("id")
        return liste(a, try await a.ablage.eltern(id), "Ordner", "eltern?id=\(id)")
    }

    func versionen(_ a: Cmisanfrage) async throws -> WebResponse {
        let id = try a.wert("id")
        return liste(a, try await a.ablage.versionen(id), "Versionen", "versionen?id=\(id)")
    }

    func ausgecheckt(_ a: Cmisanfrage) async throws -> WebResponse {
        liste(a, try await a.ablage.ausgecheckte(), "Ausgecheckt", "ausgecheckt")
    }

    func erlaubt(_ a: Cmisanfrage) async throws -> WebResponse {
        xml(
            schreiber(a).allowableActions(try await a.ablage.objekt(try a.wert("id"))), "application/cmisallowableactions+xml")
    }

    /// POST to the members of a folder: something new, or something moved here.
    func anlegen(_ a: Cmisanfrage) async throws -> WebResponse {
        let entry = try await entry(a)
        let wohin = try a.wert("id")
        if a.web.abfrage["sourceFolderId"] != nil {
            guard let id = entry.properties["cmis:objectId"]?.first else { throw Cmisgrund.ungueltig("Es fehlt cmis:objectId.") }
            return try await eintrag(a, try await Verschieben(ablage: a.ablage)(id, nach: wohin), status: 201)
        }
        let typ = entry.properties["cmis:objectTypeId"]?.first ?? Typen.dateiID
        guard let art = Typen.typ(typ), art.creatable else {
            throw Cmisgrund.ungueltig("\(typ.prefix(60)) lässt sich nicht anlegen.")
        }
        guard let name = entry.properties["cmis:name"]?.first ?? entry.title else {
            throw Cmisgrund.ungueltig("Es fehlt cmis:name.")
        }
        let neu = try await Anlegen(ablage: a.ablage)(in: wohin, name: name, ordner: art.isFolder, datei: try await datei(entry))
        return try await eintrag(a, neu, status: 201)
    }

    /// PUT of an entry: checked in when it says so, else its name.
    func aendern(_ a: Cmisanfrage) async throws -> WebResponse {
        let id = try a.wert("id")
        let daten = try await koerper(a)
        let entry = daten.isEmpty ? nil : try AtomEntry(try Atomkoerper.lesen(daten))
        if a.web.abfrage["checkin"] == "true" {
            let datei = if let entry { try await datei(entry) } else { nil as Ablage.Datei? }
            let neu = try await Einchecken(ablage: a.ablage)(
                id, datei: datei, haupt: a.web.abfrage["major"] != "false", bemerkung: a.web.abfrage["checkinComment"])
            return try await eintrag(a, neu)
        }
        try await Umbenennen(ablage: a.ablage)(
            id, name: entry?.properties["cmis:name"]?.first,
            stand: a.web.abfrage["changeToken"] ?? entry?.properties["cmis:changeToken"]?.first)
        return try await eintrag(a, id)
    }

    func loeschen(_ a: Cmisanfrage, baum: Bool) async throws -> WebResponse {
        try await Loeschen(ablage: a.ablage)(try a.wert("id"), baum: baum)
        return .leer(204)
    }

    func inhaltSetzen(_ a: Cmisanfrage) async throws -> WebResponse {
        let id = try a.wert("id")
        // What is not there or may not be changed is said before the file is taken.
        _ = try await a.ablage.objekt(id)
        guard let koerper = a.web.koerper else { throw Cmisgrund.ungueltig("Es fehlt der Inhalt.") }
        let (inhalt, anfang) = try await koerper.ablegen()
        let neu = try await InhaltSetzen(ablage: a.ablage)(
            id, .init(inhalt: inhalt, anfang: anfang), stand: a.web.abfrage["changeToken"],
            ueberschreiben: a.web.abfrage["overwriteFlag"] != "false")
        return try await eintrag(a, neu)
    }

    func auschecken(_ a: Cmisanfrage) async throws -> WebResponse {
        let entry = try await entry(a)
        guard let id = entry.properties["cmis:objectId"]?.first ?? a.web.abfrage["objectId"] else {
            throw Cmisgrund.ungueltig("Es fehlt cmis:objectId.")
        }
        return try await eintrag(a, try await Auschecken(ablage: a.ablage)(id), status: 201)
    }

    func typ(_ a: Cmisanfrage) throws -> WebResponse {
        guard let typ = Typen.typ(try a.wert("id")) else { throw Cmisgrund.fehlt }
        return xml(schreiber(a).type(typ, updated: a.web.jetzt.iso8601), AtomWriter.entryType)
    }

    func typen(_ a: Cmisanfrage) -> WebResponse {
        let id = a.web.abfrage["id"]
        let ort = id.map { "typen?id=\($0)" } ?? "typen"
        return xml(
            schreiber(a).types(Typen.kinder(id), place: ort, updated: a.web.jetzt.iso8601), AtomWriter.feedType)
    }

    func abfrage(_ a: Cmisanfrage) async throws -> WebResponse {
        var (text, ab, limit) = (a.web.abfrage["q"] ?? "", a.ab, a.limit)
        if a.web.methode == .post {
            let frage = try AtomQuery(try Atomkoerper.lesen(try await koerper(a)))
            text = frage.statement
            ab = max(0, frage.skipCount ?? 0)
            limit = min(max(1, frage.maxItems ?? Cmisanfrage.seite), Cmisanfrage.hoechstens)
        }
        let (objekte, mehr) = try await Abfragen(ablage: a.ablage)(text, ab: ab, limit: limit)
        let frage = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let weiter = "abfrage?q=\(frage)&skipCount=\(ab + limit)&maxItems=\(limit)"
        return liste(a, objekte, "Abfrage", "abfrage?q=\(frage)", weiter: mehr ? weiter : nil)
    }
}
