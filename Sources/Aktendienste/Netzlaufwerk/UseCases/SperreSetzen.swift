// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Foundation
internal import Store
internal import WebDav

/// LOCK: a new lock, on something that is there or on a name that is thereby reserved.
struct SperreSetzen: Sendable {
    let store: Store
    let inhalte: ContentStore

    static let standard = 3_600
    static let hoechstens = 86_400

    struct Wunsch: Sendable {
        let geteilt: Bool
        let tief: Bool
        let inhaber: String?
        let sekunden: Int
    }

    /// - Returns: the lock, what it lies on, and whether the name had been free before.
    func callAsFunction(_ anfrage: Netzanfrage, _ wunsch: Wunsch) async throws -> (sperre: Sperre, ort: Baumort, neu: Bool) {
        let leer = try await leererInhalt()
        return try await store.commit(Vermerk(anfrage.akteur, "netz.sperre.setzen")) { tx in
            let fund = try anfrage.fund(tx)
            try anfrage.bedingungen(tx, fund)
            let (ort, neu) = try Self.ort(tx, anfrage, fund, leer)
            guard Schreibrecht.darf(anfrage.akteur, ort) else { throw Ablehnung.verboten }
            return (try Self.setzen(tx, anfrage, ort, wunsch), ort, neu)
        }
    }

    private static func setzen(_ tx: WriteContext, _ anfrage: Netzanfrage, _ ort: Baumort, _ wunsch: Wunsch) throws -> Sperre {
        let sperrwunsch = Sperrwunsch(
            kanal: .webdav, ausschliesslich: !wunsch.geteilt, tief: wunsch.tief && ort.istOrdner,
            dauer: .seconds(wunsch.sekunden),
            angabe: wunsch.inhaber)
        do {
            if let dokument = ort.dokument {
                guard !wunsch.geteilt else {
                    throw Ablehnung(status: 403, text: "Ein Dokument kann nur einer allein bearbeiten.")
                }
                return try tx.auschecken(dokument.id, sperrwunsch).sperre
            }
            let darunter = sperrwunsch.tief ? try Sperrpruefung.darunter(tx, ort) : []
            // Only those that bear a lock are asked for one by one.
            let gesperrte = Set(try tx.sperren(aufEinem: darunter, am: anfrage.jetzt).map(\.objekt))
            return try tx.sperreSetzen(
                auf: ort.sperrobjekt, sperrwunsch, darueber: ort.sperrobjekteDarueber, darunter: Array(gesperrte))
        } catch AkteError.gesperrt(let hinweis) {
            throw Ablehnung(
                status: 423, bedingung: "no-conflicting-lock", stelle: hinweis.sperre.wurzel(von: ort),
                text: "Das ist schon zum Bearbeiten gesperrt.")
        }
    }

    /// Content of a reserved name.
    private func leererInhalt() async throws -> Inhalt { try await inhalte.store(Data()) }

    private static func ort(_ tx: WriteContext, _ anfrage: Netzanfrage, _ fund: Baumfund, _ leer: Inhalt) throws -> (
        Baumort, Bool
    ) {
        switch fund {
        case .da(let ort): return (ort, false)
        case .nichts: throw Ablehnung.keinOrdner
        case .frei(let ordner, let name):
            guard ordner.istOrdner else { throw Ablehnung.keinOrdner }
            guard Schreibrecht.darfHinein(anfrage.akteur, ordner) else { throw Ablehnung.verboten }
            try Sperrpruefung(anfrage: anfrage).frei(tx, in: ordner)
            let bereich: Arbeitsbereich? =
                if case .vorgang(let vorgang) = ordner.knoten { .nebenablage(vorgang.id) } else { ordner.bereich }
            guard let bereich else { throw Ablehnung.verboten }
            _ = try tx.bereichAnlegen(
                bereich, in: ordner.eintrag?.id, name: name, inhalt: leer, mediatyp: Dateiaufnahme.medientyp([]))
            return (try anfrage.ort(tx), true)
        }
    }
}
