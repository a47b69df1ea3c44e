// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

struct VertragRouten {
    let dienst: Datenschutzdienst

    var alle: [Route] {
        let recht = Zugang.recht(DatenschutzRechte.verzeichnis)
        return [
            .get(VertragURL.liste, recht, "Verträge zur Auftragsverarbeitung mit ihrer Laufzeit auflisten") { [dienst] anfrage in
                .lesung { db in Lesung(try VertraegeSeite(anfrage, db, dienst.bogenfragen)) }
            },
            .get(VertragURL.csv, recht, "Verträge zur Auftragsverarbeitung als CSV") { [dienst] anfrage in
                try await dienst.store.read { try Vertragsdatei.csv(anfrage, $0, dienst.bogenfragen) }
            },
        ]
    }
}
