// SPDX-License-Identifier: EUPL-1.2
import Core

/// Everything the rules of the mail room can refuse.
enum PostError: Error, Hashable {
    case nichtGefunden
    case verboten
    case dateiFehlt
    case dateiartNichtZugelassen(String)
    case mailUnlesbar(String)
    case eingangKuenftig
    case eingangsgrundFehlt
    case betreffFehlt
    case grundFehlt
    case einheitFehlt
    case schonDort
    case schonErledigt(Eingangszustand)
    case zielFehlt
    case zielUnbekannt(String)
    case zielMehrdeutig(String)
    case vorgangGeschlossen(String)
    case liegtSchonDort(String)
    case textZuLang(String, Int)
    case nichtZurueckzunehmen
    case einstellungUngueltig(String)
    /// Drawn for the sample and not compared with its paper yet.
    case pruefungOffen
    case keinePruefungNoetig
    case nichtsZuTeilen
    case nichtTeilbar
    case werkzeugFehlt(String)
    case teilungNichtAufhebbar
    case ordnerUngueltig(String)
    case papierNochNoetig
    /// Nothing proves yet that the scan stands for the paper.
    case transfervermerkFehlt(String)
    case papierGesperrt(String, String)
    case nichtsZuLesen
    case dateiZurueckgehalten(String)
    case empfaengerFehlt
    case anschriftFehlt
    case emailFehlt
    case wegWaehlen
    case wegFehlt(Versandweg)
    case keinPostfach
    case dokumentEntwurf
    case versandschritt(Versandzustand)
    /// Not an end: the job comes back later.
    case fassungEntsteht
    case nachweisFehlt
    case versandKuenftig
    case titelFehlt
    case kurznameVergeben
    case vorlageLeer
    case keineOdt
    case entwurfNurOffice
    /// With the names there are.
    case platzhalterUnbekannt(String, String)
    case vorlageFehlerhaft(String)
}

extension PostError: Fachfehler {
    var code: String {
        switch self {
        case .nichtGefunden: "post.nicht-gefunden"
        case .verboten: "post.verboten"
        case .dateiFehlt: "post.datei-fehlt"
        case .dateiartNichtZugelassen: "post.dateiart"
        case .mailUnlesbar: "post.mail-unlesbar"
        case .eingangKuenftig: "post.eingang-kuenftig"
        case .eingangsgrundFehlt: "post.eingangsgrund-fehlt"
        case .betreffFehlt: "post.betreff-fehlt"
        case .grundFehlt: "post.grund-fehlt"
        case .einheitFehlt: "post.einheit-fehlt"
        case .schonDort: "post.schon-dort"
        case .schonErledigt: "post.schon-erledigt"
        case .zielFehlt: "post.ziel-fehlt"
        case .zielUnbekannt: "post.ziel-unbekannt"
        case .zielMehrdeutig: "post.ziel-mehrdeutig"
        case .vorgangGeschlossen: "post.vorgang-geschlossen"
        case .liegtSchonDort: "post.liegt-schon-dort"
        case .textZuLang: "post.text-zu-lang"
        case .nichtZurueckzunehmen: "post.nicht-zurueckzunehmen"
        case .einstellungUngueltig: "post.einstellung"
        case .pruefungOffen: "post.pruefung-offen"
        case .keinePruefungNoetig: "post.keine-pruefung"
        case .nichtsZuTeilen: "post.nichts-zu-teilen"
        case .nichtTeilbar: "post.nicht-teilbar"
        case .werkzeugFehlt: "post.werkzeug-fehlt"
        case .teilungNichtAufhebbar: "post.teilung-nicht-aufhebbar"
        case .ordnerUngueltig: "post.ordner"
        case .papierNochNoetig: "post.papier-noch-noetig"
        case .transfervermerkFehlt: "post.transfervermerk-fehlt"
        case .papierGesperrt: "post.papier-gesperrt"
        case .nichtsZuLesen: "post.nichts-zu-lesen"
        case .dateiZurueckgehalten: "post.datei-zurueckgehalten"
        case .empfaengerFehlt: "post.empfaenger-fehlt"
        case .anschriftFehlt: "post.anschrift-fehlt"
        case .emailFehlt: "post.email-fehlt"
        case .wegWaehlen: "post.weg-waehlen"
        case .wegFehlt: "post.weg-fehlt"
        case .keinPostfach: "post.kein-postfach"
        case .dokumentEntwurf: "post.dokument-entwurf"
        case .versandschritt: "post.versandschritt"
        case .fassungEntsteht: "post.fassung-entsteht"
        case .nachweisFehlt: "post.nachweis-fehlt"
        case .versandKuenftig: "post.versand-kuenftig"
        case .titelFehlt: "post.titel-fehlt"
        case .kurznameVergeben: "post.kurzname-vergeben"
        case .vorlageLeer: "post.vorlage-leer"
        case .keineOdt: "post.keine-odt"
        case .entwurfNurOffice: "post.entwurf-nur-office"
        case .platzhalterUnbekannt: "post.platzhalter"
        case .vorlageFehlerhaft: "post.vorlage-fehlerhaft"
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden: .nichtGefunden
        case .verboten: .verboten
        case .dateiartNichtZugelassen: .falscherTyp
        case .werkzeugFehlt, .wegFehlt: .ausfall
        case .dokumentEntwurf, .versandschritt, .fassungEntsteht: .konflikt
        case .schonErledigt, .vorgangGeschlossen, .liegtSchonDort, .nichtZurueckzunehmen, .pruefungOffen, .keinePruefungNoetig,
            .teilungNichtAufhebbar, .papierNochNoetig, .transfervermerkFehlt, .papierGesperrt, .nichtsZuLesen,
            .dateiZurueckgehalten:
            .konflikt
        default: .eingabe
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Das gibt es nicht, oder es ist für Sie nicht sichtbar."
        case .verboten: "Dafür fehlt Ihnen das Recht in dieser Organisationseinheit. Bitte wenden Sie sich an Ihre Leitung."
        case .dateiFehlt: "Bitte wählen Sie mindestens eine Datei."
        case .dateiartNichtZugelassen(let grund): grund
        case .mailUnlesbar(let name):
            "Die E-Mail „\(name)“ ist beschädigt oder zu groß und kann nicht gelesen werden. Bitte speichern Sie sie noch einmal aus dem Mailprogramm."
        case .eingangKuenftig: "Der Eingangstag liegt in der Zukunft. Bitte geben Sie den Tag an, an dem die Post einging."
        case .eingangsgrundFehlt: "Bitte geben Sie einen Grund an, warum der Eingangstag nicht heute ist."
        case .betreffFehlt: "Bitte geben Sie einen Betreff an."
        case .grundFehlt: "Bitte geben Sie einen Grund an."
        case .einheitFehlt: "Bitte wählen Sie eine Organisationseinheit."
        case .schonDort: "Der Eingang liegt schon bei dieser Organisationseinheit."
        case .schonErledigt(let zustand): "Der Eingang ist schon \(zustand.deutsch). Bitte laden Sie die Seite neu."
        case .zielFehlt: "Bitte geben Sie das Zeichen eines Vorgangs an."
        case .zielUnbekannt(let zeichen):
            "Unter dem Zeichen „\(zeichen)“ ist für Sie nichts zu finden. Bitte prüfen Sie das Zeichen."
        case .zielMehrdeutig(let zeichen):
            "Die Akte „\(zeichen)“ hat mehrere offene Vorgänge. Bitte geben Sie das Zeichen des Vorgangs an, oder öffnen Sie einen neuen."
        case .vorgangGeschlossen(let zeichen):
            "Der Vorgang \(zeichen) ist geschlossen. Öffnen Sie ihn wieder, oder legen Sie einen neuen Vorgang an."
        case .liegtSchonDort(let zeichen): "Dieselbe Datei liegt in diesem Vorgang schon als Dokument \(zeichen)."
        case .textZuLang(let feld, let grenze): "\(feld) darf höchstens \(grenze) Zeichen lang sein."
        case .nichtZurueckzunehmen:
            "Das lässt sich nicht zurücknehmen: Was in der Akte liegt, bleibt dort. Sie können das Dokument umprotokollieren."
        case .einstellungUngueltig(let grund): grund
        case .pruefungOffen:
            "Dieser Scan ist für die Stichprobe gezogen. Bitte vergleichen Sie ihn zuerst mit dem Papier und halten Sie das Ergebnis fest."
        case .keinePruefungNoetig: "Für diesen Eingang ist keine Prüfung offen."
        case .nichtsZuTeilen:
            "Bitte kreuzen Sie mindestens eine Seite an, mit der ein neues Schriftstück beginnt oder die entfällt."
        case .nichtTeilbar: "Nur PDF-Dateien mit mehreren Seiten lassen sich teilen."
        case .werkzeugFehlt(let name):
            "Das Programm „\(name)“ ist auf dem Server nicht eingerichtet. Bitte wenden Sie sich an die Systembetreuung."
        case .teilungNichtAufhebbar: "Die Teilung lässt sich nicht mehr aufheben, weil Schriftstücke daraus schon verteilt sind."
        case .ordnerUngueltig(let grund): "Der Scanordner ist nicht brauchbar: \(grund)"
        default: versandmeldung
        }
    }

    private var versandmeldung: String {
        switch self {
        case .empfaengerFehlt: "Bitte geben Sie an, an wen es geht."
        case .anschriftFehlt: "Bitte geben Sie die Anschrift an; ohne sie geht nichts mit der Post."
        case .emailFehlt: "Bitte geben Sie eine E-Mail-Adresse an."
        case .wegWaehlen: "Bitte wählen Sie, auf welchem Weg es versandt wird."
        case .wegFehlt(let weg):
            "Der Weg „\(weg.deutsch)“ ist auf diesem Server nicht eingerichtet. Bitte wählen Sie einen anderen."
        case .keinPostfach:
            "Zu diesem Vorgang gibt es kein Postfach im Bürgerportal. Bitte wählen Sie einen anderen Weg."
        case .dokumentEntwurf: "Nur abgeschlossene Dokumente werden versandt. Bitte schließen Sie den Entwurf zuerst ab."
        case .versandschritt(let zustand): "Das geht jetzt nicht: Der Versand ist \(zustand.deutsch)."
        case .fassungEntsteht: "Die PDF/A-Fassung entsteht noch."
        case .nachweisFehlt: "Bitte geben Sie an, womit der Versand nachgewiesen wird, zum Beispiel „einfacher Brief“."
        case .versandKuenftig: "Der Tag des Versands liegt in der Zukunft."
        case .titelFehlt: "Bitte geben Sie einen Titel und einen Kurznamen an."
        case .kurznameVergeben: "Diesen Kurznamen trägt schon eine andere Vorlage."
        case .vorlageLeer: "Bitte geben Sie einen Text ein oder wählen Sie eine OpenDocument-Vorlage."
        case .keineOdt: "Die Datei ist kein OpenDocument-Text (.odt). Bitte speichern Sie die Vorlage in diesem Format."
        case .entwurfNurOffice: "Als Entwurf lassen sich nur Schreiben aus OpenDocument-Vorlagen ablegen."
        case .platzhalterUnbekannt(let name, let liste):
            "Den Platzhalter „\(name)“ gibt es nicht. Es gibt: \(liste)."
        case .vorlageFehlerhaft(let grund): "Die Vorlage ist fehlerhaft: \(grund)"
        case .transfervermerkFehlt(let nummer):
            "Zu \(nummer) fehlt noch der Transfervermerk. Ohne ihn darf das Papier nicht vernichtet werden."
        case .papierGesperrt(let nummer, let grund):
            "Das Papier zu \(nummer) darf nicht vernichtet werden: Für die Akte gilt eine Aussonderungssperre (\(grund))."
        case .dateiZurueckgehalten(let text): text
        case .nichtsZuLesen: "Dieser Eingang ist schon gelesen oder erledigt. Bitte laden Sie die Seite neu."
        default: "Das Papier eines der gewählten Eingänge darf noch nicht vernichtet werden."
        }
    }
}
