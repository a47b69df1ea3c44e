// SPDX-License-Identifier: EUPL-1.2
public import Core

/// What the rules over kinds, metadata, volumes, attachments, references and batches can refuse.
public enum ObjektError: Error, Hashable, Sendable {
    case aktenartFehlt(String)
    case aktenartStillgelegt(String)
    case aktenartPasstNicht(art: String, plan: String)
    case aktenartUngueltig(String)
    case aktenartendatei
    case jahrFehltInVorlage
    case metadaten([Metadatenfehler])
    case teilakteInTeilakte
    case teilakteBleibt
    case teilaktenOffen(Int)
    case wiedervorlagenOffen(Int)
    case aufbewahrungOffen
    case laufzeitVerkehrt
    case wertUngueltig(String)
    case wertZuLang(feld: String, grenze: Int)
    case anlageAnderswo
    case anlageGeschachtelt
    case verweisAufSich
    case verweisSchonDa
    case schlagwortUngueltig
    case planTagVergangen
    /// Why a message with a file plan (xdomea 0301) is not read.
    case planNachricht(String)
    case stapelLeer
    case stapelZuGross(Int)
    case stapelNichtsGeaendert
    case stapelAufgehoben
}

extension ObjektError: Fachfehler {
    public var code: String {
        switch self {
        case .aktenartFehlt: "akte.aktenart-fehlt"
        case .aktenartStillgelegt: "akte.aktenart-stillgelegt"
        case .aktenartPasstNicht: "akte.aktenart-passt-nicht"
        case .aktenartUngueltig: "akte.aktenart-ungueltig"
        case .aktenartendatei: "akte.aktenartendatei"
        case .jahrFehltInVorlage: "akte.jahr-fehlt-in-vorlage"
        case .metadaten: "akte.metadaten"
        case .teilakteInTeilakte: "akte.teilakte-in-teilakte"
        case .teilakteBleibt: "akte.teilakte-bleibt"
        case .teilaktenOffen: "akte.teilakten-offen"
        case .wiedervorlagenOffen: "akte.wiedervorlagen-offen"
        case .aufbewahrungOffen: "akte.aufbewahrung-offen"
        case .laufzeitVerkehrt: "akte.laufzeit-verkehrt"
        case .wertUngueltig: "akte.wert-ungueltig"
        case .wertZuLang: "akte.wert-zu-lang"
        case .anlageAnderswo: "akte.anlage-anderswo"
        case .anlageGeschachtelt: "akte.anlage-geschachtelt"
        case .verweisAufSich: "akte.verweis-auf-sich"
        case .verweisSchonDa: "akte.verweis-schon-da"
        case .schlagwortUngueltig: "akte.schlagwort-ungueltig"
        case .planTagVergangen: "akte.plan-tag-vergangen"
        case .planNachricht: "akte.plan-nachricht"
        case .stapelLeer: "akte.stapel-leer"
        case .stapelZuGross: "akte.stapel-zu-gross"
        case .stapelNichtsGeaendert: "akte.stapel-nichts-geaendert"
        case .stapelAufgehoben: "akte.stapel-aufgehoben"
        }
    }

    public var art: Fehlerart {
        switch self {
        case .teilaktenOffen, .wiedervorlagenOffen, .aufbewahrungOffen, .teilakteBleibt, .verweisSchonDa, .stapelAufgehoben,
            .stapelNichtsGeaendert:
            .konflikt
        default: .eingabe
        }
    }

    public var meldung: String {
        switch self {
        case .aktenartFehlt(let art): "Die Aktenart „\(art.prefix(40))“ gibt es nicht."
        case .aktenartStillgelegt(let art): "Die Aktenart „\(art)“ wird nicht mehr verwendet. Bitte wählen Sie eine andere."
        case .aktenartPasstNicht(let art, let plan): "Die Aktenart „\(art)“ gibt es nur unter der Einheit \(plan) des Aktenplans."
        case .aktenartUngueltig(let grund): grund
        case .aktenartendatei:
            "Die Datei ist keine Liste von Aktenarten. Erwartet wird JSON, wie es das Betriebshandbuch beschreibt."
        case .jahrFehltInVorlage: "Wer jedes Jahr neu zählt, braucht {jahr} in der Vorlage, sonst wären Zeichen doppelt."
        case .metadaten(let fehler): fehler.map(\.text).joined(separator: " ")
        case .teilakteInTeilakte: "Eine Teilakte kann keine weitere Teilakte enthalten."
        case .teilakteBleibt: "Eine Teilakte bleibt bei ihrer Akte. Bitte protokollieren Sie die ganze Akte um."
        case .teilaktenOffen(let zahl): zahl == 1 ? "Eine Teilakte ist noch offen." : "\(zahl) Teilakten sind noch offen."
        case .wiedervorlagenOffen(let zahl):
            zahl == 1 ? "Eine Wiedervorlage der Akte ist noch offen." : "\(zahl) Wiedervorlagen der Akte sind noch offen."
        case .aufbewahrungOffen:
            "Die Akte kann noch nicht geschlossen werden: Aufbewahrungsdauer und Aussonderungsart müssen festgelegt sein. Bitte ergänzen Sie beides unter „Angaben ändern“."
        case .laufzeitVerkehrt: "Das Ende der Laufzeit liegt vor ihrem Beginn."
        case .wertUngueltig(let grund): grund
        case .wertZuLang(let feld, let grenze): "\(feld) ist zu lang. Erlaubt sind höchstens \(grenze) Zeichen."
        case .anlageAnderswo: "Anlage und Hauptdokument müssen im selben Vorgang liegen und verschieden sein."
        case .anlageGeschachtelt: "Eine Anlage kann keine weiteren Anlagen haben."
        case .verweisAufSich: "Ein Verweis führt zu einem anderen Objekt."
        case .verweisSchonDa: "Diesen Verweis gibt es schon."
        case .schlagwortUngueltig: "Schlagworte haben 1 bis 60 Zeichen, höchstens 50 davon stehen bei einem Objekt."
        case .planTagVergangen: "Ein Aktenplan kann ab heute oder später gelten, nicht rückwirkend."
        case .planNachricht(let grund): "Die Nachricht kann nicht als Aktenplan gelesen werden. \(grund)"
        case .stapelLeer: "Bitte wählen Sie mindestens einen Eintrag aus."
        case .stapelZuGross(let grenze): "Bitte wählen Sie höchstens \(grenze) Einträge auf einmal."
        case .stapelNichtsGeaendert: "Bei keinem der Einträge war etwas zu ändern."
        case .stapelAufgehoben: "Das ist bereits rückgängig gemacht."
        }
    }
}

extension ObjektError {
    /// Name of the field that this is about, the same in every form.
    var feld: String? {
        switch self {
        case .aktenartFehlt, .aktenartStillgelegt, .aktenartPasstNicht: "aktenplan"
        case .aktenartUngueltig: "felder"
        case .aktenartendatei, .planNachricht: "datei"
        case .jahrFehltInVorlage: "vorlage"
        case .laufzeitVerkehrt: "laufzeit-bis"
        case .wertUngueltig, .wertZuLang: "wert"
        case .anlageAnderswo, .anlageGeschachtelt: "haupt"
        case .verweisAufSich, .verweisSchonDa: "ziel"
        case .schlagwortUngueltig: "schlagworte"
        case .planTagVergangen: "ab"
        default: nil
        }
    }
}
