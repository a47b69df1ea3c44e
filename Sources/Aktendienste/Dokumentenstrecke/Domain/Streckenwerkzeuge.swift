// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Documents

/// The slow tools of this node, and what the operator does not want done.
public struct Streckenwerkzeuge: Sendable {
    let office: Officewandler
    let erkennung: Texterkennung
    let pdf: PdfWerkzeuge
    let ohne: Set<Streckenschritt>

    public init(
        office: Officewandler = Officewandler(), erkennung: Texterkennung = Texterkennung(), pdf: PdfWerkzeuge = PdfWerkzeuge(),
        ohne: Set<Streckenschritt> = []
    ) {
        self.office = office
        self.erkennung = erkennung
        self.pdf = pdf
        self.ohne = ohne
    }
}
