// SPDX-License-Identifier: EUPL-1.2
import Core

/// Reads plates as people type them: `lev-ab 12`, `LEVAB12`, `Lev Ab 12 h`.
struct KennzeichenLeser: Sendable {
    let liste: UnterscheidungszeichenListe
    /// Signs of the own city: always known, and put in front where the sign was left out.
    let heimat: [Unterscheidungszeichen]

    func lies(_ eingabe: some StringProtocol, am tag: Kalendertag) throws(KennzeichenError) -> Lesung {
        let schriftzug = try Schriftzug(eingabe)
        let lesarten = lesarten(schriftzug, am: tag)
        let vorschlaege = vorschlaege(schriftzug, am: tag).filter { !lesarten.contains($0) }
        guard !lesarten.isEmpty || !vorschlaege.isEmpty else { throw grund(schriftzug) }
        return Lesung(lesarten: lesarten, vorschlaege: vorschlaege)
    }

    /// Readings in which every character stands for itself.
    func lesarten(_ schriftzug: Schriftzug, am tag: Kalendertag) -> [Lesart] {
        guard let teile = Kennzeichenteile(schriftzug) else { return [] }
        switch teile.buchstaben.count {
        case 1: return teilungen(teile.buchstaben[0], teile, am: tag)
        case 2:
            // Separated by the writer: also a sign that the list does not know is taken at its word.
            return lesart(teile.buchstaben[0], teile.buchstaben[1], teile, am: tag).map { [$0] } ?? []
        default: return []
        }
    }

    /// All places at which a run of letters can be cut, longest Unterscheidungszeichen first.
    func teilungen(_ lauf: String, _ teile: Kennzeichenteile, am tag: Kalendertag) -> [Lesart] {
        var ergebnis: [Lesart] = []
        for laenge in stride(from: min(3, lauf.count - 1), through: 1, by: -1) {
            guard lauf.count - laenge <= 2,
                let lesart = lesart(String(lauf.prefix(laenge)), String(lauf.dropFirst(laenge)), teile, am: tag),
                lesart.bezirk != nil
            else { continue }
            ergebnis.append(lesart)
        }
        return ergebnis
    }

    func lesart(_ uz: String, _ buchstaben: String, _ teile: Kennzeichenteile, am tag: Kalendertag) -> Lesart? {
        guard let kennzeichen = try? Kennzeichen(uz: uz, buchstaben: buchstaben, zahl: teile.zahl) else { return nil }
        let zeichen = kennzeichen.unterscheidungszeichen
        let bezirk = liste.eintrag(zeichen, am: tag)?.bezirk ?? (heimat.contains(zeichen) ? "eigener Bezirk" : nil)
        return Lesart(kennzeichen: kennzeichen, zusatz: teile.zusatz, bezirk: bezirk)
    }

    /// Says what is wrong where nothing could be read.
    private func grund(_ schriftzug: Schriftzug) -> KennzeichenError {
        guard let teile = Kennzeichenteile(schriftzug) else { return .keinKennzeichen }
        guard teile.zahl.count <= 4, teile.zahl.first != "0" else { return .zahlUngueltig }
        guard teile.buchstaben.count == 2 else { return .keinKennzeichen }
        do throws(KennzeichenError) {
            _ = try Kennzeichen(uz: teile.buchstaben[0], buchstaben: teile.buchstaben[1], zahl: teile.zahl)
            return .keinKennzeichen
        } catch {
            return error
        }
    }
}
