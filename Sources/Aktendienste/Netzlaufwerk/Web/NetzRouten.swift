// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Web

/// The routes: one method each, on the root and on all below it.
struct NetzRouten {
    let modul: NetzlaufwerkModul

    /// Largest file that is taken; the content store has the same limit.
    private static let grenze = 512 * 1_048_576

    var alle: [Route] {
        let methoden = Netzmethoden(modul: modul)
        return [Netzpfad.wurzel, "\(Netzpfad.wurzel)/**"].flatMap { pfad in
            [
                route(.options, pfad, "Netzlaufwerk: was hier möglich ist") { try methoden.optionen($0) },
                route(.get, pfad, "Netzlaufwerk: Datei lesen") { try await methoden.lesen($0) },
                route(.put, pfad, "Netzlaufwerk: Datei speichern") { try await methoden.schreiben($0) },
                route(.delete, pfad, "Netzlaufwerk: im Arbeitsbereich löschen") { try await methoden.loeschen($0) },
                route(.propfind, pfad, "Netzlaufwerk: Ordner und Angaben lesen") { try await methoden.eigenschaften($0) },
                route(.proppatch, pfad, "Netzlaufwerk: Angaben eines Programms speichern") {
                    try await methoden.eigenschaftenAendern($0)
                },
                route(.mkcol, pfad, "Netzlaufwerk: Ordner im Arbeitsbereich anlegen") { try await methoden.ordnerAnlegen($0) },
                route(.copy, pfad, "Netzlaufwerk: kopieren") { try await methoden.uebertragen($0, verschieben: false) },
                route(.move, pfad, "Netzlaufwerk: verschieben, Datei zum Vorgang nehmen") {
                    try await methoden.uebertragen($0, verschieben: true)
                },
                route(.lock, pfad, "Netzlaufwerk: zum Bearbeiten sperren") { try await methoden.sperren($0) },
                route(.unlock, pfad, "Netzlaufwerk: Sperre aufheben") { try await methoden.entsperren($0) },
            ]
        }
    }

    private func route(
        _ methode: Methode, _ pfad: String, _ zweck: String,
        _ handler: @escaping @Sendable (WebRequest) async throws -> WebResponse
    ) -> Route {
        Route(methode, pfad, .recht(AkteRechte.lesen), zweck, grenze: Self.grenze, weg: .anwendung) { anfrage in
            try await Netzfehler.fangen { try await handler(anfrage) }
        }
    }
}
