// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The pages of the committee clerk.
struct GremienRouten {
    let store: Store
    /// So many days before a Sitzung those in charge are asked; `nil` where nobody is.
    let vorlauf: Int?

    var alle: [Route] { ansehen + fuehren + fragen }

    private var fragen: [Route] {
        let akt = Gremienakt(store: store)
        return [
            .get(
                GremienURL.punktfragenMuster, .recht(SteuerungRechte.lesen), "Gremien: Fragen zu einem Tagesordnungspunkt ansehen"
            ) {
                anfrage in
                let punkt = try anfrage.id("id", ObjektTag.self)
                return .lesung { db in Lesung(try FragenSeite(anfrage, db, punkt: punkt)) }
            },
            .post(
                GremienURL.punktfragenMuster, .recht(SteuerungRechte.fragen), "Gremien: vor der Sitzung eine Frage stellen"
            ) { try await akt.fragen($0) },
            .post(GremienURL.frageMuster, .recht(SteuerungRechte.gremien), "Gremien: Frage beantworten") {
                try await akt.antworten($0)
            },
        ]
    }

    private var ansehen: [Route] {
        let lesen = Zugang.recht(SteuerungRechte.lesen)
        return [
            .get(GremienURL.sitzungMuster, lesen, "Gremien: Sitzung mit Tagesordnung ansehen") { anfrage in
                .lesung { db in Lesung(try SitzungSeite(anfrage, db, vorlauf: vorlauf)) }
            },
            .get(GremienURL.kontrolldatei, lesen, "Gremien: Beschlusskontrolle als CSV-Datei") { anfrage in
                try await store.read { try Kontrolldatei.csv(anfrage, $0) }
            },
        ]
    }

    private var fuehren: [Route] {
        let fuehren = Zugang.recht(SteuerungRechte.gremien), akt = Gremienakt(store: store)
        return [
            .post(GremienURL.sitzungMuster, fuehren, "Gremien: Tagesordnung ergänzen") { try await akt.ziehen($0) },
            .get(GremienURL.punktMuster, fuehren, "Gremien: Beschluss festhalten (Formular)") { anfrage in
                .lesung { db in Lesung(try BeschlussfassungSeite(anfrage, db)) }
            },
            .post(GremienURL.punktMuster, fuehren, "Gremien: Beschluss mit Stimmen festhalten") { try await akt.fassen($0) },
            .post(GremienURL.berichten, fuehren, "Gremien: erledigte Beschlüsse als berichtet ablegen") {
                try await akt.berichten($0)
            },
            .get(GremienURL.beschlussMuster, fuehren, "Gremien: Umsetzung eines Beschlusses fortschreiben (Formular)") {
                anfrage in
                .lesung { db in Lesung(try BeschlussSeite(anfrage, db)) }
            },
            .post(GremienURL.beschlussMuster, fuehren, "Gremien: Umsetzung eines Beschlusses fortschreiben") {
                try await akt.fortschreiben($0)
            },
        ]
    }
}
