// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Documents
import Store
import Web

/// The operator's page and the decisions on it.
struct StreckeRouten {
    let store: Store
    let befund: @Sendable () async -> [Werkzeugbefund]

    var alle: [Route] {
        let betreiben = Zugang.recht(StreckeRechte.betreiben), freigeben = Zugang.recht(StreckeRechte.freigeben)
        return [
            .get(StreckeURL.liste, betreiben, "Dokumentenstrecke: Stand, gescheiterte und gesperrte Dateien") {
                [befund] anfrage in
                let werkzeuge = await befund()
                return .lesung { db in Lesung(try StreckeSeite(anfrage, db, werkzeuge: werkzeuge)) }
            },
            .get(StreckeURL.stand, betreiben, "Dokumentenstrecke: Zahlen (Teil der Seite)") { [store] anfrage in
                .ausschnitt(try await store.read { try Streckenstand(anfrage, $0) })
            },
            .post(StreckeURL.wiederholenAlle, betreiben, "Dokumentenstrecke: Gescheitertes und Ausgelassenes nachholen") {
                [store, befund] anfrage in
                try await Listenakt.ausfuehren {
                    let moeglich = Streckenschritt.moegliche(await befund())
                    let zahl = try await StreckeWiederholen(store: store).alle(moeglich: moeglich, akteur: anfrage.akteur)
                    return Meldung(
                        .erfolg,
                        zahl == 1 ? "Eine Datei wird noch einmal verarbeitet." : "\(zahl) Dateien werden noch einmal verarbeitet."
                    )
                }
            },
            .post(StreckeURL.wiederholenMuster, betreiben, "Dokumentenstrecke: Datei noch einmal verarbeiten") {
                [store] anfrage in
                try await Listenakt.ausfuehren {
                    try await StreckeWiederholen(store: store)(try anfrage.pfadwert("inhalt"), akteur: anfrage.akteur)
                    return Meldung(.erfolg, "Die Datei wird noch einmal verarbeitet.")
                }
            },
            .post(StreckeURL.belassenMuster, betreiben, "Dokumentenstrecke: Fall abschließen") { [store] anfrage in
                try await Listenakt.ausfuehren {
                    let inhalt = try anfrage.pfadwert("inhalt")
                    // To leave an infected file locked is a decision about it, not about machines.
                    if try await store.read({ try $0.istGesperrt(inhalt) }), !anfrage.akteur.darf(StreckeRechte.freigeben) {
                        throw WebFehler.verboten
                    }
                    try await StreckeEntscheiden(store: store).belassen(inhalt, akteur: anfrage.akteur)
                    return Meldung(.erfolg, "Der Fall ist erledigt.")
                }
            },
            .get(StreckeURL.freigabeMuster, freigeben, "Dokumentenstrecke: gesperrte Datei freigeben (Formular)") { anfrage in
                let inhalt = try anfrage.pfadwert("inhalt")
                return .lesung { db in Lesung(try FreigabeSeite(inhalt, anfrage, db)) }
            },
            .post(StreckeURL.freigabeMuster, freigeben, "Dokumentenstrecke: gesperrte Datei freigeben") { [store] anfrage in
                let inhalt = try anfrage.pfadwert("inhalt")
                do {
                    try await StreckeEntscheiden(store: store).freigeben(
                        inhalt, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                } catch StreckeError.grundFehlt {
                    let seite = try await store.read {
                        try FreigabeSeite(inhalt, anfrage, $0, fehler: StreckeError.grundFehlt.meldung)
                    }
                    return .seite(seite, status: 422)
                }
                return .weiter(nach: StreckeURL.liste, Meldung(.erfolg, "Die Datei ist freigegeben und wird weiter verarbeitet."))
            },
        ]
    }
}

/// Runs the act of a button in the list; what it refuses is told there.
private enum Listenakt {
    static func ausfuehren(_ tun: () async throws -> Meldung) async throws -> WebResponse {
        do {
            return .weiter(nach: StreckeURL.liste, try await tun())
        } catch StreckeError.nichtsZuTun {
            return .weiter(nach: StreckeURL.liste, Meldung(.info, StreckeError.nichtsZuTun.meldung))
        }
    }
}
