// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Foundation
internal import Store
internal import Web
internal import WebDav

/// What each method answers. Acts are in `UseCases`; here is the protocol.
struct Netzmethoden: Sendable {
    let modul: NetzlaufwerkModul
    private var store: Store { modul.store }

    func optionen(_ anfrage: WebRequest) throws -> WebResponse {
        _ = try Netzanfrage(anfrage)
        return WebResponse.leer(200).mitKopf("dav", "1, 2").mitKopf("ms-author-via", "DAV").mitKopf(
            "allow", "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, MKCOL, COPY, MOVE, LOCK, UNLOCK")
    }

    func lesen(_ anfrage: WebRequest) async throws -> WebResponse {
        let netz = try Netzanfrage(anfrage)
        let (ort, stand) = try await DateiLesen(store: store)(netz)
        guard let inhalt = stand.inhalt, let etag = stand.etag else { return try await verzeichnis(netz, ort) }
        if let nicht = netz.wennNicht, nicht == "*" || nicht.contains(etag) { return WebResponse.leer(304).mitKopf("etag", etag) }
        let pfad = try await modul.inhalte.verifiedFile(inhalt)
        var antwort = WebResponse.inhalt(
            pfad: pfad, groesse: inhalt.groesse, typ: stand.mediatyp ?? "application/octet-stream", name: ort.name,
            herunterladen: true
        ).mitKopf("etag", etag)
        if let zeit = stand.geaendert { antwort = antwort.mitKopf("last-modified", DavTime.http(zeit.millisekunden / 1000)) }
        return antwort
    }

    /// For who looks with a browser: the names, no more.
    private func verzeichnis(_ netz: Netzanfrage, _ ort: Baumort) async throws -> WebResponse {
        let namen = try await store.read { db in
            var kinder = Baumkinder(ort, netz.akteur, am: netz.tag)
            return try kinder.naechste(db, limit: 500).map { $0.istOrdner ? "\($0.name)/" : $0.name }
        }
        return .text(namen.joined(separator: "\n") + "\n")
    }

    func schreiben(_ anfrage: WebRequest) async throws -> WebResponse {
        let netz = try Netzanfrage(anfrage)
        // A part of a file is no file (RFC 9110 § 14.5).
        guard anfrage.kopf("content-range") == nil else { throw Ablehnung.kaputt("Content-Range") }
        guard let koerper = anfrage.koerper else { throw Ablehnung.kaputt("Inhalt") }
        // Before the body is taken: what is refused anyway shall not lie about in the store.
        try await store.read { db in try DateiSchreiben.pruefe(db, netz, try netz.fund(db)) }
        let (inhalt, anfang) = try await koerper.ablegen()
        let (neu, etag) = try await DateiSchreiben(store: store)(netz, inhalt, anfang: anfang)
        return WebResponse.leer(neu ? 201 : 204).mitKopf("etag", etag)
    }

    func loeschen(_ anfrage: WebRequest) async throws -> WebResponse {
        try await Loeschen(store: store)(try Netzanfrage(anfrage))
        return .leer(204)
    }

    func ordnerAnlegen(_ anfrage: WebRequest) async throws -> WebResponse {
        let netz = try Netzanfrage(anfrage)
        guard try await anfrage.koerper?.sammeln(hoechstens: Netzkoerper.grenze).isEmpty ?? true else {
            throw Ablehnung(status: 415, text: "Ein Ordner wird ohne Inhalt angelegt.")
        }
        try await OrdnerAnlegen(store: store)(netz)
        return .leer(201)
    }

    func uebertragen(_ anfrage: WebRequest, verschieben: Bool) async throws -> WebResponse {
        let netz = try Netzanfrage(anfrage)
        let tiefe = try DavDepth(header: anfrage.kopf("depth"))
        guard tiefe != .one, !verschieben || tiefe == .infinity else { throw Ablehnung.kaputt("Depth") }
        let hosts = modul.hosts.union([anfrage.kopf("host")?.lowercased()].compactMap(\.self))
        guard let adresse = try DavHeader.destination(anfrage.kopf("destination"), hosts: hosts),
            let ziel = try Netzpfad.pfad(adresse)
        else { throw Ablehnung(status: 502, text: "Das Ziel liegt auf einem anderen Server.") }
        let neu = try await Uebertragen(store: store)(
            netz,
            .init(
                ziel: ziel, verschieben: verschieben, ueberschreiben: try DavHeader.overwrite(anfrage.kopf("overwrite")),
                tief: tiefe == .infinity))
        return .leer(neu ? 201 : 204)
    }

    func eigenschaften(_ anfrage: WebRequest) async throws -> WebResponse {
        let netz = try Netzanfrage(anfrage)
        let tiefe = try DavDepth(header: anfrage.kopf("depth"))
        let daten = try await anfrage.koerper?.sammeln(hoechstens: Netzkoerper.grenze) ?? Data()
        let frage = try PropfindBody(try Netzkoerper.lesen(daten))
        guard tiefe != .infinity else {
            throw Ablehnung(status: 403, bedingung: "propfind-finite-depth", text: "Bitte einen Ordner nach dem anderen lesen.")
        }
        let ort = try await store.read { db in try netz.ort(db) }
        let antwort = Propfindantwort(store: store, anfrage: netz, ort: ort, frage: frage, mitKindern: tiefe == .one)
        return .strom(typ: Multistatus.mediaType, status: 207, ab: antwort) { try await $0.naechstes() }
    }

    func eigenschaftenAendern(_ anfrage: WebRequest) async throws -> WebResponse {
        let netz = try Netzanfrage(anfrage)
        let daten = try await anfrage.koerper?.sammeln(hoechstens: Netzkoerper.grenze) ?? Data()
        guard let wurzel = try Netzkoerper.lesen(daten) else { throw Ablehnung.kaputt("Inhalt") }
        let aenderungen = try PropertyChange.read(wurzel)
        let geschuetzt = try await EigenschaftenAendern(store: store)(netz, aenderungen)
        let namen = aenderungen.map(\.name)
        let propstats =
            geschuetzt.isEmpty
            ? [Multistatus.Propstat(200, namen.map { Multistatus.element($0) })]
            : [
                Multistatus.Propstat(
                    403, namen.filter(geschuetzt.contains).map { Multistatus.element($0) },
                    error: "cannot-modify-protected-property"),
                Multistatus.Propstat(424, namen.filter { !geschuetzt.contains($0) }.map { Multistatus.element($0) }),
            ]
        let text = Multistatus.begin + Multistatus.response(href: Netzpfad.href(netz.pfad, ordner: netz.alsOrdner), propstats)
        return .daten(Data((text + Multistatus.end).utf8), typ: Multistatus.mediaType, status: 207)
    }

    func sperren(_ anfrage: WebRequest) async throws -> WebResponse {
        let netz = try Netzanfrage(anfrage)
        let tiefe = try DavDepth(header: anfrage.kopf("depth"))
        guard tiefe != .one else { throw Ablehnung.kaputt("Depth") }
        let sekunden = DavHeader.timeout(
            anfrage.kopf("timeout"), default: SperreSetzen.standard, atMost: SperreSetzen.hoechstens)
        let daten = try await anfrage.koerper?.sammeln(hoechstens: Netzkoerper.grenze) ?? Data()
        guard let wurzel = try Netzkoerper.lesen(daten) else {
            let (sperre, ort) = try await SperreVerlaengern(store: store)(netz, sekunden: sekunden)
            return antwort(sperre, ort, netz, status: 200)
        }
        let wunsch = try LockBody(wurzel)
        let (sperre, ort, neu) = try await SperreSetzen(store: store, inhalte: modul.inhalte)(
            netz, .init(geteilt: wunsch.shared, tief: tiefe == .infinity, inhaber: wunsch.owner, sekunden: sekunden))
        return antwort(sperre, ort, netz, status: neu ? 201 : 200).mitKopf("lock-token", "<\(Sperrmarke.text(sperre.id))>")
    }

    private func antwort(_ sperre: Sperre, _ ort: Baumort, _ netz: Netzanfrage, status: Int) -> WebResponse {
        .daten(
            Data(ActiveLock.answer([sperre.sichtbar(an: ort, fuer: netz.akteur, netz.jetzt)]).utf8), typ: Multistatus.mediaType,
            status: status)
    }

    func entsperren(_ anfrage: WebRequest) async throws -> WebResponse {
        let netz = try Netzanfrage(anfrage)
        try await SperreAufheben(store: store)(netz, marke: try DavHeader.lockToken(anfrage.kopf("lock-token")))
        return .leer(204)
    }
}
