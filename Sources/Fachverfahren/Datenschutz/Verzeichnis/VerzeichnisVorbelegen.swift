// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Enters what the modules say about themselves and the register does not have yet, and renews entries that nobody has touched.
/// The server does it at every start; a second time it changes nothing.
struct VerzeichnisVorbelegen: Sendable {
    static let akteur = Akteur.system("datenschutz")

    let store: Store
    let vorbelegungen: [Vorbelegung]

    func callAsFunction() async throws {
        for vorbelegung in vorbelegungen {
            // Nothing to do is the rule, and then nothing is written into the audit.
            guard try await store.read({ try Self.akt(vorbelegung, $0) }) != .nichts else { continue }
            try await store.commit(Vermerk(Self.akteur, "ds.verarbeitung.vorbelegen")) { tx in
                switch try Self.akt(vorbelegung, tx) {
                case .nichts: return
                case .anlegen:
                    let angaben = Verzeichnisangaben(oe: nil, zustand: .entwurf, pruefenBis: nil, werte: vorbelegung.werte)
                    _ = try tx.verarbeitungAnlegen(
                        angaben, schluessel: vorbelegung.angabe.schluessel, grund: "Aus den Angaben des Programms vorbelegt")
                case .erneuern(let alt):
                    guard let verarbeitung = try tx.verarbeitung(alt) else { return }
                    var neu = verarbeitung.angaben
                    neu.werte = vorbelegung.werte
                    try tx.verarbeitungAendern(verarbeitung, neu, grund: "Das Programm beschreibt die Verarbeitung jetzt anders")
                }
            }
        }
    }

    private enum Akt: Equatable { case nichts, anlegen, erneuern(VerarbeitungID) }

    /// What a person has written stays; the page of the entry then shows where the program says something else.
    private static func akt(_ vorbelegung: Vorbelegung, _ db: some ReadAccess) throws -> Akt {
        let id: VerarbeitungID? = try db.value(
            "SELECT id FROM ds_verarbeitung WHERE schluessel = \(vorbelegung.angabe.schluessel)")
        guard let id, let verarbeitung = try db.verarbeitung(id) else { return .anlegen }
        let vonMenschen: Int64? = try db.value(
            "SELECT COUNT(*) FROM ds_verarbeitungsfassung WHERE verarbeitung = \(id) AND von <> \(akteur.kennung)")
        guard vonMenschen == 0, verarbeitung.angaben.werte != vorbelegung.werte else { return .nichts }
        return .erneuern(id)
    }
}
