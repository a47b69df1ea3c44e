// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

enum DatenpanneTag {}
typealias DatenpanneID = ID<DatenpanneTag>

/// A breach of the protection of personal data, from awareness to the end. Kept also when nothing had to be notified.
// § DSGVO:33(5)
struct Datenpanne: Sendable {
    let id: DatenpanneID
    /// Such as `DP-2026-003`.
    let nummer: String
    let vorgang: VorgangID
    let betreff: String
    /// When the town became aware; the clock counts from here.
    let bekannt: Zeitpunkt
    var angaben: [Pannenfeld: String]
    var risiko: Pannenrisiko
    var risikogrund: String?
    var gemeldet: Zeitpunkt?
    /// Sign of the supervisory authority.
    var behoerdenzeichen: String?
    /// Why it was notified late.
    var verspaetung: String?
    /// When and how the persons were told.
    var benachrichtigt: Zeitpunkt?
    /// How they were told, or why they were not (Art. 34(3)).
    var benachrichtigung: String?
    var abgeschlossen: Zeitpunkt?
    let von: String
    let angelegt: Zeitpunkt
    let version: Int64

    var gegenstand: Gegenstand { Gegenstand("ds.panne", id.text, kennzeichen: nummer) }

    func frist(am jetzt: Zeitpunkt) -> Meldefrist {
        Meldefrist(bekannt: bekannt, risiko: risiko, gemeldet: gemeldet, jetzt: jetzt)
    }

    /// What of the notification is still empty.
    var luecken: [Pannenfeld] { Pannenfeld.allCases.filter { (angaben[$0] ?? "").isEmpty } }

    /// What stands in the way of the end, in words.
    var hindernisse: [String] {
        var offen: [String] = []
        if risiko == .offen { offen.append("Das Risiko ist nicht bewertet.") }
        if [.vorhanden, .hoch].contains(risiko), gemeldet == nil {
            offen.append("Der Aufsichtsbehörde ist noch nicht gemeldet.")
        }
        if risiko == .hoch, benachrichtigung == nil {
            offen.append("Die betroffenen Personen sind noch nicht benachrichtigt, und es steht nicht fest, warum das entfällt.")
        }
        // § DSGVO:33(4)
        if risiko != .keines, !luecken.isEmpty {
            offen.append("Es fehlt noch: \(luecken.map(\.titel).joined(separator: "; ")).")
        }
        return offen
    }
}
