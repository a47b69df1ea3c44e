// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What the job table holds, for the operator.
struct Betriebsstand: Sendable {
    struct Anzahl: Sendable {
        let art: String
        let zustand: String
        let zahl: Int
    }
    struct Toter: Encodable, Sendable {
        let id: String
        let art: String
        let fehler: String
        let beendet: Zeitpunkt
    }

    let anzahlen: [Anzahl]
    let tote: [Toter]
}

extension ReadAccess {
    func betriebsstand() throws -> Betriebsstand {
        Betriebsstand(
            anzahlen: try rows("SELECT art, zustand, COUNT(*) AS zahl FROM auftrag GROUP BY art, zustand ORDER BY art, zustand")
                .map {
                    .init(art: try $0["art"], zustand: try $0["zustand"], zahl: try $0["zahl"])
                },
            tote: try rows("SELECT id, art, fehler, beendet FROM auftrag WHERE zustand = 'tot' ORDER BY beendet DESC LIMIT 200")
                .map {
                    .init(
                        id: try $0["id"], art: try $0["art"], fehler: try $0["fehler"] ?? "",
                        beendet: try $0["beendet"] ?? Zeitpunkt(millisekunden: 0))
                })
    }
}

struct Betriebsseite: Page {
    static let vorlage = "betrieb/auftraege"

    struct Zeile: Encodable, Sendable {
        let art: String
        let zustand: String
        let zahl: Int
    }
    struct Toter: Encodable, Sendable {
        let id: String
        let art: String
        let fehler: String
        let beendet: String
        let url: String
        let darf: Bool
    }

    let titel = "Betrieb"
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let tote: [Toter]
    let hatTote: Bool
    let leer = Leer(
        "Kein gescheiterter Auftrag", "Alles, was der Server im Hintergrund tun sollte, hat geklappt oder wird noch versucht.")

    init(_ stand: Betriebsstand, darfWiederholen: Bool) {
        let namen = ["wartet": "wartet", "laeuft": "läuft", "erledigt": "erledigt", "tot": "gescheitert"]
        zeilen = stand.anzahlen.map { Zeile(art: $0.art, zustand: namen[$0.zustand] ?? $0.zustand, zahl: $0.zahl) }
        hatZeilen = !zeilen.isEmpty
        tote = stand.tote.map {
            Toter(
                id: $0.id, art: $0.art, fehler: $0.fehler, beendet: $0.beendet.deutsch,
                url: "/amt/betrieb/auftraege/\($0.id)/wiederholen",
                darf: darfWiederholen)
        }
        hatTote = !tote.isEmpty
    }
}
