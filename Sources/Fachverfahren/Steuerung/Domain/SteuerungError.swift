// SPDX-License-Identifier: EUPL-1.2
import Core

/// Everything that can go wrong in this module. Fields are named as people know them.
enum SteuerungError: Error, Hashable, Sendable {
    // A statement that cannot be
    case geltungLeer
    case quelleFehlt
    case schreibweiseUngueltig
    case feldUnbekannt(art: Objektart, feld: String)
    case wertPasstNicht(feld: String)
    case gliedPasstNicht(feld: String)
    case textFehlt(feld: String)
    case textZuLang(feld: String, hoechstens: Int)
    case verweisPasstNicht(feld: String)
    case pflichtfeldFehlt(feld: String)
    case nichtsGesagt
    case zuVieleAussagen(hoechstens: Int)
    /// Something was stated since; knowledge only grows.
    case kenntnisZuAlt

    /// A report cannot say what nobody has stated.
    case angabeFehlt(feld: String, von: String)
    /// A wording with a place that is not closed, empty, or written in a way that does not exist.
    case musterUngueltig(muster: String)
    /// A wording asks for something this sentence does not tell.
    case platzUnbekannt(platz: String, satz: String)
    /// The edition has no words for a sentence.
    case wortlautFehlt(satz: String, fassung: String)
    /// A file of acts that cannot be read.
    case handlungUngueltig(stelle: String)
    /// An act of several that was refused; those before it are done.
    case handlungAbgelehnt(nr: Int, grund: String)
    /// A day in an address or a form that is none.
    case tagUngueltig

    // Requests to those in charge
    case nichtsGewaehlt
    case fristVorbei
    case anfrageVorbei

    /// From the day of a Sitzung on nothing is asked about it.
    case fragenVorbei
    /// A source that is no Dokument of the E-Akte, or none for whoever names it.
    case dokumentNichtGefunden

    case keinRecht
    case nichtGefunden
}

extension SteuerungError: Fachfehler {
    var art: Fehlerart {
        switch self {
        case .kenntnisZuAlt, .angabeFehlt, .anfrageVorbei, .fragenVorbei: .konflikt
        case .keinRecht: .verboten
        case .nichtGefunden: .nichtGefunden
        default: .eingabe
        }
    }

    var code: String { "steuerung." + name }

    var meldung: String {
        switch self {
        case .geltungLeer: "Das Ende liegt nicht nach dem Beginn. Bitte ändern Sie einen der beiden Tage."
        case .quelleFehlt:
            "Bitte geben Sie an, woher die Angabe stammt: ein Dokument oder eine benannte Quelle, gern mit Webadresse."
        case .schreibweiseUngueltig:
            "Diese Schreibweise für ein Datum ist nicht lesbar. Bitte nutzen Sie zum Beispiel TT.MM.JJJJ."
        case .feldUnbekannt(_, let feld): "Ein Feld „\(feld)“ gibt es hier nicht. Bitte prüfen Sie den Namen."
        case .wertPasstNicht(let feld): "Dieser Wert passt nicht in das Feld „\(feld)“. Bitte ändern Sie ihn."
        case .gliedPasstNicht(let feld): "Die Stelle im Feld „\(feld)“ ist nicht eindeutig. Bitte prüfen Sie die Angabe."
        case .textFehlt(let feld): "Bitte füllen Sie das Feld „\(feld)“ aus."
        case .textZuLang(let feld, let hoechstens):
            "Der Text im Feld „\(feld)“ ist zu lang. Bitte geben Sie höchstens \(hoechstens) Zeichen ein."
        case .verweisPasstNicht(let feld):
            "Das, worauf das Feld „\(feld)“ verweist, gibt es nicht. Bitte wählen Sie es noch einmal aus."
        case .pflichtfeldFehlt(let feld): "Das Feld „\(feld)“ fehlt. Bitte füllen Sie es aus."
        case .nichtsGesagt: "Es wurde nichts angegeben. Bitte füllen Sie mindestens ein Feld aus."
        case .zuVieleAussagen(let hoechstens): "Auf einmal gehen höchstens \(hoechstens) Angaben. Bitte teilen Sie sie auf."
        case .kenntnisZuAlt: "Inzwischen wurde etwas anderes angegeben. Bitte laden Sie die Seite neu."
        case .angabeFehlt(let feld, let von):
            "Für den Bericht fehlt die Angabe „\(feld)“ zu „\(von)“. Bitte tragen Sie sie nach."
        case .musterUngueltig(let muster):
            "Das Muster „\(muster)“ ist nicht lesbar. Plätze stehen in geschweiften Klammern, zum Beispiel {tag}."
        case .platzUnbekannt(let platz, let satz):
            "Den Platz {\(platz)} gibt es im Satz „\(satz)“ nicht. Bitte ändern Sie das Muster."
        case .wortlautFehlt(let satz, let fassung):
            "Die Fassung „\(fassung)“ hat keinen Wortlaut für „\(satz)“. Bitte ergänzen Sie ihn."
        case .handlungUngueltig(let stelle): "Die Angaben sind bei „\(stelle)“ nicht lesbar. Bitte prüfen Sie die Datei."
        case .handlungAbgelehnt(let nr, let grund): "Handlung \(nr): \(grund) Die Handlungen davor sind getan."
        case .tagUngueltig: "Bitte geben Sie den Tag so an: TT.MM.JJJJ, zum Beispiel 24.12.2026."
        case .nichtsGewaehlt: "Bitte wählen Sie mindestens ein Vorhaben aus."
        case .fristVorbei: "Bitte geben Sie für die Antwort einen Tag nach heute an, zum Beispiel 24.12.2026."
        case .anfrageVorbei: "Diese Anfrage ist schon beantwortet oder zurückgenommen."
        case .fragenVorbei: "Fragen gehen bis zum Tag vor der Sitzung. Bitte fragen Sie in der Sitzung."
        case .dokumentNichtGefunden:
            "Dieses Dokument gibt es in der E-Akte nicht, oder Sie dürfen es nicht sehen. Bitte prüfen Sie das Zeichen."
        case .keinRecht: "Dafür fehlt Ihnen das Recht. Wenn Sie es brauchen, wenden Sie sich bitte an Ihre Leitung."
        case .nichtGefunden: "Das gibt es nicht, oder es ist für Sie nicht sichtbar. Bitte prüfen Sie die Adresse."
        }
    }

    private var name: String {
        switch self {
        case .geltungLeer: "geltung-leer"
        case .quelleFehlt: "quelle-fehlt"
        case .schreibweiseUngueltig: "schreibweise-ungueltig"
        case .feldUnbekannt: "feld-unbekannt"
        case .wertPasstNicht: "wert-passt-nicht"
        case .gliedPasstNicht: "glied-passt-nicht"
        case .textFehlt: "text-fehlt"
        case .textZuLang: "text-zu-lang"
        case .verweisPasstNicht: "verweis-passt-nicht"
        case .pflichtfeldFehlt: "pflichtfeld-fehlt"
        case .nichtsGesagt: "nichts-gesagt"
        case .zuVieleAussagen: "zu-viele-aussagen"
        case .kenntnisZuAlt: "kenntnis-zu-alt"
        case .angabeFehlt: "angabe-fehlt"
        case .musterUngueltig: "muster-ungueltig"
        case .platzUnbekannt: "platz-unbekannt"
        case .wortlautFehlt: "wortlaut-fehlt"
        case .handlungUngueltig: "handlung-ungueltig"
        case .handlungAbgelehnt: "handlung-abgelehnt"
        case .tagUngueltig: "tag-ungueltig"
        case .nichtsGewaehlt: "nichts-gewaehlt"
        case .fristVorbei: "frist-vorbei"
        case .anfrageVorbei: "anfrage-vorbei"
        case .fragenVorbei: "fragen-vorbei"
        case .dokumentNichtGefunden: "dokument-nicht-gefunden"
        case .keinRecht: "kein-recht"
        case .nichtGefunden: "nicht-gefunden"
        }
    }
}
