// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl
import Web

/// A meeting with its public agenda and what was decided.
struct RatSitzungSeite: Page {
    static let vorlage = "rat/sitzung"

    struct Punkt: Encodable, Sendable {
        let nummer: String
        let titel: String
        let papier: Ratszeile?
        let ergebnis: String?
        let wortlaut: [String]
        let stimmen: [String]
    }

    let titel: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let angaben: [String]
    let punkte: [Punkt]
    let hatPunkte: Bool
    let leer: Leer?

    init(_ sitzung: OparlMeeting, _ bestand: Oparlbestand, _ anfrage: WebRequest) {
        titel = sitzung.name ?? anfrage.t("ratSitzung")
        hier = titel
        brotkrumen = [Brotkrume(anfrage.t("ratTitel"), GremienURL.oeffentlich)]
        let beginn = sitzung.start.map { Zeitpunkt(millisekunden: $0.seconds * 1000).deutsch }
        let ort = [sitzung.location?.description, sitzung.location?.room, sitzung.location?.streetAddress].compactMap(\.self)
        angaben = [
            sitzung.cancelled == true ? anfrage.t("ratFaelltAus") : nil, beginn.map { anfrage.t("ratBeginn", $0) },
            ort.isEmpty ? nil : anfrage.t("ratOrt", ort.joined(separator: ", ")),
        ].compactMap(\.self)
        punkte = sitzung.agendaItem.map { punkt in
            let beratung = punkt.consultation.flatMap { bestand.objekt($0.kind, $0.id) } as? OparlConsultation
            let papier = beratung?.paper.flatMap { bestand.objekt($0.kind, $0.id) } as? OparlPaper
            return Punkt(
                nummer: punkt.number ?? "", titel: punkt.name ?? "",
                papier: papier.map {
                    Ratszeile(
                        [$0.paperType, $0.reference, $0.name].compactMap(\.self).joined(separator: " "),
                        "\(GremienURL.oeffentlich)/vorlagen/\($0.head.id)")
                },
                ergebnis: punkt.result, wortlaut: (punkt.resolutionText ?? "").split(separator: "\n").map(String.init),
                stimmen: punkt.abstimmungen.map(\.satz))
        }
        hatPunkte = !punkte.isEmpty
        leer = hatPunkte ? nil : Leer(anfrage.t("ratKeineTagesordnung"), anfrage.t("ratKeineTagesordnungText"))
    }
}
