// SPDX-License-Identifier: EUPL-1.2
public import Core

extension AkteError: Fachfehler {
    public var meldung: String {
        switch self {
        case .nichtGefunden:
            "Das gibt es nicht, oder es ist für Sie nicht sichtbar. Bitte prüfen Sie das Zeichen oder die Adresse."
        case .verboten: "Dafür fehlt Ihnen das Recht in dieser Organisationseinheit. Bitte wenden Sie sich an Ihre Leitung."
        case .planzeichenUngueltig(let text):
            "„\(text.prefix(40))“ ist kein Aktenplankennzeichen. Erwartet werden Ziffern mit Punkten, zum Beispiel 36.10.01."
        case .planeinheitFehlt(let zeichen): "Der Aktenplan enthält heute keine Einheit \(zeichen)."
        case .planeinheitStillgelegt(let zeichen):
            "Die Einheit \(zeichen) des Aktenplans ist stillgelegt. Bitte wählen Sie eine andere."
        case .vorlageUngueltig(let vorlage):
            "Nach der Vorlage „\(vorlage.prefix(80))“ lassen sich keine Zeichen bilden. Sie braucht genau ein {lfd} und nur Platzhalter, die es hier gibt."
        case .betreffFehlt: "Bitte geben Sie einen Betreff ein."
        case .textZuLang(let feld, let grenze): "\(feld) ist zu lang. Erlaubt sind höchstens \(grenze) Zeichen."
        case .grundFehlt: "Bitte geben Sie einen Grund an."
        case .nameFehlt: "Bitte geben Sie einen Namen ein."
        case .emailUngueltig: "Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@beispiel.de."
        case .akteGeschlossen: "Die Akte ist geschlossen (z. d. A.). Bitte öffnen Sie zuerst die Akte wieder."
        case .akteOffen: "Die Akte ist bereits offen."
        case .akteHatOffeneVorgaenge(let zahl):
            "Die Akte enthält noch \(zahl == 1 ? "einen offenen Vorgang" : "\(zahl) offene Vorgänge")."
        case .vorgangGeschlossen: "Der Vorgang ist geschlossen (z. d. A.). Bitte öffnen Sie ihn zuerst wieder."
        case .vorgangOffen: "Der Vorgang ist bereits offen."
        case .nichtSchliessbar(let hindernisse):
            "Der Vorgang kann noch nicht geschlossen werden: \(hindernisse.map(\.text).joined(separator: " "))"
        case .schonZugewiesen: "Jemand anderes hat den Vorgang bereits übernommen."
        case .unbekanntePerson: "Diese Person gibt es nicht, oder sie ist nicht mehr aktiv."
        case .unbekannteEinheit: "Diese Organisationseinheit gibt es heute nicht."
        case .schonDort: "Der Vorgang ist bereits dort. Bitte wählen Sie ein anderes Ziel."
        case .dokumentFinal: "Das Dokument ist abgeschlossen und kann nicht mehr geändert werden."
        case .dateiSchonDa(let da):
            "Die Datei liegt schon in diesem Vorgang: Dokument \(da.lfd), „\(da.dateiname)“. Es wurde nichts abgelegt."
        case .dateiSchonDaGeschuetzt: "Die Datei liegt schon in diesem Vorgang. Es wurde nichts abgelegt."
        case .versionUnveraendert(let nr): "Die Datei ist dieselbe wie in Version \(nr). Es wurde nichts abgelegt."
        case .gesperrt(let hinweis): hinweis.meldung
        case .sperreFehlt:
            "Diese Sperre gibt es nicht mehr. Sie ist abgelaufen, oder sie wurde aufgehoben. Bitte laden Sie die Seite neu."
        case .arbeitskopieFehlt: "Sie haben dieses Dokument nicht ausgecheckt. Bitte checken Sie es zuerst aus."
        case .arbeitskopieVeraltet(let bezeichnung):
            "Seit Sie das Dokument ausgecheckt haben, wurde Version \(bezeichnung) abgelegt. Bitte sichern Sie Ihre Arbeitskopie, vergleichen Sie sie mit dieser Version und checken Sie neu aus."
        case .arbeitskopieOffen(let wer):
            "\(wer) hat zu diesem Dokument mehr geschrieben, als abgelegt ist. Bitte lassen Sie die Arbeitskopie erst einchecken oder verwerfen. Wer Sperren aufheben darf, schließt das Dokument mit einem Grund trotzdem ab; die Arbeitskopie behält, wer sie geschrieben hat."
        case .wiedervorlageVergangen: "Der Tag der Wiedervorlage darf nicht in der Vergangenheit liegen."
        case .wiedervorlageErledigt: "Die Wiedervorlage ist bereits erledigt."
        case .aufbewahrungVerkuerzt:
            "Die Aufbewahrungsdauer darf nur verlängert werden; kürzer als im Aktenplan festgelegt ist sie nicht zulässig."
        case .vertraulichBleibt:
            "„Vertraulich“ hebt nur auf, wer den Zugriff setzen darf, und nur mit einem Grund. Bitte setzen Sie das Häkchen wieder, oder wenden Sie sich an Ihre Leitung."
        case .inAussonderung(let zustand):
            "Das Schriftgut ist \(zustand.deutsch) und wird nicht mehr verändert."
        case .aussonderungsschrittUnzulaessig(let zustand):
            "Dieser Schritt ist nicht möglich: Das Schriftgut ist \(zustand.deutsch)."
        case .aussonderungGesperrt(let art):
            "Die Akte ist für die Aussonderung gesperrt: \(art.deutsch). Bitte heben Sie zuerst die Sperre auf."
        case .planKopfFehlt:
            "Die Datei ist kein Aktenplan. Erwartet wird eine CSV-Datei mit den Spalten Kennzeichen, Inhaltsangabe, Aufbewahrungsdauer und Aussonderungsart."
        case .suchtextFehlt: "Bitte geben Sie ein Wort oder ein Zeichen ein, nach dem gesucht werden soll."
        case .suchnameVergeben(let name):
            "Eine gespeicherte Suche heißt schon „\(name)“. Bitte wählen Sie einen anderen Namen."
        case .zuVieleSuchen(let grenze):
            "Mehr als \(grenze) Suchen lassen sich nicht speichern. Bitte löschen Sie erst eine, die Sie nicht mehr brauchen."
        case .vermerkFehlt: "Bitte schreiben Sie den Text des Vermerks."
        case .zuVieleEintraege(let grenze): "Das sind zu viele auf einmal. Möglich sind höchstens \(grenze)."
        case .inSichSelbst: "Ein Ordner kann nicht in sich selbst liegen."
        case .zurueckgehalten(let grund): grund.meldung
        case .fassungFehlt: "Von dieser Datei gibt es keine PDF-Fassung. Bitte laden Sie das Original herunter."
        case .bereichVoll: "Im Arbeitsbereich ist kein Platz mehr. Bitte löschen Sie zuerst, was Sie nicht mehr brauchen."
        }
    }
}
