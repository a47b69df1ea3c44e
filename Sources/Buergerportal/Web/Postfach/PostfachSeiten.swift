// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// The mailbox of an account.
struct PostfachSeite: Page {
    static let vorlage = "portal/postfach"

    struct Eintrag: Encodable, Sendable {
        let betreff: String
        let zeit: String
        let stand: String
        let neu: Bool
        let url: String
    }

    let titel: String
    let eintraege: [Eintrag]
    let leer: Leer?
    let zugestimmt: Bool
    let zustimmungUrl: String

    init(
        _ anfrage: WebRequest, _ bescheide: [BekanntgabeRecord], _ weitere: [Postfachquelle.Eintrag] = [], zugestimmt: Bool
    ) {
        titel = anfrage.t("portalPostfachTitel")
        let alle =
            bescheide.map {
                (
                    $0.angelegt,
                    Eintrag(
                        betreff: $0.betreff, zeit: anfrage.zeit($0.angelegt), stand: Bescheidstand.text($0.bekanntgabe, anfrage),
                        neu: $0.bekanntgabe.wartetAufAbruf, url: PortalURL.bekanntgabeImPostfach($0.id))
                )
            }
            + weitere.map {
                (
                    $0.zeit,
                    Eintrag(
                        betreff: anfrage.t("portalPostNachricht"), zeit: anfrage.zeit($0.zeit),
                        stand: anfrage.t($0.gelesen ? "portalPostGelesen" : "portalPostBereit", anfrage.zeit($0.bis)),
                        neu: !$0.gelesen, url: $0.url)
                )
            }
        eintraege = alle.sorted { $0.0 > $1.0 }.map(\.1)
        leer = eintraege.isEmpty ? Leer(anfrage.t("portalPostfachLeer"), anfrage.t("portalPostfachLeerText")) : nil
        self.zugestimmt = zugestimmt
        zustimmungUrl = PortalURL.einstellungen
    }
}

/// One notice. Looking at this page has no legal effect; the button has.
struct BescheidSeite: Page {
    static let vorlage = "portal/bescheid"
    let titel: String
    let zeit: String
    let stand: String
    let oeffnenUrl: String?
    let dokumentUrl: String?
    let vorgangUrl: String?
    let klagefrist: String?
    let brotkrumen: [Brotkrume]
    let hier: String

    init(_ anfrage: WebRequest, _ eintrag: BekanntgabeRecord) {
        let bekanntgabe = eintrag.bekanntgabe
        titel = eintrag.betreff
        hier = eintrag.betreff
        zeit = anfrage.zeit(eintrag.angelegt)
        stand = Bescheidstand.text(bekanntgabe, anfrage)
        let lesbar = Bescheidstand.istAbgerufen(bekanntgabe)
        dokumentUrl = lesbar ? PortalURL.bescheid(eintrag.id) : nil
        oeffnenUrl = !lesbar && Bescheidstand.istAbrufbar(bekanntgabe, anfrage.jetzt) ? PortalURL.abrufen(eintrag.id) : nil
        vorgangUrl = eintrag.antrag.map { PortalURL.vorgang($0) }
        klagefrist = bekanntgabe.klagefrist(am: anfrage.jetzt).map { anfrage.tag($0.ende) }
        brotkrumen = [Brotkrume(anfrage.t("portalPostfachTitel"), PortalURL.postfach)]
    }
}

/// The state of a notice in the citizen's words.
enum Bescheidstand {
    static func text(_ bekanntgabe: Bekanntgabe, _ anfrage: WebRequest) -> String {
        switch bekanntgabe.stand(am: anfrage.jetzt) {
        case .entwurf, .freigegeben: anfrage.t("portalBescheidPost")
        case .bereitgestellt, .benachrichtigt: anfrage.t(bekanntgabe.weg == .abruf ? "portalBescheidNeu" : "portalBescheidPost")
        case .abgerufen(let t2): anfrage.t("portalBescheidAbgerufen", anfrage.zeit(t2), anfrage.tag(t2.tag.plus(tage: 1)))
        case .bekanntgegeben(let tag, _): anfrage.t("portalBescheidBekannt", anfrage.tag(tag))
        case .fristVerstrichen: anfrage.t("portalBescheidVerstrichen")
        case .zugangStreitig: anfrage.t("portalBescheidStreitig")
        }
    }

    /// Opened once: reading it again changes nothing.
    static func istAbgerufen(_ bekanntgabe: Bekanntgabe) -> Bool { bekanntgabe.erstabruf != nil }

    static func istAbrufbar(_ bekanntgabe: Bekanntgabe, _ jetzt: Zeitpunkt) -> Bool {
        switch bekanntgabe.stand(am: jetzt) {
        case .bereitgestellt, .benachrichtigt: bekanntgabe.weg == .abruf
        case .bekanntgegeben: true
        default: false
        }
    }
}
