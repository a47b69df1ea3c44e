// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// One Dokument that is shown, in exactly the version that was looked through.
struct Einsichtstueck: Hashable, Sendable {
    let id: EinsichtstueckID
    let einsicht: EinsichtID
    let lfd: Int
    let dokument: DokumentID
    /// What the applicant reads in the list: never the subject of the Dokument, which may name what is made black.
    let titel: String
    /// The Dokument's own PDF, or the PDF copy that was made of its file.
    let original: Inhalt
    let seiten: Int
    /// What is delivered: pictures with the rectangles in them; nil until it was made.
    let fassung: Inhalt?
    /// Number of the first sheet in the whole delivery.
    let blatt: Int?
}

extension Einsichtstueck {
    static let hoechstensZeichen = 200

    /// A number and the kind, which tell nothing.
    static func titel(_ lfd: Int, _ typ: Dokumenttyp) -> String {
        typ == .sonstiges ? "Dokument \(lfd)" : "Dokument \(lfd) (\(typ.deutsch))"
    }
}

/// A place on a page that is made black, and why.
struct Schwaerzung: Hashable, Sendable {
    let id: SchwaerzungID
    let stueck: EinsichtstueckID
    let stelle: Schwaerzungsstelle
    let grund: Schwaerzungsgrund
    let angelegtVon: String
}

/// In thousandths of the page, from its upper left corner.
struct Schwaerzungsstelle: Hashable, Sendable {
    static let mass = 1_000
    /// Thinner than this nobody would see it, and hardly anything would be covered.
    static let mindestens = 3

    let seite: Int
    let x: Int
    let y: Int
    let breite: Int
    let hoehe: Int

    /// - Throws: `stelleUngueltig` for what lies outside the page or is too thin.
    init(seite: Int, x: Int, y: Int, breite: Int, hoehe: Int, seiten: Int) throws(EinsichtError) {
        guard (1...seiten).contains(seite), (0..<Self.mass).contains(x), (0..<Self.mass).contains(y),
            (Self.mindestens...Self.mass).contains(breite), (Self.mindestens...Self.mass).contains(hoehe),
            x + breite <= Self.mass, y + hoehe <= Self.mass
        else { throw .stelleUngueltig }
        self.init(seite: seite, x: x, y: y, breite: breite, hoehe: hoehe)
    }

    init(seite: Int, x: Int, y: Int, breite: Int, hoehe: Int) {
        self.seite = seite
        self.x = x
        self.y = y
        self.breite = breite
        self.hoehe = hoehe
    }
}
