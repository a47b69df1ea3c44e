// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// Everything the rules of disposal can refuse.
enum AussonderungError: Error, Hashable {
    case nichtGefunden
    case verboten
    case keineAkten
    /// The sign of an Akte that holds what is kept from the actor.
    case nichtAllesSichtbar(String)
    case nichtFaellig(String)
    /// The sign of an Akte that a hold keeps, and why.
    case gesperrt(String, String)
    case partnerFehlt
    case partnerUngueltig(String)
    case schrittUnzulaessig(Laufzustand)
    case planSchritt(Planbewertungsstand)
    case laeuftSchon
    /// Two-step procedure, but the plan leaves this one to the archive.
    case artNichtFest(String)
    case grundFehlt
    case bewertungFehlt(Int)
    /// Which parts of a delivery have not come yet.
    case lieferungUnvollstaendig(String)
    /// Two-step procedure, but the archive has never agreed to the plan's V: the sign of the object.
    case vOhneArchiv(String)
    case nichtsAbzugeben
    /// Every Vorgang has a file that must not leave the house.
    case allesZurueckgehalten
    case nichtsZuVernichten
    /// Four eyes: who asked for it cannot release it.
    case gleichePerson
    case wahlFehlt
    case abgabeSchritt(Abgabezustand)
    /// The sign of what cannot be handed over, and what it is: open, on the way to the archive, gone.
    case nichtAbgebbar(String, Schriftgutzustand)
    case keineBehoerde
    /// What is missing or wrong in what came, so that it cannot be taken over.
    case abgabeMangelhaft(String)
    case zielFehlt
    /// The sign under which nothing can be put here.
    case zielUngueltig(String)
    /// The unit of the plan under which protocols of destruction are filed.
    case protokolleinheitFehlt(String)
    /// A message of ours that the published schema does not allow, with what it finds.
    case nichtSchemagerecht(String)
    /// A message that is not taken in, and why.
    case abgewiesen(String)
}

extension AussonderungError: Fachfehler {
    var code: String {
        switch self {
        case .nichtGefunden: "aus.nicht-gefunden"
        case .verboten: "aus.verboten"
        case .keineAkten: "aus.keine-akten"
        case .nichtAllesSichtbar: "aus.nicht-alles-sichtbar"
        case .nichtFaellig: "aus.nicht-faellig"
        case .gesperrt: "aus.gesperrt"
        case .partnerFehlt: "aus.partner-fehlt"
        case .partnerUngueltig: "aus.partner-ungueltig"
        case .schrittUnzulaessig: "aus.schritt"
        case .planSchritt: "aus.plan-schritt"
        case .laeuftSchon: "aus.laeuft-schon"
        case .artNichtFest: "aus.art-nicht-fest"
        case .grundFehlt: "aus.grund-fehlt"
        case .bewertungFehlt: "aus.bewertung-fehlt"
        case .lieferungUnvollstaendig: "aus.lieferung-unvollstaendig"
        case .vOhneArchiv: "aus.v-ohne-archiv"
        case .nichtsAbzugeben: "aus.nichts-abzugeben"
        case .allesZurueckgehalten: "aus.alles-zurueckgehalten"
        case .nichtsZuVernichten: "aus.nichts-zu-vernichten"
        case .gleichePerson: "aus.gleiche-person"
        case .wahlFehlt: "aus.wahl-fehlt"
        case .abgabeSchritt: "aus.abgabe-schritt"
        case .nichtAbgebbar: "aus.nicht-abgebbar"
        case .keineBehoerde: "aus.keine-behoerde"
        case .abgabeMangelhaft: "aus.abgabe-mangelhaft"
        case .zielFehlt: "aus.ziel-fehlt"
        case .zielUngueltig: "aus.ziel-ungueltig"
        case .protokolleinheitFehlt: "aus.protokolleinheit-fehlt"
        case .nichtSchemagerecht: "aus.nicht-schemagerecht"
        case .abgewiesen: "aus.abgewiesen"
        }
    }

    var art: Fehlerart {
        switch self {
        case .nichtGefunden: .nichtGefunden
        case .verboten, .nichtAllesSichtbar: .verboten
        case .keineAkten, .partnerFehlt, .partnerUngueltig, .artNichtFest, .vOhneArchiv, .grundFehlt, .wahlFehlt, .abgewiesen,
            .keineBehoerde, .zielFehlt, .zielUngueltig:
            .eingabe
        case .nichtFaellig, .gesperrt, .schrittUnzulaessig, .planSchritt, .laeuftSchon, .bewertungFehlt, .lieferungUnvollstaendig,
            .nichtsAbzugeben,
            .allesZurueckgehalten, .nichtsZuVernichten, .gleichePerson, .abgabeSchritt, .nichtAbgebbar, .abgabeMangelhaft,
            .protokolleinheitFehlt, .nichtSchemagerecht:
            .konflikt
        }
    }

    var meldung: String {
        switch self {
        case .nichtGefunden: "Das gibt es nicht, oder es ist für Sie nicht sichtbar."
        case .verboten: "Dafür fehlt Ihnen das Recht in dieser Organisationseinheit. Bitte wenden Sie sich an Ihre Leitung."
        case .keineAkten: "Bitte wählen Sie mindestens eine Akte aus."
        case .nichtAllesSichtbar(let zeichen):
            "Die Akte \(zeichen) enthält Vorgänge oder Dokumente, die für Sie nicht sichtbar sind. Bitte lassen Sie jemanden entscheiden, der alles darin sehen darf."
        case .nichtFaellig(let zeichen):
            "Die Akte \(zeichen) kann nicht vorgesehen werden: Ihre Frist oder die einer ihrer Teilakten läuft noch, oder sie ist gesperrt."
        case .gesperrt(let zeichen, let warum): "Die Akte \(zeichen) bleibt vorerst: \(warum)."
        case .partnerFehlt:
            "Es ist kein Archiv als Partner eingerichtet. Der Betrieb richtet es mit „rathaus aussonderung partner“ ein."
        case .partnerUngueltig(let grund): "Der Partner ist nicht brauchbar: \(grund)"
        case .schrittUnzulaessig(let zustand): "Dieser Schritt ist jetzt nicht möglich. Die Aussonderung ist \(zustand.deutsch)."
        case .planSchritt(let stand): "Dieser Schritt ist jetzt nicht möglich. Der Aktenplan ist \(stand.deutsch)."
        case .laeuftSchon: "Für diese Aussonderung läuft gerade ein Schritt im Hintergrund. Bitte warten Sie, bis er fertig ist."
        case .artNichtFest(let zeichen):
            "Für \(zeichen) legt der Aktenplan nicht fest, ob es ins Archiv kommt (Aussonderungsart B). Bitte wählen Sie das vierstufige Verfahren."
        case .grundFehlt: "Bitte geben Sie einen Grund an."
        case .bewertungFehlt(let zahl):
            zahl == 1 ? "Ein Stück ist noch nicht bewertet." : "\(zahl) Stücke sind noch nicht bewertet."
        case .lieferungUnvollstaendig(let teile):
            "Die Lieferung ist noch nicht vollständig: Es fehlt \(teile). Sie kann erst als Ganzes übernommen werden."
        case .vOhneArchiv(let zeichen):
            "Für \(zeichen) steht im Aktenplan „vernichten“ (V), das Archiv hat diese Einheit aber nicht so bewertet (Bewertungskatalog 0513). Bitte bieten Sie im vierstufigen Verfahren an oder lassen Sie vorher den Aktenplan bewerten."
        case .nichtsAbzugeben: "Es gibt nichts, was an das Archiv abzugeben wäre."
        case .allesZurueckgehalten:
            "In jedem Vorgang ist eine Datei zurückgehalten; bei den Stücken steht, welches Dokument. Bitte lassen Sie unter „Verarbeitung“ über die Dateien entscheiden und geben Sie dann noch einmal ab."
        case .nichtsZuVernichten: "Es gibt nichts, was vernichtet werden darf."
        case .gleichePerson:
            "Wer die Vernichtung beantragt hat, darf sie nicht selbst freigeben. Bitte lassen Sie eine andere Person entscheiden."
        case .wahlFehlt: "Bitte wählen Sie mindestens ein Stück und eine Entscheidung aus."
        case .abgabeSchritt(let zustand): "Dieser Schritt ist jetzt nicht möglich. Die Abgabe ist \(zustand.deutsch)."
        case .nichtAbgebbar(let zeichen, let zustand):
            "\(zeichen) kann nicht abgegeben werden: \(zustand.deutsch). Abgegeben wird nur, was geschlossen ist (z. d. A.)."
        case .keineBehoerde:
            "Es ist keine andere Behörde als Partner eingerichtet. Der Betrieb richtet sie mit „rathaus aussonderung partner --abgabe“ ein."
        case .abgabeMangelhaft(let was):
            "Die Abgabe kann so nicht übernommen werden: \(was) Bitte lehnen Sie sie mit diesem Grund ab, damit sie neu gesendet wird."
        case .zielFehlt: "Bitte geben Sie an, unter welcher Einheit des Aktenplans oder in welcher Akte abgelegt wird."
        case .zielUngueltig(let zeichen):
            "Unter „\(zeichen)“ kann hier nichts abgelegt werden: Die Einheit oder Akte gibt es nicht, sie ist geschlossen oder stillgelegt, oder Ihnen fehlt dort das Recht anzulegen."
        case .protokolleinheitFehlt(let zeichen):
            "Im Aktenplan fehlt die Einheit \(zeichen), unter der Löschprotokolle abgelegt werden. Bitte legen Sie sie an, oder lassen Sie den Betrieb in stadt.json unter „loeschprotokoll“ eine andere nennen."
        case .nichtSchemagerecht(let befund):
            "Die Nachricht entspricht nicht dem veröffentlichten Schema und geht deshalb nicht hinaus. \(befund)"
        case .abgewiesen(let grund): grund
        }
    }
}
