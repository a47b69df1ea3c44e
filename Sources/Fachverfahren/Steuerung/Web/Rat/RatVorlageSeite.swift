// SPDX-License-Identifier: EUPL-1.2
import Core
import Oparl
import Web

/// A motion or a paper with its text and its way through the bodies.
struct RatVorlageSeite: Page {
    static let vorlage = "rat/vorlage"

    let titel: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let angaben: [String]
    let zeilen: [String]
    let dateiUrl: String?
    let anlagen: [Ratszeile]
    let hatAnlagen: Bool
    let weg: [Ratszeile]
    let hatWeg: Bool

    init(_ papier: OparlPaper, _ bestand: Oparlbestand, _ anfrage: WebRequest) {
        titel = papier.name ?? ""
        hier = [papier.paperType, papier.reference].compactMap(\.self).joined(separator: " ")
        brotkrumen = [Brotkrume(anfrage.t("ratTitel"), GremienURL.oeffentlich)]
        let steller = papier.head.vendor.first { $0.name == "rathaus:antragsteller" }?.value.string
        angaben = [hier, papier.date.flatMap { Kalendertag(iso: $0) }?.deutsch, steller].compactMap(\.self).filter { !$0.isEmpty }
        // The first lines repeat what stands above.
        zeilen = (papier.mainFile?.text ?? "").split(separator: "\n").dropFirst(2).map(String.init)
        let style = OparlStyle(.v11, base: OparlURL.system(.v11))
        dateiUrl = papier.mainFile.map { "\(style.url($0.link))/\(OparlFile.download)" }
        anlagen = papier.auxiliaryFile.map { datei in
            Ratszeile(
                datei.name ?? "", "\(style.url(datei.link))/\(OparlFile.access)",
                datei.size.map { anfrage.t("ratGroesse", String(($0 + 1023) / 1024)) })
        }
        hatAnlagen = !anlagen.isEmpty
        weg = papier.consultation.map { beratung in
            let gremium = beratung.organization.first.flatMap { bestand.objekt($0.kind, $0.id) } as? OparlOrganization
            let sitzung = beratung.meeting.flatMap { bestand.objekt($0.kind, $0.id) } as? OparlMeeting
            let punkt = beratung.agendaItem.flatMap { bestand.objekt($0.kind, $0.id) } as? OparlAgendaItem
            return Ratszeile(
                sitzung?.name ?? gremium?.name ?? "",
                sitzung.map { "\(GremienURL.oeffentlich)/sitzungen/\($0.head.id)" }
                    ?? "\(GremienURL.oeffentlich)/\(gremium?.head.id ?? "")",
                [beratung.role, punkt?.result].compactMap(\.self).joined(separator: ": "))
        }
        hatWeg = !weg.isEmpty
    }
}
