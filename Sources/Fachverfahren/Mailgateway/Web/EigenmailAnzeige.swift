// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// One's own message to one recipient, with what its sender may do.
struct EigenmailAnzeige: Encodable, Sendable {
    struct Knopf: Encodable, Sendable {
        let text: String
        let url: String
        /// Leads to a question first.
        let gefragt: Bool
    }

    let adresse: String
    let url: String
    let stand: Zustandsmarke
    let schutz: String
    let satz: String
    let gesendet: String
    let knoepfe: [Knopf]
    let hatKnoepfe: Bool

    init(_ mail: Eigenmail, _ wege: Set<Kennwortweg>) {
        let zeile = mail.zeile
        adresse = zeile.adresse
        url = MailURL.meine(zeile.nachricht)
        stand =
            mail.abholung?.geoeffnet == nil || zeile.zustand != .zugestellt
            ? Zustandsmarke(zeile.zustand.markenart, zeile.zustand.deutsch) : Zustandsmarke("erfolg", "gelesen")
        schutz = mail.schutz
        satz = mail.satz
        gesendet = zeile.angenommen.deutsch
        knoepfe = mail.akte(wege).map { Knopf(text: $0.knopf, url: MailURL.meine(zeile.id, $0), gefragt: $0.wirdGefragt) }
        hatKnoepfe = !knoepfe.isEmpty
    }
}
