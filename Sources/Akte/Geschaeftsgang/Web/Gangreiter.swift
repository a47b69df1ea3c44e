// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The Geschäftsgänge of a Vorgang, newest first (partial `akte/gangreiter`).
struct Gangreiter: Encodable, Sendable {
    let laufzettel: [Laufzettel]
    /// That something runs over a Dokument that is kept from the reader, for z. d. A. waits for it.
    let verborgen: String?
    let leer: Leer?

    init(_ db: some ReadAccess, _ v: VorgangKopf, _ anfrage: WebRequest, laufende: Int) throws {
        let gaenge = try db.geschaeftsgaenge(in: v.id, sichtbarFuer: anfrage.akteur)
        laufzettel = try gaenge.map {
            try Laufzettel(db, $0, v, anfrage.akteur, heute: anfrage.jetzt.tag)
        }
        let fremde = laufende - gaenge.filter { $0.zustand == .laufend }.count
        verborgen = fremde > 0 && Gangrechte.steuert(anfrage.akteur, v) ? Self.verborgen(fremde) : nil
        leer =
            laufzettel.isEmpty && verborgen == nil
            ? Leer(
                "Noch kein Geschäftsgang",
                "Mit „Verfügen“ geht der Vorgang zur Kenntnis, zur Mitzeichnung oder zu den Akten. Einen Entwurf schicken Sie vom Dokument aus auf den Weg.",
                aktion: Gangrechte.steuert(anfrage.akteur, v) ? ("Verfügen", GangURL.neu(v.id)) : nil) : nil
    }

    private static func verborgen(_ zahl: Int) -> String {
        zahl == 1
            ? "Zu einem Dokument, das für Sie nicht sichtbar ist, läuft ein Geschäftsgang. Bis er beendet ist, kann der Vorgang nicht zu den Akten."
            : "Zu Dokumenten, die für Sie nicht sichtbar sind, laufen \(zahl) Geschäftsgänge. Bis sie beendet sind, kann der Vorgang nicht zu den Akten."
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
        neuUrl = gang == nil && Gangrechte.steuert(anfrage.akteur, v, dokument) ? GangURL.neu(v.id, dokument: dokument.id) : nil
        zeigen = laufzettelUrl != nil || neuUrl != nil
    }
}
