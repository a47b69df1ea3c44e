// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What somebody sent outside, and what became of it.
struct MeineMailsSeite: Page {
    static let vorlage = "mailgateway/meine"
    private static let groesse = 30

    let titel = "Meine geschützten Mails"
    let url = MailURL.meine
    let adresse: String?
    let welche: Feldauswahl
    let empfaenger: Feld
    let mails: [EigenmailAnzeige]
    let hatMails: Bool
    let weiterUrl: String?
    let anfangUrl: String?
    let leer: Leer?

    init(_ anfrage: WebRequest, _ wege: Set<Kennwortweg>, _ db: some ReadAccess) throws {
        var wahl = Eigenauswahl()
        wahl.welche = anfrage.abfrage["welche"].flatMap(Eigenauswahl.Welche.init(rawValue:)) ?? .geschuetzt
        wahl.empfaenger = anfrage.abfrage["empfaenger"]
        let nach = anfrage.abfrage["nach"].flatMap { ZustellungID($0) }
        let adressen = try db.eigeneAdressen(anfrage.akteur)
        adresse = adressen.first
        let gefunden = try db.eigenmails(adressen, wahl, nach: nach, limit: Self.groesse + 1)
        let gezeigt = gefunden.prefix(Self.groesse)
        mails = gezeigt.map { EigenmailAnzeige($0, wege) }
        hatMails = !mails.isEmpty
        weiterUrl = gefunden.count > Self.groesse ? MailURL.meine(wahl, nach: gezeigt.last?.zeile.id) : nil
        anfangUrl = nach == nil ? nil : MailURL.meine(wahl)
        welche = Feldauswahl(
            "welche", "Welche",
            Eigenauswahl.Welche.allCases.map { Option($0.rawValue, $0.deutsch, gewaehlt: wahl.welche == $0) }, breite: .zeichen16)
        empfaenger = Feld("empfaenger", "Empfänger", wert: wahl.empfaenger, breite: .zeichen16)
        leer = mails.isEmpty ? Self.leer(wahl, hatAdresse: !adressen.isEmpty) : nil
    }

    private static func leer(_ wahl: Eigenauswahl, hatAdresse: Bool) -> Leer {
        if !hatAdresse {
            return Leer(
                "Zu Ihrem Konto gehört keine E-Mail-Adresse",
                "Deshalb kann hier nichts stehen. Bitte wenden Sie sich an den Betrieb.")
        }
        if wahl != Eigenauswahl() {
            return Leer(
                "Nichts gefunden", "Auf diese Auswahl passt keine Nachricht. Unter „alle“ steht auch, was ohne Schutz hinausging."
            )
        }
        return Leer(
            "Noch keine geschützten Mails",
            "Schreiben Sie [vertraulich] in den Betreff, wenn eine E-Mail nach außen geschützt werden soll. Hier sehen Sie dann, was aus ihr wurde."
        )
    }
}

extension Eigenauswahl.Welche {
    fileprivate var deutsch: String {
        switch self {
        case .geschuetzt: "geschützt oder angehalten"
        case .angehalten: "angehalten"
        case .abholbereit: "noch nicht abgeholt"
        case .alle: "alle"
        }
    }
}
