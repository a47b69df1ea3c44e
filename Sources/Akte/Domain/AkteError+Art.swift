// SPDX-License-Identifier: EUPL-1.2
public import Core

extension AkteError {
    public var code: String {
        switch self {
        case .nichtGefunden: "akte.nicht-gefunden"
        case .verboten: "akte.verboten"
        case .planzeichenUngueltig: "akte.planzeichen-ungueltig"
        case .planeinheitFehlt: "akte.planeinheit-fehlt"
        case .planeinheitStillgelegt: "akte.planeinheit-stillgelegt"
        case .vorlageUngueltig: "akte.vorlage-ungueltig"
        case .betreffFehlt: "akte.betreff-fehlt"
        case .textZuLang: "akte.text-zu-lang"
        case .grundFehlt: "akte.grund-fehlt"
        case .nameFehlt: "akte.name-fehlt"
        case .emailUngueltig: "akte.email-ungueltig"
        case .akteGeschlossen: "akte.akte-geschlossen"
        case .akteOffen: "akte.akte-offen"
        case .akteHatOffeneVorgaenge: "akte.offene-vorgaenge"
        case .vorgangGeschlossen: "akte.vorgang-geschlossen"
        case .vorgangOffen: "akte.vorgang-offen"
        case .nichtSchliessbar: "akte.nicht-schliessbar"
        case .schonZugewiesen: "akte.schon-zugewiesen"
        case .unbekanntePerson: "akte.unbekannte-person"
        case .unbekannteEinheit: "akte.unbekannte-einheit"
        case .schonDort: "akte.schon-dort"
        case .dokumentFinal: "akte.dokument-final"
        case .dateiSchonDa, .dateiSchonDaGeschuetzt: "akte.datei-schon-da"
        case .versionUnveraendert: "akte.version-unveraendert"
        case .gesperrt: "akte.gesperrt"
        case .sperreFehlt: "akte.sperre-fehlt"
        case .arbeitskopieFehlt: "akte.arbeitskopie-fehlt"
        case .arbeitskopieVeraltet: "akte.arbeitskopie-veraltet"
        case .arbeitskopieOffen: "akte.arbeitskopie-offen"
        case .wiedervorlageVergangen: "akte.wiedervorlage-vergangen"
        case .wiedervorlageErledigt: "akte.wiedervorlage-erledigt"
        case .aufbewahrungVerkuerzt: "akte.aufbewahrung-verkuerzt"
        case .vertraulichBleibt: "akte.vertraulich-bleibt"
        case .planKopfFehlt: "akte.plan-kopf-fehlt"
        case .inAussonderung: "akte.in-aussonderung"
        case .aussonderungsschrittUnzulaessig: "akte.aussonderungsschritt"
        case .aussonderungGesperrt: "akte.aussonderung-gesperrt"
        case .suchtextFehlt: "akte.suchtext-fehlt"
        case .suchnameVergeben: "akte.suchname-vergeben"
        case .zuVieleSuchen: "akte.zu-viele-suchen"
        case .vermerkFehlt: "akte.vermerk-fehlt"
        case .zuVieleEintraege: "akte.zu-viele-eintraege"
        case .inSichSelbst: "akte.in-sich-selbst"
        case .bereichVoll: "akte.bereich-voll"
        case .zurueckgehalten: "akte.zurueckgehalten"
        case .fassungFehlt: "akte.fassung-fehlt"
        }
    }

    public var art: Fehlerart {
        switch self {
        case .nichtGefunden, .fassungFehlt: .nichtGefunden
        case .verboten: .verboten
        case .planzeichenUngueltig, .planeinheitFehlt, .planeinheitStillgelegt, .vorlageUngueltig, .betreffFehlt, .textZuLang,
            .grundFehlt, .nameFehlt, .emailUngueltig, .unbekanntePerson, .unbekannteEinheit, .wiedervorlageVergangen,
            .aufbewahrungVerkuerzt, .vertraulichBleibt, .planKopfFehlt, .suchtextFehlt, .vermerkFehlt, .schonDort, .dateiSchonDa,
            .dateiSchonDaGeschuetzt, .versionUnveraendert, .zuVieleEintraege, .inSichSelbst, .suchnameVergeben, .zuVieleSuchen:
            .eingabe
        case .bereichVoll: .zuGross
        case .zurueckgehalten(let grund): grund == .befallen ? .verboten : .ausfall
        case .akteGeschlossen, .akteOffen, .akteHatOffeneVorgaenge, .vorgangGeschlossen, .vorgangOffen, .nichtSchliessbar,
            .schonZugewiesen, .dokumentFinal, .gesperrt, .sperreFehlt, .arbeitskopieFehlt, .arbeitskopieVeraltet,
            .arbeitskopieOffen,
            .wiedervorlageErledigt, .inAussonderung,
            .aussonderungsschrittUnzulaessig, .aussonderungGesperrt:
            .konflikt
        }
    }
}
