// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Core
internal import Store

/// MKCOL: a folder in an Arbeitsbereich. Akten and Vorgänge are opened in the file, where they get their sign.
struct OrdnerAnlegen: Sendable {
    let store: Store

    func callAsFunction(_ anfrage: Netzanfrage) async throws {
        try await store.commit(Vermerk(anfrage.akteur, "netz.ordner.anlegen")) { tx in
            let fund = try anfrage.fund(tx)
            switch fund {
            case .da: throw Ablehnung.schonDa
            case .nichts: throw Ablehnung.keinOrdner
            case .frei(let ordner, let name):
                guard ordner.istOrdner else { throw Ablehnung.keinOrdner }
                guard let bereich = ordner.bereich, Schreibrecht.darfHinein(anfrage.akteur, ordner) else {
                    throw Ablehnung.verboten
                }
                try anfrage.bedingungen(tx, fund)
                try Sperrpruefung(anfrage: anfrage).frei(tx, in: ordner)
                _ = try tx.bereichAnlegen(bereich, in: ordner.eintrag?.id, name: name, inhalt: nil)
            }
        }
    }
}
