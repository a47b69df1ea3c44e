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

    /// - Returns: the lock, and whether the name had been free before.
    func callAsFunction(_ anfrage: Netzanfrage, _ wunsch: Wunsch) async throws -> (sperre: Websperre, neu: Bool) {
        let leer = try await leererInhalt()
        let token = "opaquelocktoken:\(UUID().uuidString.lowercased())"
        return try await store.commit(Vermerk(anfrage.akteur, "netz.sperre.setzen")) { tx in
            let fund = try anfrage.fund(tx)
            try anfrage.bedingungen(tx, fund)
            let (ort, neu) = try Self.ort(tx, anfrage, fund, leer)
            let dokument = ort.dokument
            guard Schreibrecht.darf(anfrage.akteur, ort) else { throw Ablehnung.verboten }
            guard dokument == nil || !wunsch.geteilt else {
                throw Ablehnung(status: 403, text: "Ein Dokument kann nur einer allein bearbeiten.")
            }
            try Self.keinWiderspruch(tx, anfrage, ort, wunsch)
            let sperre = Websperre(
                token: token, objekt: ort.schluessel, tief: wunsch.tief && ort.istOrdner, geteilt: wunsch.geteilt,
                besitzer: anfrage.akteur.kennung, inhaber: wunsch.inhaber, bis: tx.jetzt + .seconds(wunsch.sekunden),
                pfad: Netzpfad.href(ort))
            try tx.websperren(sperre)
            return (sperre, neu)
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

    /// An exclusive lock bears no other beside it; a deep one counts what lies below.
    private static func keinWiderspruch(_ tx: WriteContext, _ anfrage: Netzanfrage, _ ort: Baumort, _ wunsch: Wunsch) throws {
        var andere = try tx.websperren(auf: ort.schluessel, unter: ort.darueber, am: anfrage.jetzt)
        if wunsch.tief, let eintrag = ort.eintrag, eintrag.istOrdner {
            andere += try tx.websperren(try tx.bereichszweig(eintrag).dropFirst().map(\.id.text), am: anfrage.jetzt)
        }
        guard let hindernis = andere.first(where: { !$0.geteilt || !wunsch.geteilt }) else { return }
        throw Ablehnung(
            status: 423, bedingung: "no-conflicting-lock", stelle: hindernis.pfad, text: "Das ist schon zum Bearbeiten gesperrt.")
    }
}
