// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import CmisProtocol
internal import Core
internal import Foundation
internal import JsonTree
internal import Store
internal import Web

/// What the browser binding answers: reading is a selector, acting a form with the act's name.
struct Browsermethoden: Sendable {
    let modul: CmisModul

    private func json(_ json: JsonValue, status: Int = 200) -> WebResponse {
        WebResponse.daten(Data(json.line.utf8), typ: "application/json", status: status).mitKopf(
            "cache-control", "private, no-store")
    }

    func dienst(_ a: Cmisanfrage) -> WebResponse {
        let ort = "\(a.wurzel)\(Browserrouten.pfad)/akte"
        return json(BrowserJson.repositories(Cmisanfrage.stammdaten(modul), url: ort, rootUrl: "\(ort)/root"))
    }

    func ablageLesen(_ a: Cmisanfrage) async throws -> WebResponse {
        let typ = a.web.abfrage["typeId"]
        switch a.web.abfrage["cmisselector"] ?? "repositoryInfo" {
        case "repositoryInfo": return dienst(a)
        case "typeChildren": return json(BrowserJson.types(Typen.kinder(typ)))
        case "typeDescendants": return json(BrowserJson.typeTree(typ == nil ? Typen.alle : Typen.kinder(typ)))
        case "typeDefinition":
            guard let definition = typ.flatMap(Typen.typ) else { throw Cmisgrund.fehlt }
            return json(BrowserJson.type(definition))
        case "checkedOut":
            let objekte = try await a.ablage.ausgecheckte()
            return json(BrowserJson.children(objekte, more: false, total: objekte.count, succinct: a.kurz))
        case "query": return try await abfragen(a, a.web.abfrage["q"] ?? a.web.abfrage["statement"], a.ab, a.limit)
        default: throw Cmisgrund(art: .notSupported, text: "Das gibt es hier nicht.")
        }
    }

    func ablageTun(_ a: Cmisanfrage) async throws -> WebResponse {
        let formular = try await formular(a)
        guard formular["cmisaction"] == "query" else { throw Cmisgrund(art: .notSupported, text: "Das gibt es hier nicht.") }
        let limit = min(max(1, formular["maxItems"].flatMap { Int($0) } ?? a.limit), Cmisanfrage.hoechstens)
        return try await abfragen(
            a, formular["q"] ?? formular["statement"], max(0, formular["skipCount"].flatMap { Int($0) } ?? a.ab), limit)
    }

    private func abfragen(_ a: Cmisanfrage, _ text: String?, _ ab: Int, _ limit: Int) async throws -> WebResponse {
        guard let text else { throw Cmisgrund.ungueltig("Es fehlt die Abfrage.") }
        let (objekte, mehr) = try await Abfragen(ablage: a.ablage)(text, ab: ab, limit: limit)
        return json(BrowserJson.results(objekte, more: mehr, total: nil, succinct: a.kurz))
    }

    /// What an address means: the identity in the query, else the path behind the root.
    private func kennung(_ a: Cmisanfrage, _ genannt: String?) async throws -> String {
        if let genannt { return genannt }
        let roh = a.web.pfad.dropFirst("\(Browserrouten.pfad)/akte/root".count)
        guard let pfad = roh.removingPercentEncoding else { throw Cmisgrund.fehlt }
        return try await a.ablage.objekt(pfad: pfad).id
    }

    func lesen(_ a: Cmisanfrage) async throws -> WebResponse {
        let id = try await kennung(a, a.web.abfrage["objectId"])
        let ordner = try await a.ablage.objekt(id)
        switch a.web.abfrage["cmisselector"] ?? (ordner.isFolder ? "children" : "content") {
        case "object", "properties": return json(BrowserJson.object(ordner, succinct: a.kurz))
        case "allowableActions": return json(.object(pairs: ordner.actions.map { ($0.name, .bool($0.allowed)) }))
        case "children":
            let (objekte, mehr) = try await a.ablage.kinder(id, ab: a.ab, limit: a.limit)
            return json(BrowserJson.children(objekte, more: mehr, total: a.ab + objekte.count + (mehr ? 1 : 0), succinct: a.kurz))
        case "descendants":
            return json(BrowserJson.tree(try await a.ablage.nachfahren(id, tiefe: a.tiefe), succinct: a.kurz))
        case "folderTree":
            return json(BrowserJson.tree(try await a.ablage.nachfahren(id, tiefe: a.tiefe, nurOrdner: true), succinct: a.kurz))
        case "parents", "parent":
            return json(BrowserJson.parents(try await a.ablage.eltern(id), of: ordner, succinct: a.kurz))
        case "versions":
            return json(.array(try await a.ablage.versionen(id).map { BrowserJson.object($0, succinct: a.kurz) }))
        case "content": return try await a.datei(id, modul)
        case "checkedOut":
            let objekte = try await a.ablage.ausgecheckte()
            return json(BrowserJson.children(objekte, more: false, total: objekte.count, succinct: a.kurz))
        default: throw Cmisgrund(art: .notSupported, text: "Das gibt es hier nicht.")
        }
    }

    private func formular(_ a: Cmisanfrage) async throws -> Formulardaten {
        guard let koerper = a.web.koerper else { throw Cmisgrund.ungueltig("Es fehlt das Formular.") }
        return try await koerper.formular(a.web.kopf("content-type") ?? "")
    }

    func tun(_ a: Cmisanfrage) async throws -> WebResponse {
        let formular = try await formular(a)
        let id = try await kennung(a, formular["objectId"] ?? a.web.abfrage["objectId"])
        let datei = formular.dateien.first { $0.feld == "content" }.map { Ablage.Datei(inhalt: $0.inhalt, anfang: $0.anfang) }
        let angaben = Self.angaben(formular.werte)
        let stand = formular["changeToken"] ?? angaben["cmis:changeToken"]
        let neu: String
        var status = 200
        switch formular["cmisaction"] {
        case "createFolder", "createDocument":
            guard let name = angaben["cmis:name"] else { throw Cmisgrund.ungueltig("Es fehlt cmis:name.") }
            let ordner = formular["cmisaction"] == "createFolder"
            neu = try await Anlegen(ablage: a.ablage)(in: id, name: name, ordner: ordner, datei: datei)
            status = 201
        case "update":
            try await Umbenennen(ablage: a.ablage)(id, name: angaben["cmis:name"], stand: stand)
            neu = id
        case "setContent":
            guard let datei else { throw Cmisgrund.ungueltig("Es fehlt der Inhalt.") }
            neu = try await InhaltSetzen(ablage: a.ablage)(
                id, datei, stand: stand, ueberschreiben: formular["overwriteFlag"] != "false")
        case "move":
            guard let wohin = formular["targetFolderId"] else { throw Cmisgrund.ungueltig("Es fehlt targetFolderId.") }
            neu = try await Verschieben(ablage: a.ablage)(id, nach: wohin)
        case "checkOut":
            neu = try await Auschecken(ablage: a.ablage)(id)
            status = 201
        case "checkIn", "checkin":
            neu = try await Einchecken(ablage: a.ablage)(
                id, datei: datei, haupt: formular["major"] != "false", bemerkung: formular["checkinComment"])
            status = 201
        case "delete", "deleteTree", "cancelCheckOut":
            try await Loeschen(ablage: a.ablage)(id, baum: formular["cmisaction"] == "deleteTree")
            return .leer(200)
        default: throw Cmisgrund(art: .notSupported, text: "Das gibt es hier nicht.")
        }
        return json(BrowserJson.object(try await a.ablage.objekt(neu), succinct: formular["succinct"] == "true"), status: status)
    }

    /// The pairs `propertyId[i]` and `propertyValue[i]`.
    private static func angaben(_ werte: Formularwerte) -> [String: String] {
        var angaben: [String: String] = [:]
        for i in 0..<100 {
            guard let id = werte["propertyId[\(i)]"] else { break }
            angaben[id] = werte["propertyValue[\(i)]"]
        }
        return angaben
    }
}
