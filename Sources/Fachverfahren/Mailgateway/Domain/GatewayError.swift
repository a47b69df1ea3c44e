// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// What the gateway's pages can refuse.
enum GatewayError: Fachfehler, Hashable {
    case nichtGefunden
    case grundFehlt
    /// The delivery went on in the meantime.
    case andererZustand
    case nichtsZuTun
    /// The rules want protection that is not there, and leave nobody the choice to do without.
    case schutzVerlangt
    /// A virus was found.
    case befallen
    case bemerkungFehlt
    /// Who wrote the rules as they stand wants to release them too.
    case vierAugen
    /// Proposal or rules in force are no longer those that were looked at.
    case regelwerkGeaendert
    case regelwerkEntschieden
    /// The link of a message to be picked up is unknown, over or closed.
    case abholungUngueltig
    case codeFalsch
    /// The link of an attachment is unknown or over.
    case anhangUngueltig
    /// The password of a PDF is shown once.
    case kennwortGezeigt
    case mobilnummerUngueltig
    case anschriftUngueltig
    case anlageFehlt
    case antwortUngueltig
    /// A file of an answer, and why it is not taken.
    case anlageUnzulaessig(String, String)
    /// Megabytes that all files of an answer may have.
    case anlagenZuGross(Int)
    // Private keys that are given out.
    case schluesselFehlt
    case ausgabegrundFehlt
    case ausgabeVierAugen
    case ausgabeEntschieden
    case ausgabeNichtEigene
    case ausgabeOhneGateway
    case kennwortZuKurz
    case kennwortUngleich

    var code: String {
        switch self {
        case .nichtGefunden: "mailgateway.nicht-gefunden"
        case .grundFehlt: "mailgateway.grund-fehlt"
        case .andererZustand: "mailgateway.anderer-zustand"
        case .nichtsZuTun: "mailgateway.nichts-zu-tun"
        case .schutzVerlangt: "mailgateway.schutz-verlangt"
        case .befallen: "mailgateway.befallen"
        case .bemerkungFehlt: "mailgateway.bemerkung-fehlt"
        case .vierAugen: "mailgateway.vier-augen"
        case .regelwerkGeaendert: "mailgateway.regelwerk-geaendert"
        case .regelwerkEntschieden: "mailgateway.regelwerk-entschieden"
        case .abholungUngueltig: "mailgateway.abholung-ungueltig"
        case .codeFalsch: "mailgateway.code-falsch"
        case .anhangUngueltig: "mailgateway.anhang-ungueltig"
        case .kennwortGezeigt: "mailgateway.kennwort-gezeigt"
        case .mobilnummerUngueltig: "mailgateway.mobilnummer-ungueltig"
        case .anschriftUngueltig: "mailgateway.anschrift-ungueltig"
        case .anlageFehlt: "mailgateway.anlage-fehlt"
        case .antwortUngueltig: "mailgateway.antwort-ungueltig"
        case .anlageUnzulaessig: "mailgateway.anlage-unzulaessig"
        case .anlagenZuGross: "mailgateway.anlagen-zu-gross"
        case .schluesselFehlt: "mailgateway.schluessel-fehlt"
        case .ausgabegrundFehlt: "mailgateway.ausgabegrund-fehlt"
        case .ausgabeVierAugen: "mailgateway.ausgabe-vier-augen"
        case .ausgabeEntschieden: "mailgateway.ausgabe-entschieden"
        case .ausgabeNichtEigene: "mailgateway.ausgabe-nicht-eigene"
        case .ausgabeOhneGateway: "mailgateway.ausgabe-ohne-gateway"
        case .kennwortZuKurz: "mailgateway.kennwort-zu-kurz"
        case .kennwortUngleich: "mailgateway.kennwort-ungleich"
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Diese Nachricht gibt es im Gateway nicht."
        case .grundFehlt: "Bitte geben Sie einen Grund an. Er steht später im Laufweg der Nachricht."
        case .andererZustand: "Das geht nicht mehr: Die Zustellung steht inzwischen anders da."
        case .nichtsZuTun: "Es wartet keine Zustellung, auf die diese Auswahl passt."
        case .abholungUngueltig:
            "Dieser Link gilt nicht oder nicht mehr. Bitte wenden Sie sich an die Person, die Ihnen geschrieben hat."
        case .codeFalsch:
            "Der Code ist falsch. Bitte prüfen Sie ihn. Nach fünf falschen Codes hintereinander wird der Link gesperrt."
        case .kennwortGezeigt:
            "Dieses Kennwort wurde schon gezeigt, gesendet oder nicht rechtzeitig abgerufen. Hier hat es niemand mehr. Ist es verloren, senden Sie die Nachricht bitte noch einmal."
        case .anhangUngueltig:
            "Dieser Link gilt nicht oder nicht mehr. Bitte wenden Sie sich an die Person, die Ihnen den Anhang geschickt hat."
        case .antwortUngueltig: "Bitte schreiben Sie eine Antwort mit höchstens 10 000 Zeichen."
        case .anlageUnzulaessig(let name, let grund): "Die Datei „\(name)“ wird nicht angenommen. \(grund)"
        case .anlagenZuGross(let mb):
            "Das sind zu viele oder zu große Dateien. Möglich sind \(Abholdienst.dateienHoechstens) Dateien mit zusammen \(mb) MB."
        case .mobilnummerUngueltig:
            "Bitte geben Sie eine Mobilnummer ein, zum Beispiel 0171 1234567. Für andere Länder mit Vorwahl: +43 664 1234567."
        case .anschriftUngueltig:
            "Bitte schreiben Sie Name, Straße und Ort in drei bis sechs Zeilen mit höchstens 80 Zeichen."
        case .anlageFehlt: "Diesen Anhang hat die Nachricht nicht."
        case .schluesselFehlt: "Bitte wählen Sie einen Schlüssel."
        case .ausgabegrundFehlt: "Bitte schreiben Sie, wofür der Schlüssel gebraucht wird."
        case .ausgabeVierAugen:
            "Diesen Schlüssel haben Sie selbst beantragt. Bitte lassen Sie die Herausgabe von einer anderen Person freigeben."
        case .ausgabeEntschieden: "Dieser Antrag ist nicht mehr offen: Er ist entschieden, abgeholt oder verfallen."
        case .ausgabeNichtEigene: "Abholen kann einen Schlüssel nur, wer ihn beantragt hat."
        case .ausgabeOhneGateway:
            "Auf diesem Server läuft kein E-Mail-Gateway, das den Schlüssel öffnen könnte. Bitte holen Sie ihn auf dem Server mit dem Gateway ab."
        case .kennwortZuKurz: "Bitte wählen Sie ein Kennwort mit mindestens 16 Zeichen."
        case .kennwortUngleich: "Die beiden Kennwörter sind verschieden. Bitte geben Sie beide noch einmal ein."
        case .schutzVerlangt:
            "Ohne Schutz darf diese Nachricht nach den Regeln nicht hinaus. Ist inzwischen ein Zertifikat da, beurteilen Sie sie neu; sonst verwerfen Sie sie."
        case .befallen:
            "In dieser Nachricht wurde ein Virus gefunden, sie wird nicht zugestellt. Verwerfen Sie sie. Halten Sie den Fund für falsch, beurteilen Sie sie neu, sobald die Virenprüfung neue Signaturen hat."
        case .bemerkungFehlt: "Bitte schreiben Sie, was sich ändert und warum. Wer freigibt, liest es."
        case .vierAugen:
            "Diesen Vorschlag haben Sie selbst zuletzt geschrieben. Bitte lassen Sie ihn von einer anderen Person freigeben."
        case .regelwerkGeaendert:
            "Der Vorschlag oder die geltenden Regeln wurden inzwischen geändert. Bitte sehen Sie sich den Vorschlag noch einmal an."
        case .regelwerkEntschieden: "Über diesen Vorschlag ist schon entschieden."
        }
    }

    /// For the sentences in other languages.
    var werte: [String] {
        switch self {
        case .anlageUnzulaessig(let name, _): [name]
        case .anlagenZuGross(let mb): [String(Abholdienst.dateienHoechstens), String(mb)]
        default: []
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden, .abholungUngueltig, .anlageFehlt, .anhangUngueltig: .nichtGefunden
        case .grundFehlt, .bemerkungFehlt, .codeFalsch, .antwortUngueltig, .anlageUnzulaessig, .anlagenZuGross,
            .mobilnummerUngueltig, .anschriftUngueltig, .schluesselFehlt, .ausgabegrundFehlt, .kennwortZuKurz, .kennwortUngleich:
            .eingabe
        case .vierAugen, .ausgabeVierAugen, .ausgabeNichtEigene: .verboten
        case .ausgabeEntschieden, .ausgabeOhneGateway: .konflikt
        case .kennwortGezeigt, .andererZustand, .nichtsZuTun, .schutzVerlangt, .befallen, .regelwerkGeaendert,
            .regelwerkEntschieden:
            .konflikt
        }
    }
}
