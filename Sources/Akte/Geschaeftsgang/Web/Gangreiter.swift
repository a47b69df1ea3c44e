// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The Geschäftsgänge of a Vorgang, newest first (partial `akte/gangreiter`).
struct Gangreiter: Encodable, Sendable {
    let laufzettel: [Laufzettel]
    let leer: Leer?

    init(_ db: some ReadAccess, _ v: VorgangKopf, _ anfrage: WebRequest) throws {
        laufzettel = try db.geschaeftsgaenge(in: v.id).map {
            try Laufzettel(db, $0, v, anfrage.akteur, heute: anfrage.jetzt.tag)
        }
        leer =
            laufzettel.isEmpty
            ? Leer(
                "Noch kein Geschäftsgang",
                "Mit „Verfügen“ geht der Vorgang zur Kenntnis, zur Mitzeichnung oder zu den Akten. Einen Entwurf schicken Sie vom Dokument aus auf den Weg.",
                aktion: Gangrechte.steuert(anfrage.akteur, v) ? ("Verfügen", GangURL.neu(v.id)) : nil) : nil
    }
}

/// What the page of a Dokument says of its Geschäftsgang (partial `akte/dokumentgang`).
struct Dokumentgang: Encodable, Sendable {
    let streifen: Laufzettel?
    let laufzettelUrl: String?
    let neuUrl: String?
    let zeigen: Bool

    init(_ db: some ReadAccess, _ dokument: DokumentKopf, _ v: VorgangKopf, _ anfrage: WebRequest) throws {
        let gang = try db.laufenderGang(am: dokument.id)
        streifen = try gang.map { try Laufzettel(db, $0, v, anfrage.akteur, heute: anfrage.jetzt.tag) }
        laufzettelUrl = gang.map { GangURL.gang($0.id) }
        neuUrl = gang == nil && Gangrechte.steuert(anfrage.akteur, v) ? GangURL.neu(v.id, dokument: dokument.id) : nil
        zeigen = laufzettelUrl != nil || neuUrl != nil
    }
}
