// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Foundation
public import Store
import Web

/// What the acts of the mail room stand on.
struct Poststellendienst: Sendable {
    /// Makes a PDF/A of a letter, with files inside it.
    typealias Briefdruck = @Sendable (_ brief: any Page, _ anhaenge: [Postanhang]) async throws -> Data

    static let system = Akteur.system("poststelle")

    let store: Store
    let inhalte: ContentStore
    let werkzeuge: Poststellenwerkzeuge
    /// `nil` where nothing can be printed.
    var druck: Briefdruck?
    /// How letters name the town.
    var absender: Briefabsender?
}

/// A file inside a PDF.
public struct Postanhang: Sendable {
    public let name: String
    public let beschreibung: String
    public let inhalt: Data
}

/// Tools of the machine behind closures; one that is `nil` is missing, and what needs it is not offered.
public struct Poststellenwerkzeuge: Sendable {
    /// The words of a file, one text a page; empty texts for pages without words.
    public var seitentexte: (@Sendable (_ pfad: String) async throws -> [String])?
    /// The words of a scan without words of its own, by text recognition; `nil` for what it cannot read.
    public var texterkennung: (@Sendable (_ pfad: String, _ mediatyp: String) async throws -> String?)?
    /// A page as PNG.
    public var seitenbild: (@Sendable (_ pfad: String, _ seite: Int, _ breite: Int) async throws -> Data)?
    /// Scans a file for viruses; `nil` where no scanner is set up.
    public var viren: Virenpruefer?
    /// The bar codes on a page.
    public var strichcodes: (@Sendable (_ pfad: String, _ seite: Int) async throws -> [String])?
    /// A PDF of some pages of a PDF.
    public var seitenauszug: (@Sendable (_ pfad: String, _ seiten: [ClosedRange<Int>]) async throws -> Data)?
    /// HTML to PDF/A.
    public var druck: (@Sendable (_ html: String, _ anhaenge: [Postanhang]) async throws -> Data)?

    /// An office file to PDF/A.
    public var odtNachPdf: (@Sendable (_ pfad: String) async throws -> Data)?
    /// Puts a Dokument into the Postfach of whoever applied, in the same act.
    /// - Returns: what proves it; `nil` when the Vorgang has no Postfach.
    public var postfach: (@Sendable (_ tx: WriteContext, _ vorgang: VorgangID, _ dokument: DokumentID) throws -> String?)?
    /// Hands a mail over; throws when it was not taken.
    public var mailversand: (@Sendable (_ mail: Postmail) async throws -> Mailuebergabe)?

    /// Where PDFs made of files lie; `nil` where none are made.
    public var abgeleitet: ContentStore?

    public init() {}
}
