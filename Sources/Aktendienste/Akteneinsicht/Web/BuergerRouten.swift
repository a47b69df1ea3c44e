// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The applicant's side: in with the code, look, nothing else.
struct BuergerRouten {
    let dienst: Einsichtsdienst
    let anmelden: AkteneinsichtModul.Anmelden

    var alle: [Route] {
        [
            .get(EinsichtURL.buerger, .oeffentlich, "Akteneinsicht: Zugangscode eingeben") { [dienst] anfrage in
                // Whoever has given the code already and comes back here is led on.
                if try await Einsehen(dienst: dienst).istOffen(fuer: anfrage.akteur) {
                    return .weiter(nach: EinsichtURL.buergerliste)
                }
                return .seite(CodeSeite(anfrage, fehler: nil))
            },
            .post(EinsichtURL.buerger, .oeffentlich, "Akteneinsicht: mit Zugangscode öffnen") { [anmelden] anfrage in
                do {
                    let token = try await anmelden(anfrage.formular["code"] ?? "", anfrage)
                    return .weiter(nach: EinsichtURL.buergerliste).mitSitzung(token)
                } catch let fehler as any Fachfehler
                    where fehler.art == .eingabe || fehler.art == .gedrosselt || fehler.art == .anmeldung
                {
                    // The shared sentence speaks of a second field, which this page does not have.
                    let satz = fehler.art == .gedrosselt ? anfrage.t(fehler) : anfrage.t("aeCodeFalsch")
                    return .seite(CodeSeite(anfrage, fehler: satz), status: fehler.art == .gedrosselt ? 429 : 422)
                }
            },
            .get(EinsichtURL.buergerliste, .buergerOderGast, "Freigegebene Dokumente einer Akteneinsicht") { [dienst] anfrage in
                let (einsicht, stuecke) = try await Einsehen(dienst: dienst).liste(anfrage.akteur)
                return .seite(VerzeichnisSeite(einsicht, stuecke, anfrage)).mitKopf("cache-control", "private, no-store")
            },
            .get(EinsichtURL.buergerstueck, .buergerOderGast, "Dokument einer Akteneinsicht lesen") { [dienst] anfrage in
                let (inhalt, name) = try await Einsehen(dienst: dienst).stueck(
                    try anfrage.id("stueck", EinsichtstueckTag.self), anfrage.akteur)
                return .inhalt(
                    pfad: try await dienst.inhalte.verifiedFile(inhalt), groesse: inhalt.groesse, typ: "application/pdf",
                    name: name,
                    herunterladen: false)
            },
        ]
    }
}
