// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Documents
public import Foundation
public import Web

/// The slow tools of this node, and what the operator does not want done.
public struct Streckenwerkzeuge: Sendable {
    let office: Officewandler
    let erkennung: Texterkennung
    let pdf: PdfWerkzeuge
    let maildruck: Maildruck?
    let ohne: Set<Streckenschritt>
    /// Pages of a PDF at most. Reading them takes about a second each, so a longer one would use up the time of both its tries for nothing.
    let ocrSeiten: Int
    let archivSeiten: Int

    /// Makes a PDF/A of the sheet of a mail.
    public typealias Maildruck = @Sendable (_ blatt: any Page) async throws -> Data

    public init(
        office: Officewandler = Officewandler(), erkennung: Texterkennung = Texterkennung(), pdf: PdfWerkzeuge = PdfWerkzeuge(),
        maildruck: Maildruck? = nil, ohne: Set<Streckenschritt> = [], ocrSeiten: Int = 500, archivSeiten: Int = 5_000
    ) {
        self.ocrSeiten = ocrSeiten
        self.archivSeiten = archivSeiten
        self.office = office
        self.erkennung = erkennung
        self.pdf = pdf
        self.maildruck = maildruck
        self.ohne = ohne
    }
}
