// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// One's own account: password and signed-in devices.
struct KontoSeite: Page {
    static let vorlage = "identity/konto"

    struct Geraet: Encodable, Sendable {
        let tokenHash: String
        let geraet: String
        let adresse: String
        let beginn: String
        let zuletzt: String
        let diese: Bool
    }

    let titel: String
    let hatFehler: Bool
    let imAmt: Bool
    let name: String
    let wurzel: String
    let kuerzelAn: Bool
    let fehlerliste: Fehlerliste?
    let bisher: Feld
    let neu: Feld
    let wiederholt: Feld
    let geraete: [Geraet]

    static func subjekt(_ akteur: Akteur) -> String? {
        switch akteur {
        case .mitarbeiter(let m): m.id.text
        case .buerger(let b): b.id.text
        case .gast, .oeffentlich, .system: nil
        }
    }

    static func laden(_ anfrage: WebRequest, _ modul: IdentityModul, fehler: IdentityError?) async throws -> Self {
        guard let subjekt = subjekt(anfrage.akteur) else { throw IdentityError.nichtGefunden }
        let sitzungen = try await modul.store.read { try $0.sitzungen(subjekt: subjekt) }
        return Self(anfrage, sitzungen, fehler)
    }

    private init(_ anfrage: WebRequest, _ sitzungen: [SitzungEintrag], _ fehler: IdentityError?) {
        titel = anfrage.t("identityKonto")
        hatFehler = fehler != nil
        imAmt = anfrage.akteur.mitarbeiter != nil
        wurzel = imAmt ? "/amt/konto" : "/konto"
        name = anfrage.sitzung?.name ?? ""
        kuerzelAn = anfrage.sitzung?.kuerzel ?? false
        let amBisherigen = fehler == .kennwortFalsch
        let satz = fehler.map { anfrage.t($0) }
        fehlerliste = Fehlerliste([(amBisherigen ? "bisher" : "neu", satz)])
        bisher = Feld(
            "bisher", anfrage.t("identityKennwortBisher"), typ: "password", breite: .zeichen16, autocomplete: "current-password",
            fehler: amBisherigen ? satz : nil)
        neu = Feld(
            "neu", anfrage.t("identityKennwortNeu"), typ: "password", breite: .zeichen16, autocomplete: "new-password",
            hinweis: anfrage.t("identityKennwortRegel"), fehler: amBisherigen ? nil : satz)
        wiederholt = Feld(
            "wiederholt", anfrage.t("identityKennwortWiederholt"), typ: "password", breite: .zeichen16,
            autocomplete: "new-password")
        geraete = sitzungen.map {
            Geraet(
                tokenHash: $0.tokenHash, geraet: Geraetename.kurz($0.geraet), adresse: $0.adresse, beginn: $0.beginn.deutsch,
                zuletzt: $0.zuletzt.deutsch, diese: $0.tokenHash == anfrage.sitzung?.id)
        }
    }
}

/// A browser's long name in words people know.
enum Geraetename {
    static func kurz(_ agent: String) -> String {
        let browser = [("Firefox/", "Firefox"), ("Edg/", "Edge"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
            .first { agent.contains($0.0) }?.1
        let system = [
            ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("Mac OS", "macOS"), ("Linux", "Linux"),
        ]
        .first { agent.contains($0.0) }?.1
        return [browser ?? "Unbekannter Browser", system].compactMap(\.self).joined(separator: ", ")
    }
}
