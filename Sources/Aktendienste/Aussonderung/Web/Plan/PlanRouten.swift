// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// File plans for appraisal, on both sides.
struct PlanRouten {
    let dienst: Aussonderungsdienst

    var alle: [Route] {
        let lesen = Zugang.recht(AussonderungRechte.lesen), archiv = Zugang.recht(AussonderungRechte.archiv)
        let bearbeiten = Zugang.recht(AussonderungRechte.bearbeiten), store = dienst.store
        return [
            .get(AussonderungURL.plaene, lesen, "Aussonderung: Aktenpläne beim Archiv auflisten") { anfrage in
                .seite(try await store.read { try PlaeneSeite(.behoerde, anfrage, $0) })
            },
            .post(AussonderungURL.plaene, bearbeiten, "Aussonderung: Aktenplan zur Bewertung senden") { anfrage in
                try await Knopfakt.ausfuehren(AussonderungURL.plaene) {
                    guard let partner = anfrage.formular["partner"].flatMap({ PartnerID($0) }) else {
                        throw AussonderungError.partnerFehlt
                    }
                    let id = try await PlanBewertenLassen(dienst: dienst)(partner, akteur: anfrage.akteur)
                    return .weiter(
                        nach: "\(AussonderungURL.plaene)/\(id)", Meldung(.erfolg, "Der Aktenplan geht an das Archiv."))
                }
            },
            .get(AussonderungURL.planMuster, lesen, "Aussonderung: Bewertung eines Aktenplans ansehen") { anfrage in
                .seite(try await store.read { try Self.seite(.behoerde, anfrage, $0) })
            },
            .post("\(AussonderungURL.planMuster)/uebernehmen", bearbeiten, "Aussonderung: Bewertungskatalog übernehmen") {
                anfrage in
                try await akt(anfrage, AussonderungURL.plaene, "Die Bewertung gilt ab heute.") {
                    try await KatalogUebernehmen(dienst: dienst)($0, akteur: anfrage.akteur)
                }
            },
            .get(AussonderungURL.archivplaene, archiv, "Archiv: Aktenpläne auflisten") { anfrage in
                .seite(try await store.read { try PlaeneSeite(.archiv, anfrage, $0) })
            },
            .get(AussonderungURL.archivplanMuster, archiv, "Archiv: Aktenplan ansehen") { anfrage in
                .seite(try await store.read { try Self.seite(.archiv, anfrage, $0) })
            },
            .post("\(AussonderungURL.archivplanMuster)/bewerten", archiv, "Archiv: Einheiten eines Aktenplans bewerten") {
                anfrage in
                try await akt(anfrage, AussonderungURL.archivplaene, "Die Bewertung ist gesetzt.") { id in
                    guard let art = anfrage.formular["art"].flatMap(Aussonderungsart.init(rawValue:)) else {
                        throw AussonderungError.wahlFehlt
                    }
                    try await PlanBewerten(dienst: dienst)(
                        id, einheiten: anfrage.formular.werte.alle("einheit"), art: art, akteur: anfrage.akteur)
                }
            },
            .post("\(AussonderungURL.archivplanMuster)/senden", archiv, "Archiv: Bewertungskatalog senden") { anfrage in
                try await akt(anfrage, AussonderungURL.archivplaene, "Der Bewertungskatalog geht an die Behörde.") {
                    try await KatalogSenden(dienst: dienst)($0, akteur: anfrage.akteur)
                }
            },
        ]
    }

    private func akt(
        _ anfrage: WebRequest, _ oben: String, _ fertig: String, _ tun: (PlanbewertungID) async throws -> Void
    ) async throws -> WebResponse {
        let id = try anfrage.id("id", PlanbewertungTag.self)
        return try await Knopfakt.ausfuehren("\(oben)/\(id)") {
            try await tun(id)
            return .weiter(nach: "\(oben)/\(id)", Meldung(.erfolg, fertig))
        }
    }

    private static func seite(_ seite: Austauschseite, _ anfrage: WebRequest, _ db: some ReadAccess) throws -> PlanSeite {
        try PlanSeite(try db.planbewertung(try anfrage.id("id", PlanbewertungTag.self), seite, anfrage.akteur), anfrage, db)
    }
}

extension Marke {
    init(_ stand: Planbewertungsstand) {
        let art =
            switch stand {
            case .gesendet, .beantwortet: "leise"
            case .bewertet, .eingegangen: "info"
            case .uebernommen, .bestaetigt: "erfolg"
            }
        self.init(art, stand.deutsch)
    }
}
