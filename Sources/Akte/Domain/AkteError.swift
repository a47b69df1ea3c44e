// SPDX-License-Identifier: EUPL-1.2

/// Everything the file-keeping rules can refuse.
public enum AkteError: Error, Hashable, Sendable {
    case nichtGefunden
    case verboten
    case planzeichenUngueltig(String)
    case planeinheitFehlt(String)
    case planeinheitStillgelegt(String)
    case vorlageUngueltig(String)
    case betreffFehlt
    case textZuLang(feld: String, grenze: Int)
    case grundFehlt
    case nameFehlt
    case emailUngueltig
    case akteGeschlossen
    case akteOffen
    case akteHatOffeneVorgaenge(Int)
    case vorgangGeschlossen
    case vorgangOffen
    case nichtSchliessbar([Schliessungshindernis])
    case schonZugewiesen
    case unbekanntePerson
    case unbekannteEinheit
    case schonDort
    case dokumentFinal
    /// The same bytes lie in the Vorgang already.
    case dateiSchonDa(Vorhandenes)
    /// The same, in a Dokument of which the actor must not know more.
    case dateiSchonDaGeschuetzt
    case versionUnveraendert(Int)
    /// Somebody, or another program of the same person, holds a lock.
    case gesperrt(Sperrhinweis)
    case sperreFehlt
    case arbeitskopieFehlt
    /// A version with this label was filed after the draft was begun.
    case arbeitskopieVeraltet(String)
    /// Somebody has written more than was filed.
    case arbeitskopieOffen(String)
    case wiedervorlageVergangen
    case wiedervorlageErledigt
    case aufbewahrungVerkuerzt
    case vertraulichBleibt
    case planKopfFehlt
    /// Frozen on the way to the archive, or gone.
    case inAussonderung(Schriftgutzustand)
    case aussonderungsschrittUnzulaessig(Schriftgutzustand)
    case aussonderungGesperrt(Sperrgrund)
    case suchtextFehlt
    case suchnameVergeben(String)
    case zuVieleSuchen(Int)
    case vermerkFehlt
    /// More entries than one act may touch.
    case zuVieleEintraege(Int)
    case inSichSelbst
    case bereichVoll
    /// Infected, or not scanned yet.
    case zurueckgehalten(Haltegrund)
    /// There is no PDF of this file.
    case fassungFehlt

    /// The Dokument that has the file.
    public struct Vorhandenes: Hashable, Sendable {
        public let dokument: DokumentID
        public let lfd: Int
        public let dateiname: String
        public let entwurf: Bool
    }
}
